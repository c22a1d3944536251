import type { Moments } from './moments';
import { NO_SCORES } from './moments';

/** Below this part of the sum of squares a spread is rounding: exact equality cannot be told from sums. */
const ROUNDING_PART = 1e-13;

/**
 * Moments of n scores of which only sum and sum of squares are kept: SS = sumSquares - sum^2 / n.
 * Loses about log10(mean^2 / variance) digits: on a 1-10 scale with sd 0.1 four of the sixteen, so 1e-9 holds there.
 * Where a histogram or centred moments are kept, use those. A spread below 1e-13 of the sum of squares counts as none.
 */
export function momentsOfSums(sums: { n: number; sum: number; sumSquares: number }): Moments {
  const { n, sum, sumSquares } = sums;
  if (n === 0) return NO_SCORES;
  const spread = sumSquares - (sum / n) * sum;
  return {
    n,
    mean: sum / n,
    sumSquaredDeviations: spread <= ROUNDING_PART * sumSquares || n === 1 ? 0 : spread,
  };
}
