/**
 * All that a mean and its variance need. Centred on the mean, because n, sum and sum of squares lose digits
 * when the spread is small against the level.
 */
export interface Moments {
  /** Valid scores. */
  n: number;
  /** null when n = 0. */
  mean: number | null;
  /** Sum of (y - mean)^2; exactly 0 when all scores are equal within the tolerance. */
  sumSquaredDeviations: number;
}

/** No scores. */
export const NO_SCORES: Moments = { n: 0, mean: null, sumSquaredDeviations: 0 };
