import type { Answers } from '../answers/types';
import type { Definition } from '../definition/types';
import { reliability } from '../statistics/reliability/reliability';
import type { WaveAggregates } from './aggregates';
import { type CellCounter, cellCounter } from './cellCounter';
import { completeCases } from './completeCases';
import { compositeSets, findSubsetComposite, type ItemSubset } from './compositeSets';
import { rowContribution } from './rowContribution';

export interface ResponseRow {
  answers: Answers;
  /** Breakdown -> group of this row, e.g. `{ type: 'vso' }`. */
  cells: Record<string, string>;
}

/**
 * Counts the answers of a round, in total and per group of every breakdown that a row names. What each row counts for:
 * `rowContribution`. Reliability cannot be computed from counts and is worked out here.
 * @param subsets parts of an indicator for which composites are kept too: the items in common with other versions of
 * the survey (`commonSubsets`), without which years of different versions cannot be compared.
 * @throws on a subset that the definition does not have, and on an answer that is none of its item's possible answers.
 */
export function aggregateResponses(
  definition: Definition,
  rows: Iterable<ResponseRow>,
  subsets: readonly ItemSubset[] = [],
): WaveAggregates {
  const bases = compositeSets(definition).map((set) => ({ set, cases: completeCases(set.items) }));
  const sets = new Map(bases.map(({ set }) => [set.key, set]));
  for (const subset of subsets) {
    const set = findSubsetComposite(definition, subset);
    if (!set)
      throw new Error(`${definition.survey}/${definition.version} has no ${subset.base}[${subset.items}]`);
    sets.set(set.key, set);
  }
  const items = definition.items.filter((item) => item.kind !== 'open');
  const contributionOf = rowContribution(definition, items, [...sets.values()]);
  const openCell = () => cellCounter(items, [...sets.keys()]);
  const total = openCell();
  const breakdowns = new Map<string, Map<string, CellCounter>>();
  for (const row of rows) {
    const added = contributionOf(row.answers);
    total.add(added);
    for (const breakdown of Object.keys(row.cells)) {
      const groups = getOrMake(breakdowns, breakdown, () => new Map<string, CellCounter>());
      getOrMake(groups, row.cells[breakdown] as string, openCell).add(added);
    }
    const counts = new Set(added.composites.map(([key]) => key));
    for (const { set, cases } of bases) if (counts.has(set.key)) cases.add(row.answers);
  }
  return {
    format: 1,
    survey: definition.survey,
    version: definition.version,
    compositeItems: Object.fromEntries(
      [...sets].map(([key, set]) => [key, set.items.map((item) => item.key)]),
    ),
    total: total.counts(),
    breakdowns: Object.fromEntries(
      byKey(breakdowns).map(([breakdown, groups]) => [
        breakdown,
        Object.fromEntries(byKey(groups).map(([group, cell]) => [group, cell.counts()])),
      ]),
    ),
    reliability: Object.fromEntries(
      bases.map(({ set, cases }) => [
        set.key,
        reliability(
          set.items.map((item) => item.key),
          cases.columns(),
        ),
      ]),
    ),
  };
}

const byKey = <Value>(map: Map<string, Value>) => [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

function getOrMake<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
