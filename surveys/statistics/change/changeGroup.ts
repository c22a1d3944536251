import type { MeanEstimate } from '../means/meanEstimate';
import type { WeightedMean } from '../weights/weightedMean';

/** One wave's mean, ready to be set against another wave's. */
export interface ChangeGroup {
  /** Valid scores. */
  n: number;
  mean: number | null;
  /** SE^2 of the mean; null when it cannot be estimated. */
  variance: number | null;
  /** Degrees of freedom of that variance; not read when the variance is 0. */
  df: number | null;
  /** Everybody on the list answered and the list is used: a variance of 0 is then certain, not a lack of spread. */
  census: boolean;
}

/** A group without finite population correction, whether or not N is known. */
export function changeGroupWithoutFpc(estimate: MeanEstimate): ChangeGroup {
  const { n, mean, se } = estimate;
  return { n, mean, variance: se === null ? null : se * se, df: n - 1, census: false };
}

/** A group with finite population correction; null when N is unknown. Not estimable (variance null) when n > N. */
export function changeGroupWithFpc(estimate: MeanEstimate): ChangeGroup | null {
  const { n, N, mean, seFpc } = estimate;
  if (N === null) return null;
  return { n, mean, variance: seFpc === null ? null : seFpc * seFpc, df: n - 1, census: n > 0 && n === N };
}

/**
 * A weighted group: SE of the stratified estimate, df = valid scores - strata. Without degrees of freedom (every stratum
 * has one valid score) the SE is not estimable, also where the formula gives 0, unless everybody answered.
 */
export function changeGroupOfWeighted(estimate: WeightedMean, withFpc: boolean): ChangeGroup {
  const se = withFpc ? estimate.seFpc : estimate.seNoFpc;
  const { nValid: n, mean, df, census } = estimate;
  const isCensus = withFpc && census;
  const isEstimable = se !== null && (isCensus || (df !== null && df > 0));
  return { n, mean, variance: isEstimable ? se * se : null, df, census: isCensus };
}
