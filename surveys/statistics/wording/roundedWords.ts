import { dutchNumber } from './dutchNumber';

/**
 * `7,6`; of a score that is rounded because a few people skipped a question: `ongeveer 7,5`, and at the ends of half
 * points `9,5 of hoger`.
 * @param rounded undefined for a score that is told as it is
 */
export function roundedWords(mean: number, rounded: { inHalves: boolean } | undefined): string {
  if (!rounded) return dutchNumber(mean);
  if (rounded.inHalves && mean === 9.5) return '9,5 of hoger';
  if (rounded.inHalves && mean === 1.5) return '1,5 of lager';
  return `ongeveer ${dutchNumber(mean)}`;
}
