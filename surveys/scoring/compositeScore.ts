import type { Answers } from '../answers/types';
import type { Item } from '../definition/types';
import { itemScore } from './itemScore';
import { rowMatches } from './rowMatches';

/** Valid items that a composite of m items needs: half of them, rounded up (half rule). */
export const minimumItems = (itemCount: number): number => Math.ceil(itemCount / 2);

/**
 * Composite of one respondent, 1-10: the mean over the valid items, after reversing. null when fewer than
 * `minimumItems` are valid, or there are no items. An item that does not count for this respondent is not valid.
 * Whether the respondent counts for the indicator at all is the caller's question.
 */
export function compositeScore(items: readonly Item[], answers: Answers): number | null {
  let sum = 0;
  let valid = 0;
  for (const item of items) {
    const score = countedScore(item, answers);
    if (score === null) continue;
    sum += score;
    valid += 1;
  }
  return valid === 0 || valid < minimumItems(items.length) ? null : sum / valid;
}

/** Keys of the items with a valid score of this respondent. */
export const validItems = (items: readonly Item[], answers: Answers): string[] =>
  items.filter((item) => countedScore(item, answers) !== null).map((item) => item.key);

function countedScore(item: Item, answers: Answers): number | null {
  if (item.countsOnlyIf !== null && !rowMatches(item.countsOnlyIf, answers)) return null;
  return itemScore(answers[item.key], item);
}
