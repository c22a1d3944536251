import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { CONFIDENCE } from '../confidence';
import type { Interval } from '../interval';
import type { Moments } from '../means/moments';
import { SCORE_TOLERANCE } from '../tolerance';

/** One stratum (or weight cell) of a weighted wave, as seen by one score. */
export interface WeightedStratum {
  /** Members of the list. */
  N: number;
  /** Analysed questionnaires plus those screened out: all who answered, whether or not this score is valid. */
  answered: number;
  /** Of each analysed questionnaire; see `stratumWeights`. */
  weight: number;
  /** Of the valid scores. */
  moments: Moments;
}

export interface WeightedMean {
  mean: number | null;
  seFpc: number | null;
  seNoFpc: number | null;
  /** Valid scores minus strata that have one, as R's `degf`; null without valid scores. With 0 there is no interval. */
  df: number | null;
  ciFpc: Interval | null;
  ciNoFpc: Interval | null;
  nValid: number;
  /** Strata with a valid score. */
  nStrata: number;
  sumWeightsValid: number;
  /** Design effect of weighting n sum(w^2) / (sum w)^2 over the valid scores (Kish 1965, sect. 11.7). */
  kishDeff: number | null;
  nEffKish: number | null;
  maxWeight: number | null;
  minWeight: number | null;
  /** Everybody in every stratum answered. */
  census: boolean;
}

/**
 * Weighted mean of a domain in a stratified sample, with linearised variance.
 * m = sum(w y)/W, W = sum of w over valid scores; z_i = w_i (y_i - m)/W, 0 for an answer without a valid score;
 * V = sum over strata of (1 - n_h/N_h) n_h/(n_h - 1) sum (z_i - zbar_h)^2, n_h = answered. The same as R's
 * svymean(subset(svydesign(strata, fpc, weights))) (Lumley, survey 4.1; Cochran 1977, sect. 5A.14). With all scores
 * valid it is the textbook sum (N_h/N)^2 (1 - f_h) s_h^2/n_h. As weights are equal within a stratum, the moments of
 * the valid scores are enough: sum (z - zbar)^2 = (w/W)^2 (SS_h + n_v (mean_h - m)^2 (1 - n_v/n_h)).
 *
 * Standard errors are null when a stratum with a valid score has one answer (without a census of it), or more answers
 * than members (with correction). Without valid scores, or when all come from strata that the list says are empty (a
 * data error), there is nothing to weigh and everything but the counts is null. Without spread and without a census there is no interval: SE 0 is not certainty.
 */
export function weightedMean(strata: readonly WeightedStratum[]): WeightedMean {
  let nValid = 0;
  let sumWeights = 0;
  let sumSquaredWeights = 0;
  let sum = 0;
  let maxWeight = 0;
  let minWeight = Number.POSITIVE_INFINITY;
  const used = strata.filter((stratum) => stratum.moments.n > 0);
  const origin = used[0]?.moments.mean ?? 0;
  for (const { weight, moments } of used) {
    nValid += moments.n;
    sumWeights += moments.n * weight;
    sumSquaredWeights += moments.n * weight * weight;
    sum += moments.n * weight * ((moments.mean as number) - origin);
    maxWeight = Math.max(maxWeight, weight);
    minWeight = Math.min(minWeight, weight);
  }
  if (sumWeights === 0) return { ...NOTHING_TO_WEIGH, nValid, nStrata: used.length };

  const mean = origin + sum / sumWeights;
  let variance: number | null = 0;
  let varianceNoFpc: number | null = 0;
  for (const { N, answered, weight, moments } of used) {
    const spread = spreadOfLinearised(moments, answered, mean, weight / sumWeights);
    const term = answered > 1 ? (spread * answered) / (answered - 1) : null;
    const fraction = answered === N ? 0 : 1 - answered / N;
    const corrected: number | null =
      fraction === 0 ? 0 : fraction < 0 || term === null ? null : fraction * term;
    variance = variance === null || corrected === null ? null : variance + corrected;
    varianceNoFpc = varianceNoFpc === null || term === null ? null : varianceNoFpc + term;
  }

  const census = strata.every((stratum) => stratum.answered === stratum.N);
  const df = nValid - used.length;
  const t = df === 0 ? null : tQuantile((1 + CONFIDENCE) / 2, df);
  const interval = (se: number | null): Interval | null =>
    se === null || se === 0 || t === null ? null : [mean - t * se, mean + t * se];
  const seFpc = standardError(variance);
  const seNoFpc = standardError(varianceNoFpc);
  const kishDeff = (nValid * sumSquaredWeights) / (sumWeights * sumWeights);
  return {
    mean,
    seFpc,
    seNoFpc,
    df,
    ciFpc: census ? [mean, mean] : interval(seFpc),
    ciNoFpc: interval(seNoFpc),
    nValid,
    nStrata: used.length,
    sumWeightsValid: sumWeights,
    kishDeff,
    nEffKish: nValid / kishDeff,
    maxWeight,
    minWeight,
    census,
  };
}

/** Square root; what is below the tolerance is rounding of equal scores, so exactly 0. */
function standardError(variance: number | null): number | null {
  if (variance === null) return null;
  const se = Math.sqrt(variance);
  return se < SCORE_TOLERANCE ? 0 : se;
}

/** Sum over all who answered in a stratum of (z_i - zbar)^2. */
function spreadOfLinearised(moments: Moments, answered: number, mean: number, share: number): number {
  const distance = (moments.mean as number) - mean;
  const outside = Math.max(0, 1 - moments.n / answered);
  return share * share * (moments.sumSquaredDeviations + moments.n * distance * distance * outside);
}

const NOTHING_TO_WEIGH: WeightedMean = {
  mean: null,
  seFpc: null,
  seNoFpc: null,
  df: null,
  ciFpc: null,
  ciNoFpc: null,
  nValid: 0,
  nStrata: 0,
  sumWeightsValid: 0,
  kishDeff: null,
  nEffKish: null,
  maxWeight: null,
  minWeight: null,
  census: false,
};
