/** Kinds of ketenpartner that the figures may be split by. */
export const PARTNER_TYPES = ['gemeente', 'jeugdhulp', 'ggd', 'leerplicht', 'overig'] as const;
