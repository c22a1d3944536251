import type { Answers } from '../answers/types';
import { isItemVisible } from '../definition/isItemVisible';
import type { Definition, Item } from '../definition/types';
import type { CellAggregates, CompositeAggregate, ItemAggregate, WaveAggregates } from './aggregates';
import { compositeScore } from './compositeScore';
import { type CompositeSet, compositeSets, findSubsetComposite, type ItemSubset } from './compositeSets';
import { scoreTolerance } from './itemScore';
import { isAnswered, type ResponseStatus, responseStatus } from './responseStatus';
import { rowMatches } from './rowMatches';

export interface ResponseRow {
  answers: Answers;
  /** Breakdown -> group of this row, e.g. `{ type: 'vso' }`. */
  cells: Record<string, string>;
}

/** What one row adds, worked out once and added to the total and to each of its groups. */
interface Contribution {
  status: ResponseStatus;
  /** Item -> answers to count (one, or several for a multiple item), 'nvt', or null for blank. */
  items: [key: string, answer: string[] | 'nvt' | null][];
  composites: [key: string, score: number | null][];
}

/** A cell while it is filled: histograms by value. */
interface OpenCell {
  statuses: Record<ResponseStatus, number>;
  items: Map<string, ItemAggregate>;
  composites: Map<string, { rows: number; tooFewItems: number; counts: Map<number, number> }>;
}

/**
 * Counts the answers of a round, in total and per group of every breakdown that a row names.
 *
 * Break-offs count in `statuses` only. Screened-out rows count there and for items outside every indicator that they
 * were shown. A row counts for an item when it was shown it and meets the conditions of item and indicator.
 * @param subsets parts of an indicator for which composites are kept too: the items in common with other versions of
 * the survey (`commonSubsets`), without which years of different versions cannot be compared.
 * @throws on a subset that the definition does not have.
 */
export function aggregateResponses(
  definition: Definition,
  rows: Iterable<ResponseRow>,
  subsets: readonly ItemSubset[] = [],
): WaveAggregates {
  const sets = new Map(compositeSets(definition).map((set) => [set.key, set]));
  for (const subset of subsets) {
    const set = findSubsetComposite(definition, subset);
    if (!set)
      throw new Error(`${definition.survey}/${definition.version} has no ${subset.base}[${subset.items}]`);
    sets.set(set.key, set);
  }
  const items = definition.items.filter((item) => item.kind !== 'open');
  const contribution = contributions(definition, items, [...sets.values()]);
  const openCell = (): OpenCell => emptyCell(items, [...sets.keys()]);
  const total = openCell();
  const breakdowns = new Map<string, Map<string, OpenCell>>();
  for (const row of rows) {
    const added = contribution(row.answers);
    add(total, added);
    for (const [breakdown, group] of Object.entries(row.cells)) {
      const groups = getOrMake(breakdowns, breakdown, () => new Map<string, OpenCell>());
      add(getOrMake(groups, group, openCell), added);
    }
  }
  return {
    format: 1,
    survey: definition.survey,
    version: definition.version,
    compositeItems: Object.fromEntries(
      [...sets].map(([key, set]) => [key, set.items.map((item) => item.key)]),
    ),
    total: closedCell(total),
    breakdowns: Object.fromEntries(
      byKey(breakdowns).map(([breakdown, groups]) => [
        breakdown,
        Object.fromEntries(byKey(groups).map(([group, cell]) => [group, closedCell(cell)])),
      ]),
    ),
  };
}

function contributions(definition: Definition, items: Item[], sets: CompositeSet[]) {
  const ownerOf = new Map(definition.indicators.map((indicator) => [indicator.key, indicator]));
  return (answers: Answers): Contribution => {
    const status = responseStatus(definition, answers);
    if (status === 'breakoff') return { status, items: [], composites: [] };
    const counted: Contribution['items'] = [];
    for (const item of items) {
      if (status === 'screened' && item.indicator !== null) continue;
      const owner = item.indicator === null ? null : ownerOf.get(item.indicator);
      if (owner && !rowMatches(owner.countsOnlyIf, answers)) continue;
      if (!rowMatches(item.countsOnlyIf, answers)) continue;
      const answer = answers[item.key];
      if (answer === undefined || !isAnswered(answer)) {
        if (isItemVisible(item, answers)) counted.push([item.key, null]);
      } else if (item.scale && answer === 'nvt') counted.push([item.key, 'nvt']);
      else counted.push([item.key, Array.isArray(answer) ? answer : [String(answer)]]);
    }
    const composites: Contribution['composites'] = [];
    if (status !== 'screened') {
      for (const set of sets) {
        if (rowMatches(set.countsOnlyIf, answers))
          composites.push([set.key, compositeScore(set.items, answers)]);
      }
    }
    return { status, items: counted, composites };
  };
}

function emptyCell(items: Item[], compositeKeys: string[]): OpenCell {
  const possible = (item: Item): string[] =>
    item.scale
      ? Array.from({ length: item.scale.length }, (_, index) => String(index + 1))
      : [...item.choices.map((choice) => choice.value), ...(item.hasOther ? ['other'] : [])];
  return {
    statuses: { complete: 0, partial: 0, breakoff: 0, screened: 0 },
    items: new Map(
      items.map((item) => [
        item.key,
        { rows: 0, counts: Object.fromEntries(possible(item).map((value) => [value, 0])), nvt: 0, blank: 0 },
      ]),
    ),
    composites: new Map(compositeKeys.map((key) => [key, { rows: 0, tooFewItems: 0, counts: new Map() }])),
  };
}

function add(cell: OpenCell, row: Contribution): void {
  cell.statuses[row.status] += 1;
  for (const [key, answer] of row.items) {
    const item = cell.items.get(key) as ItemAggregate;
    item.rows += 1;
    if (answer === null) item.blank += 1;
    else if (answer === 'nvt') item.nvt += 1;
    else {
      for (const value of answer) {
        const before = item.counts[value];
        if (before === undefined) throw new Error(`An answer of ${key} is none of its possible answers`);
        item.counts[value] = before + 1;
      }
    }
  }
  for (const [key, score] of row.composites) {
    const composite = cell.composites.get(key);
    if (!composite) continue;
    composite.rows += 1;
    if (score === null) composite.tooFewItems += 1;
    else composite.counts.set(score, (composite.counts.get(score) ?? 0) + 1);
  }
}

function closedCell(cell: OpenCell): CellAggregates {
  const closed = ([key, open]: [
    string,
    { rows: number; tooFewItems: number; counts: Map<number, number> },
  ]) =>
    [key, { rows: open.rows, tooFewItems: open.tooFewItems, histogram: mergedHistogram(open.counts) }] as [
      string,
      CompositeAggregate,
    ];
  return {
    statuses: cell.statuses,
    items: Object.fromEntries(cell.items),
    composites: Object.fromEntries([...cell.composites].map(closed)),
  };
}

/** Ascending; values closer than the tolerance are one, written as the least of them. */
function mergedHistogram(counts: Map<number, number>): [number, number][] {
  const merged: [number, number][] = [];
  for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && value - last[0] < scoreTolerance) last[1] += count;
    else merged.push([value, count]);
  }
  return merged;
}

const byKey = <Value>(map: Map<string, Value>) => [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

function getOrMake<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
