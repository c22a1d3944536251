import gammaDeltaRatio from '@stdlib/math-base-special-gamma-delta-ratio';
import type { Moments } from '../means/moments';

export interface EffectSizes {
  sdPooled: number | null;
  /** (later - earlier) / pooled sd. */
  cohensD: number | null;
  /** Cohen's d corrected for small samples. */
  hedgesG: number | null;
}

/**
 * Standardised difference of two means. s_pooled^2 = (SS1 + SS2)/f, f = n1 + n2 - 2;
 * g = J d, J = Gamma(f/2) / (sqrt(f/2) Gamma((f-1)/2)) (Hedges 1981, eq. 6e).
 * Null: a side without answers, f = 0, no spread at all; g also when f = 1, where J does not exist.
 */
export function effectSizes(earlier: Moments, later: Moments): EffectSizes {
  const f = earlier.n + later.n - 2;
  if (earlier.mean === null || later.mean === null || f < 1) {
    return { sdPooled: null, cohensD: null, hedgesG: null };
  }
  const sdPooled = Math.sqrt((earlier.sumSquaredDeviations + later.sumSquaredDeviations) / f);
  if (sdPooled === 0) return { sdPooled, cohensD: null, hedgesG: null };
  const cohensD = (later.mean - earlier.mean) / sdPooled;
  return { sdPooled, cohensD, hedgesG: f < 2 ? null : hedgesCorrection(f) * cohensD };
}

/** J. The gamma ratio is taken as one function: as a difference of logarithms it loses 5 digits at f = 100,000. */
function hedgesCorrection(f: number): number {
  return 1 / (gammaDeltaRatio((f - 1) / 2, 0.5) * Math.sqrt(f / 2));
}
