/**
 * What a reader must know beside a figure. The words are literal values of the analysis document:
 * no answers; one answer; all answers equal; every member of the list answered; more answers than members (a data error).
 */
export type DataFlag = 'geen_antwoorden' | 'n_is_1' | 'alle_gelijk' | 'volledige_telling' | 'n_groter_dan_N';
