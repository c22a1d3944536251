import { checkedThreshold, LEAST_FOR_DISTRIBUTIONS } from './thresholds';

/** More than this share on the lowest or highest answer tells what everybody said. */
const SAME_ANSWER = 0.9;

/** Groups smaller than this are protected against group disclosure. */
const SMALL_GROUP = 10;

/**
 * Group disclosure: in a group of fewer than 10 all, or more than 90 %, gave the same lowest or highest answer, so that
 * the distribution says what each of them thinks. (Hundepool e.a., Handbook on SDC, 2nd ed., sect. 4.2)
 * @param counts answers per scale point, lowest first, n.v.t. left out
 */
export function disclosesGroup(counts: readonly number[]): boolean {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0 || n >= SMALL_GROUP) return false;
  return Math.max(counts[0] ?? 0, counts.at(-1) ?? 0) > SAME_ANSWER * n;
}

/**
 * May the answers of a group be shown per scale point? Only from the threshold on, which is 10 or more.
 * @throws RangeError when the threshold is below 10
 */
export function mayShowDistribution(
  counts: readonly number[],
  threshold: number = LEAST_FOR_DISTRIBUTIONS,
): boolean {
  const least = checkedThreshold(threshold, LEAST_FOR_DISTRIBUTIONS);
  const n = counts.reduce((sum, count) => sum + count, 0);
  return n >= least && !disclosesGroup(counts);
}
