import { LEAST_FOR_DISTRIBUTIONS } from './thresholds';

/**
 * Whether the figure of a part (an item, an aspect) may stand beside that of its whole (the indicator). When all but a
 * few respondents of the whole answered the part, whole minus parts is about those few. From 10 respondents on, means
 * of one decimal leave that difference open; below, the part is hidden.
 * @param nWhole valid scores of the whole; null = hidden itself.
 * @param nPart valid scores of the part; null = hidden itself.
 */
export function partMayStandBeside(nWhole: number | null, nPart: number | null, threshold: number): boolean {
  if (nWhole === null || nPart === null || nWhole >= LEAST_FOR_DISTRIBUTIONS) return true;
  const difference = Math.abs(nWhole - nPart);
  return difference === 0 || difference >= threshold;
}
