import { momentsOfHistogram } from '../statistics/means/momentsOfHistogram';
import type { ValueCount } from '../statistics/valueCount';
import { stratumWeights } from '../statistics/weights/stratumWeights';
import { trimWeights } from '../statistics/weights/trimWeights';
import { type WeightedMean, weightedMean } from '../statistics/weights/weightedMean';
import { type WeightedProportion, weightedProportion } from '../statistics/weights/weightedProportion';
import type { CellAggregates } from './aggregates';

/** Scores of one stratum, and how many of them are positive. */
export interface StratumScores {
  histogram: ValueCount[];
  positive: number;
}

/** A stratum of the list: its size, and the cell it is merged into before weighting (null = its own). */
export interface StratumSize {
  stratum: string;
  N: number;
  weightCell: string | null;
}

export interface WeightedEstimate {
  mean: WeightedMean;
  share: WeightedProportion;
}

export interface Weighting {
  /** Weight of each analysed questionnaire per stratum; null where there is none. */
  weights: Record<string, number | null>;
  /** The weighted estimate of one score, given that score's values in a stratum. */
  estimate(scoresOf: (cell: CellAggregates) => StratumScores): WeightedEstimate;
}

/** Analysed questionnaires of a group: complete and partial. */
export const analysedIn = (cell: CellAggregates | undefined): number =>
  cell ? cell.statuses.complete + cell.statuses.partial : 0;

/**
 * Post-stratification of a wave from the counts of its strata: strata merged into weight cells, weights trimmed when
 * the largest is more than three times the median of everybody who has one, analysed or screened out (method.md,
 * section 5).
 * @param counted counts per stratum; a stratum that is not there has no answers.
 */
export function weighStrata(
  strata: readonly StratumSize[],
  counted: Readonly<Record<string, CellAggregates>>,
): Weighting {
  const cellOf = (stratum: string) => (Object.hasOwn(counted, stratum) ? counted[stratum] : undefined);
  const cells = stratumWeights(
    strata.map(({ stratum, N, weightCell }) => ({
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
      const weighted = cells.map((cell) => {
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
      return { mean: weightedMean(weighted), share: weightedProportion(weighted) };
    },
  };
}
