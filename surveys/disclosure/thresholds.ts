/** Smallest group behind a mean or a share: 5 answers. */
export const LEAST_FOR_MEANS = 5;
/** Smallest group behind a distribution of answers, open text, or public results about parents: 10 answers. */
export const LEAST_FOR_DISTRIBUTIONS = 10;

/**
 * The threshold in force: what was set, never below what the method asks.
 * @throws RangeError when it is no whole number or below `least`: a threshold may only be raised
 */
export function checkedThreshold(threshold: number, least: number = LEAST_FOR_MEANS): number {
  if (!Number.isInteger(threshold) || threshold < least) {
    throw new RangeError(`a threshold is a whole number of ${least} or more, not ${threshold}`);
  }
  return threshold;
}
