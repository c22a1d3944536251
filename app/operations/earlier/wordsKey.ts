import { comparable } from '../../recipients/comparable';

/**
 * An answer's words without what people write differently; of words without a letter (`+`, `--`, `?`) the signs are all there
 * is, and they stay apart.
 */
export const wordsKey = (words: string): string => (/\p{L}/u.test(words) ? comparable(words) : words.trim());
