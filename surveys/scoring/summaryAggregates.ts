import type { Definition } from '../definition/types';
import { reliability } from '../statistics/reliability/reliability';
import type { CompositeAggregate, ItemAggregate, WaveAggregates } from './aggregates';
import { compositeSets } from './compositeSets';
import type { ScoreSummary } from './scoreSummary';

/**
 * The counts of a round of which only figures are known, in the shape that every description reads. Without answers
 * there is no distribution, no reliability and no breakdown.
 * @param lists questionnaires in the figures
 * @param figures by indicator (`Bureau-2`), aspect (`Bureau-2:casus`) or item; what is left out has no figures
 */
export function summaryAggregates(
  definition: Definition,
  lists: number,
  figures: Readonly<Record<string, ScoreSummary>>,
): WaveAggregates {
  const sets = compositeSets(definition);
  const composites = sets.flatMap(({ key }): [string, CompositeAggregate][] => {
    const summary = figures[key];
    return summary ? [[key, { rows: summary.n, tooFewItems: 0, histogram: [], summary }]] : [];
  });
  const items = definition.items.flatMap(({ key }): [string, ItemAggregate][] => {
    const summary = figures[key];
    return summary ? [[key, { rows: summary.n, counts: {}, nvt: 0, blank: 0, summary }]] : [];
  });
  const keysOf = new Map(sets.map((set) => [set.key, set.items.map((item) => item.key)]));
  return {
    format: 1,
    survey: definition.survey,
    version: definition.version,
    compositeItems: Object.fromEntries(keysOf),
    total: {
      statuses: { complete: lists, partial: 0, breakoff: 0, screened: 0 },
      items: Object.fromEntries(items),
      composites: Object.fromEntries(composites),
    },
    breakdowns: {},
    reliability: Object.fromEntries(
      [...keysOf].map(([key, keys]) => [
        key,
        reliability(
          keys,
          keys.map(() => new Float64Array()),
        ),
      ]),
    ),
  };
}
