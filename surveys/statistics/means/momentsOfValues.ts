import { SCORE_TOLERANCE } from '../tolerance';
import type { Moments } from './moments';
import { NO_SCORES } from './moments';

/**
 * Moments of a list of scores, in two passes with the correction term for the rounded mean
 * (Chan, Golub & LeVeque 1983, eq. 1.7).
 * @param values finite scores; missing ones left out by the caller
 */
export function momentsOfValues(values: ArrayLike<number>): Moments {
  const n = values.length;
  if (n === 0) return NO_SCORES;
  let sum = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const value = values[i] as number;
    sum += value;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  const mean = sum / n;
  if (highest - lowest < SCORE_TOLERANCE) return { n, mean, sumSquaredDeviations: 0 };
  let squares = 0;
  let residue = 0;
  for (let i = 0; i < n; i++) {
    const deviation = (values[i] as number) - mean;
    squares += deviation * deviation;
    residue += deviation;
  }
  return { n, mean: mean + residue / n, sumSquaredDeviations: squares - (residue * residue) / n };
}
