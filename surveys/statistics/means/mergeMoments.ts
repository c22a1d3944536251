import type { Moments } from './moments';
import { NO_SCORES } from './moments';

/**
 * Moments of all scores together from those of separate groups, without going back to the scores:
 * SS = sum of SS_g + sum of n_g (mean_g - mean)^2 (Chan, Golub & LeVeque 1983, eq. 2.1).
 */
export function mergeMoments(groups: readonly Moments[]): Moments {
  let n = 0;
  let offset = 0;
  const origin = groups.find((group) => group.mean !== null)?.mean ?? 0;
  for (const group of groups) {
    if (group.mean === null) continue;
    n += group.n;
    offset += group.n * (group.mean - origin);
  }
  if (n === 0) return NO_SCORES;
  const mean = origin + offset / n;
  let sumSquaredDeviations = 0;
  for (const group of groups) {
    if (group.mean === null) continue;
    sumSquaredDeviations += group.sumSquaredDeviations + group.n * (group.mean - mean) ** 2;
  }
  return { n, mean, sumSquaredDeviations };
}
