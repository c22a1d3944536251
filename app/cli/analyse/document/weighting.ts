import type { CellAggregates } from '../../../../surveys/scoring/aggregates';
import { momentsOfHistogram } from '../../../../surveys/statistics/means/momentsOfHistogram';
import type { ValueCount } from '../../../../surveys/statistics/valueCount';
import { stratumWeights } from '../../../../surveys/statistics/weights/stratumWeights';
import { trimWeights } from '../../../../surveys/statistics/weights/trimWeights';
import { type WeightedMean, weightedMean } from '../../../../surveys/statistics/weights/weightedMean';
import {
  type WeightedProportion,
  weightedProportion,
} from '../../../../surveys/statistics/weights/weightedProportion';
import { stratumBreakdown, type WaveInput } from '../input/waveInput';

/** Scores of one stratum, and how many of them are positive. */
export interface StratumScores {
  histogram: ValueCount[];
  positive: number;
}

export interface Weighting {
  /** Weight of each analysed or screened-out questionnaire per stratum; null where there is none. */
  weights: Record<string, number | null>;
  /** The weighted estimate of one score, given that score's values in a stratum. */
  estimate(scoresOf: (cell: CellAggregates) => StratumScores): {
    mean: WeightedMean;
    share: WeightedProportion;
  };
}

/** Analysed questionnaires of a group: complete and partial. */
export const analysedIn = (cell: CellAggregates | undefined): number =>
  cell ? cell.statuses.complete + cell.statuses.partial : 0;

/**
 * Post-stratification of a wave: strata merged into weight cells, weights trimmed when the largest is more than three
 * times the median of everybody who has one (analysed or screened out). null when the wave is not weighted.
 */
export function weightingOf({ request, population, aggregates }: WaveInput): Weighting | null {
  if (!request.weighted || !population) return null;
  const counted = aggregates.breakdowns[stratumBreakdown] ?? {};
  const cellOf = (stratum: string) => (Object.hasOwn(counted, stratum) ? counted[stratum] : undefined);
  const cells = stratumWeights(
    population.map(({ stratum, N, weightCell }) => ({
      stratum,
      N,
      n: analysedIn(cellOf(stratum)),
      screened: cellOf(stratum)?.statuses.screened ?? 0,
      weightCell,
    })),
  );
  const used = cells.filter((cell) => cell.weight !== null);
  const trimmed = trimWeights(
    used.map((cell) => ({ weight: cell.weight as number, count: cell.n + cell.screened })),
  );
  const weightOf = new Map(used.map((cell, index) => [cell, trimmed.weights[index] as number]));
  return {
    weights: Object.fromEntries(
      cells.flatMap((cell) => cell.strata.map((stratum) => [stratum, weightOf.get(cell) ?? null])),
    ),
    estimate(scoresOf) {
      const strata = cells.map((cell) => {
        const answered = cell.n + cell.screened;
        const scores = cell.strata.flatMap((stratum) => {
          const counts = cellOf(stratum);
          return counts ? [scoresOf(counts)] : [];
        });
        const moments = momentsOfHistogram(scores.flatMap((one) => one.histogram));
        return {
          N: cell.N,
          answered,
          weight: weightOf.get(cell) ?? 0,
          moments,
          n: moments.n,
          k: scores.reduce((sum, one) => sum + one.positive, 0),
        };
      });
      return { mean: weightedMean(strata), share: weightedProportion(strata) };
    },
  };
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
