import { percent } from './percent';
import { wholeNumber } from './wholeNumber';

/** How many gave an answer: `12`, or of a weighted round their share: `35 %`. */
export const answersWords = (count: number, inShares = false): string =>
  inShares ? percent(count) : wholeNumber(count);
