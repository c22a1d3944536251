import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { CONFIDENCE } from '../confidence';
import type { Interval } from '../interval';

/**
 * Exact binomial interval: quantile a/2 of Beta(X, n-X+1) to quantile 1-a/2 of Beta(X+1, n-X), with 0 when X = 0 and
 * 1 when X = n (Clopper & Pearson 1934; Brown, Cai & DasGupta 2001, sect. 4.2.1). Covers at least 95 %, usually more.
 * @param k X, answers that count, 0 to n
 * @returns null when n is 0
 */
export function clopperPearsonInterval(k: number, n: number): Interval | null {
  if (n === 0) return null;
  const tail = (1 - CONFIDENCE) / 2;
  return [
    k === 0 ? 0 : betaQuantile(tail, k, n - k + 1),
    k === n ? 1 : betaQuantile((1 + CONFIDENCE) / 2, k + 1, n - k),
  ];
}
