import type { Interval } from '../interval';
import { wilsonInterval } from './wilsonInterval';

/**
 * Wilson interval for a finite list: n* = n(N-1)/(N-n) in place of n (O'Neill 2021, arXiv 2109.12464).
 * Covers too little in small lists (N = 31, n = 30: 0.806), so it is computed but not shown.
 * @returns the point p when n = N; null when n = 0, N is unknown or n > N
 */
export function wilsonFpcInterval(k: number, n: number, N: number | null): Interval | null {
  if (n === 0 || N === null || n > N) return null;
  const p = k / n;
  if (n === N) return [p, p];
  return wilsonInterval(p, (n * (N - 1)) / (N - n));
}

/** The same, cut off at what is possible once k of the N are known: k/N <= P <= (k + N - n)/N. */
export function wilsonFpcClippedInterval(k: number, n: number, N: number | null): Interval | null {
  const interval = wilsonFpcInterval(k, n, N);
  if (interval === null || N === null) return null;
  return [Math.max(interval[0], k / N), Math.min(interval[1], (k + N - n) / N)];
}
