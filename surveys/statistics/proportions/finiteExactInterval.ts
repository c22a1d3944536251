import { CONFIDENCE } from '../confidence';
import type { Interval } from '../interval';
import { hypergeometricTail } from './hypergeometricTail';

/** Probabilities this close to the tail are taken as equal to it, as they are in whole-number arithmetic (1/40 = 0.025). */
const EXACT_TIE = 1e-12;

/**
 * Exact interval of a proportion in a known list of N: from the smallest M with P(X' >= k | M) > 0.025 to the largest M
 * with P(X' <= k | M) > 0.025, X' hypergeometric (N, M, n), divided by N (Katz 1953; Wright 1991).
 * Covers at least 95 % whatever N, M and n. It speaks of M/N, so k/n itself can lie up to 1/N outside.
 * @returns [k/N, k/N] when n = N; null when n = 0, N is unknown or n > N
 */
export function finiteExactInterval(k: number, n: number, N: number | null): Interval | null {
  if (n === 0 || N === null || n > N) return null;
  const tail = (1 - CONFIDENCE) / 2 + EXACT_TIE;
  const least = k;
  const most = N - n + k;
  const lowest = firstTrue(least, most, (M) => hypergeometricTail(n - k, N, N - M, n) > tail);
  const lastFalseFromTop = firstTrue(
    0,
    most - least,
    (down) => hypergeometricTail(k, N, most - down, n) > tail,
  );
  return [lowest / N, (most - lastFalseFromTop) / N];
}

/** The smallest whole number in from..to for which a rising condition holds; it holds at `to`. */
function firstTrue(from: number, to: number, holds: (at: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
