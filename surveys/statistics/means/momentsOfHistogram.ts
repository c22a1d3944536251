import { SCORE_TOLERANCE } from '../tolerance';
import type { ValueCount } from '../valueCount';
import type { Moments } from './moments';
import { NO_SCORES } from './moments';

/**
 * Moments of scores given as value with count: the same result as from the list of scores itself.
 * Counts of 0 are allowed and change nothing.
 */
export function momentsOfHistogram(histogram: readonly ValueCount[]): Moments {
  let n = 0;
  let sum = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const { value, count } of histogram) {
    if (count === 0) continue;
    n += count;
    sum += value * count;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  if (n === 0) return NO_SCORES;
  const mean = sum / n;
  if (highest - lowest < SCORE_TOLERANCE) return { n, mean, sumSquaredDeviations: 0 };
  let squares = 0;
  let residue = 0;
  for (const { value, count } of histogram) {
    const deviation = value - mean;
    squares += count * deviation * deviation;
    residue += count * deviation;
  }
  return { n, mean: mean + residue / n, sumSquaredDeviations: squares - (residue * residue) / n };
}
