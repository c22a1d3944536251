import { dutchNumber } from './dutchNumber';

/** `7,6`; of a score that is rounded because a few people skipped a question: `ongeveer 7,5`, `9,5 of hoger`. */
export function roundedWords(mean: number, isRounded: boolean): string {
  if (!isRounded) return dutchNumber(mean);
  if (mean === 9.5) return '9,5 of hoger';
  if (mean === 1.5) return '1,5 of lager';
  return `ongeveer ${dutchNumber(mean)}`;
}
