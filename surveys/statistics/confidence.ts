/** Every interval is two-sided with this confidence unless its name says otherwise. */
export const CONFIDENCE = 0.95;
/** Two one-sided tests at 5 % are one 90 % interval (Schuirmann 1987; Lakens 2017). */
export const EQUALITY_CONFIDENCE = 0.9;
