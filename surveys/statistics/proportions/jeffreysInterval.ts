import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { CONFIDENCE } from '../confidence';
import type { Interval } from '../interval';

/**
 * Equal-tailed interval of Beta(X + 1/2, n - X + 1/2), with 0 when X = 0 and 1 when X = n
 * (Brown, Cai & DasGupta 2001, eq. 6-8).
 * @param k X, answers that count, 0 to n
 * @returns null when n is 0
 */
export function jeffreysInterval(k: number, n: number): Interval | null {
  if (n === 0) return null;
  const tail = (1 - CONFIDENCE) / 2;
  return [
    k === 0 ? 0 : betaQuantile(tail, k + 0.5, n - k + 0.5),
    k === n ? 1 : betaQuantile((1 + CONFIDENCE) / 2, k + 0.5, n - k + 0.5),
  ];
}
