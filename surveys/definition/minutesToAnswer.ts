import type { Definition, ItemKind } from './types';

/**
 * Seconds per question, an assumption until the thinking-aloud trial measures it; chosen so that lists of 8 to 13
 * statements come out at the few minutes that people report for such lists.
 */
const secondsPer: Record<ItemKind, number> = { scaled: 10, choice: 10, multiple: 20, ranking: 30, open: 45 };
const secondsToBegin = 30;

/** Whole minutes, rounded up, that the longest way through the list takes: what [[minuten]] says. At least 1. */
export function minutesToAnswer(definition: Definition): number {
  const seconds = definition.items.reduce((sum, item) => sum + secondsPer[item.kind], secondsToBegin);
  return Math.ceil(seconds / 60);
}
