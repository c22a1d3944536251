import { LEAST_FOR_DISTRIBUTIONS } from '../disclosure/thresholds';

/** Fewest lists before anybody reads an open answer: the round's own threshold, never below that of distributions. */
export const leastForTexts = (threshold: number): number => Math.max(threshold, LEAST_FOR_DISTRIBUTIONS);

/** Whether enough people sent a list in, screened out or not, for its open answers to be read. Break-offs do not count. */
export function mayReadTexts(
  lists: { complete: number; partial: number; screened: number },
  threshold: number,
): boolean {
  return lists.complete + lists.partial + lists.screened >= leastForTexts(threshold);
}
