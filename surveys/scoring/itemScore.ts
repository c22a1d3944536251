import type { AnswerValue } from '../answers/types';
import type { Item } from '../definition/types';

/** Where % positief begins on the 1-10 score: 3.5 on a five-point scale. */
export const satisfiedFrom = 6.625;

/** Scores are sums of fractions: two that differ less than this are the same. */
export const scoreTolerance = 1e-9;

/** Point of the scale after reversing: x, or s + 1 - x for a reversed item. */
export const directedPoint = (point: number, item: Pick<Item, 'reversed' | 'scale'>): number =>
  item.reversed ? (item.scale?.length ?? 0) + 1 - point : point;

/**
 * Score from 1 to 10 of a point 1..s: y = 1 + (x' - 1) * 9 / (s - 1) (method.md, section 1). Linear, so the mean of
 * scores is the score of the mean. It is "omgerekend naar een cijfer van 1 tot 10", not a mark that people gave.
 */
export function scoreOfPoint(point: number, item: Pick<Item, 'reversed' | 'scale'>): number {
  const length = item.scale?.length ?? 0;
  return 1 + ((directedPoint(point, item) - 1) * 9) / (length - 1);
}

/** Score of one answer; null for n.v.t., no answer, an answer outside the scale, and items without a scale. */
export function itemScore(
  answer: AnswerValue | undefined,
  item: Pick<Item, 'reversed' | 'scale'>,
): number | null {
  if (!item.scale || typeof answer !== 'number') return null;
  if (!Number.isInteger(answer) || answer < 1 || answer > item.scale.length) return null;
  return scoreOfPoint(answer, item);
}

/** Whether a point counts as positive: one of the two best, after reversing (5 points: 4 and 5; 4 points: 3 and 4). */
export const isPositivePoint = (point: number, item: Pick<Item, 'reversed' | 'scale'>): boolean =>
  directedPoint(point, item) >= (item.scale?.length ?? 0) - 1;

/** Whether a composite of 1-10 counts as positive. */
export const isSatisfied = (composite: number): boolean => composite >= satisfiedFrom - scoreTolerance;
