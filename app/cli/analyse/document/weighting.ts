import { type Weighting, weighStrata } from '../../../../surveys/scoring/weighting';
import type { WeightedMean } from '../../../../surveys/statistics/weights/weightedMean';
import type { WeightedProportion } from '../../../../surveys/statistics/weights/weightedProportion';
import { stratumBreakdown, type WaveInput } from '../input/waveInput';

/** The weighting of a wave; null when it is not weighted. */
export function weightingOf({ request, population, aggregates }: WaveInput): Weighting | null {
  if (!request.weighted || !population) return null;
  return weighStrata(population, aggregates.breakdowns[stratumBreakdown] ?? {});
}

/** `weighted` of the analysis document, without its `top2` or `satisfied`. */
export const weightedFields = (mean: WeightedMean) => ({
  mean: mean.mean,
  se_fpc: mean.seFpc,
  se_nofpc: mean.seNoFpc,
  df: mean.df,
  ci_fpc: mean.ciFpc,
  ci_nofpc: mean.ciNoFpc,
  n_valid: mean.nValid,
  n_strata: mean.nStrata,
  sum_weights_valid: mean.sumWeightsValid,
  kish_deff: mean.kishDeff,
  n_eff_kish: mean.nEffKish,
  max_weight: mean.maxWeight,
  min_weight: mean.minWeight,
});

export const weightedShareFields = (share: WeightedProportion) => ({
  p: share.p,
  se_fpc: share.seFpc,
  n_eff: share.nEff,
  wilson_neff: share.wilsonNeff,
});
