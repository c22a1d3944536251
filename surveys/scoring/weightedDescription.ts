import type { Definition, Item } from '../definition/types';
import type { Interval } from '../statistics/interval';
import type { CellAggregates } from './aggregates';
import type { IndicatorDescription } from './describeIndicators';
import type { ItemDescription } from './describeItems';
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
  const items = new Map(definition.items.map((item) => [item.key, item]));
  return {
    ...weighed(description, compositeScores(description.key), weighting),
    aspects: description.aspects.map((aspect) => weighed(aspect, compositeScores(aspect.key), weighting)),
    items: description.items.map((described) => {
      const item = items.get(described.key);
      return item ? weightedItem(described, item, weighting) : described;
    }),
  };
}

/** One scaled question with weighted figures; of its answers the weighted shares, no counts. */
export function weightedItem(described: ItemDescription, item: Item, weighting: Weighting): ItemDescription {
  const scores = weighed(described, itemScores(item), weighting);
  const shares = described.distribution && weightedShares(item, weighting);
  return {
    ...scores,
    distribution:
      shares && (scores.distribution?.map((one) => ({ ...one, share: shares[one.value] ?? 0 })) ?? null),
  };
}

/** Weighted share 0-1 of the valid answers per point of the scale, `1`..`s`; null when nobody gave one. */
export function weightedShares(item: Item, weighting: Weighting): Record<string, number> | null {
  const points = Array.from({ length: item.scale?.length ?? 0 }, (_, index) => String(index + 1));
  const shares: Record<string, number> = {};
  for (const point of points) {
    const { p } = weighting.estimate((cell) => {
      const aggregate = cell.items[item.key];
      if (!aggregate) return { histogram: [], positive: 0 };
      return { histogram: histogramOfItem(aggregate, item), positive: aggregate.counts[point] ?? 0 };
    }).share;
    if (p === null) return null;
    shares[point] = p;
  }
  return shares;
}

/** Scores of a question in a stratum. */
const itemScores =
  (item: Item) =>
  (cell: CellAggregates): StratumScores => {
    const aggregate = cell.items[item.key];
    return aggregate
      ? { histogram: histogramOfItem(aggregate, item), positive: positiveAnswers(aggregate, item) }
      : { histogram: [], positive: 0 };
  };

function weighed<T extends ScoreFigures>(
  figures: T,
  scoresOf: (cell: CellAggregates) => StratumScores,
  weighting: Weighting,
): T {
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
}

/** Cut off at the ends of the 1-10 scale, for display only. */
const onScale = ([lower, upper]: Interval): Interval => [Math.max(1, lower), Math.min(10, upper)];
