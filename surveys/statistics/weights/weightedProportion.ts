import type { Interval } from '../interval';
import { wilsonInterval } from '../proportions/wilsonInterval';
import type { WeightedMean } from './weightedMean';
import { weightedMean } from './weightedMean';

export interface WeightedProportionStratum {
  N: number;
  /** Analysed plus screened out. */
  answered: number;
  weight: number;
  /** Valid answers that count. */
  k: number;
  /** Valid answers. */
  n: number;
}

export interface WeightedProportion {
  p: number | null;
  seFpc: number | null;
  /** Size of a simple sample with the same standard error; null when that is unlimited or unknown. */
  nEff: number | null;
  wilsonNeff: Interval | null;
}

/**
 * Weighted share: the weighted mean of 0 and 1, with a Wilson interval at n_eff = p(1-p)/SE^2 (Korn & Graubard 1998;
 * R svyciprop). For p = 0 and p = 1, and where SE is 0 because every stratum is of one mind, n_eff is Kish's.
 * A census of every stratum gives the point p and no n_eff; an SE that cannot be estimated gives no interval otherwise.
 */
export function weightedProportion(strata: readonly WeightedProportionStratum[]): WeightedProportion {
  const estimate = weightedMean(
    strata.map(({ N, answered, weight, k, n }) => ({
      N,
      answered,
      weight,
      moments: { n, mean: n === 0 ? null : k / n, sumSquaredDeviations: n === 0 ? 0 : (k * (n - k)) / n },
    })),
  );
  const p = estimate.mean;
  const nEff = effectiveSize(p, estimate);
  const wilsonNeff: Interval | null =
    p === null ? null : estimate.census ? [p, p] : nEff === null ? null : wilsonInterval(p, nEff);
  return { p, seFpc: estimate.seFpc, nEff, wilsonNeff };
}

function effectiveSize(p: number | null, estimate: WeightedMean): number | null {
  if (p === null || estimate.census) return null;
  if (p === 0 || p === 1) return estimate.nEffKish;
  if (estimate.seFpc === null) return null;
  return estimate.seFpc === 0 ? estimate.nEffKish : (p * (1 - p)) / estimate.seFpc ** 2;
}
