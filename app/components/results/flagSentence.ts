const sentences: Record<string, string> = {
  alle_gelijk: 'Iedereen gaf hetzelfde cijfer. Daarom is er geen marge te berekenen.',
  volledige_telling: 'Iedereen die gevraagd is, heeft geantwoord. Er is dus geen marge door toeval.',
  n_groter_dan_N: 'Er zijn meer antwoorden dan mensen op de lijst. Kijk de lijst na.',
};

/** A remark on a figure in a sentence; null for flags that need no words here. */
export function flagSentence(flag: string): string | null {
  return sentences[flag] ?? null;
}
