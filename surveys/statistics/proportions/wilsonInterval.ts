import type { Interval } from '../interval';
import { NORMAL_DEVIATE as z } from './normalDeviate';

/**
 * Score interval of a proportion (Wilson 1927; Brown, Cai & DasGupta 2001, eq. 4):
 * (p + z^2/2n) / (1 + z^2/n) +- z/(1 + z^2/n) sqrt(p(1-p)/n + z^2/4n^2).
 * The lower limit is exactly 0 when p = 0, the upper exactly 1 when p = 1.
 * @param p proportion, 0 to 1
 * @param n answers behind it; may be an effective number, so not whole
 * @returns null when n is 0
 */
export function wilsonInterval(p: number, n: number): Interval | null {
  if (!(n > 0)) return null;
  const spread = (z * z) / n;
  const centre = (p + spread / 2) / (1 + spread);
  const halfWidth = (z / (1 + spread)) * Math.sqrt((p * (1 - p)) / n + spread / (4 * n));
  return [p === 0 ? 0 : Math.max(0, centre - halfWidth), p === 1 ? 1 : Math.min(1, centre + halfWidth)];
}
