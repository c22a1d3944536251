import type { Definition } from '../definition/types';
import type { Interval } from '../statistics/interval';
import type { CellAggregates } from './aggregates';
import type { IndicatorDescription } from './describeIndicators';
import {
  histogramOfComposite,
  histogramOfItem,
  positiveAnswers,
  type ScoreFigures,
  satisfiedRespondents,
} from './figures';
import type { StratumScores, Weighting } from './weighting';

/** Scores of a composite in a stratum. */
export const compositeScores =
  (key: string) =>
  (cell: CellAggregates): StratumScores => {
    const composite = cell.composites[key] ?? { rows: 0, tooFewItems: 0, histogram: [] };
    return { histogram: histogramOfComposite(composite), positive: satisfiedRespondents(composite) };
  };

/**
 * The same description with weighted figures in place of the unweighted ones: means and shares of both kinds beside
 * each other would be two equations (method.md, section 6). What is hidden stays hidden; n stays the number of scores,
 * and N is null because the list counts through the weights.
 */
export function weightedDescription(
  description: IndicatorDescription,
  definition: Definition,
  weighting: Weighting,
): IndicatorDescription {
  const weigh = <T extends ScoreFigures>(
    figures: T,
    scoresOf: (cell: CellAggregates) => StratumScores,
  ): T => {
    if (figures.hidden || figures.noAnswers) return { ...figures, N: null };
    const { mean, share } = weighting.estimate(scoresOf);
    return {
      ...figures,
      N: null,
      mean: mean.mean,
      sd: null,
      ciShown: mean.ciFpc ? onScale(mean.ciFpc) : null,
      satisfied: share.p === null ? null : { share: share.p, interval: share.wilsonNeff },
    };
  };
  const items = new Map(definition.items.map((item) => [item.key, item]));
  return {
    ...weigh(description, compositeScores(description.key)),
    aspects: description.aspects.map((aspect) => weigh(aspect, compositeScores(aspect.key))),
    items: description.items.map((described) => {
      const item = items.get(described.key);
      if (!item) return described;
      return weigh(described, (cell) => {
        const aggregate = cell.items[described.key];
        return aggregate
          ? { histogram: histogramOfItem(aggregate, item), positive: positiveAnswers(aggregate, item) }
          : { histogram: [], positive: 0 };
      });
    }),
  };
}

/** Cut off at the ends of the 1-10 scale, for display only. */
const onScale = ([lower, upper]: Interval): Interval => [Math.max(1, lower), Math.min(10, upper)];
