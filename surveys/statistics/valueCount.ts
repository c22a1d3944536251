/** A score and how many gave it: one bar of a histogram. */
export interface ValueCount {
  value: number;
  /** Whole number, 0 or more. */
  count: number;
}
