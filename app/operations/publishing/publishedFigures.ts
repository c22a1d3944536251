import type { Definition } from '../../../surveys/definition/types';
import type { BaseCell } from '../../../surveys/disclosure/auditPublications';
import { partMayStandBeside } from '../../../surveys/disclosure/partMayStandBeside';
import type { CellAggregates, WaveAggregates } from '../../../surveys/scoring/aggregates';
import { compositeSets } from '../../../surveys/scoring/compositeSets';
import { describeIndicators } from '../../../surveys/scoring/describeIndicators';
import type { ItemDescription } from '../../../surveys/scoring/describeItems';
import { GROUP_SEPARATOR } from '../../../surveys/scoring/describeTree';
import { safeParts } from '../../../surveys/scoring/safeParts';
import { scoresOfComposite } from '../../../surveys/scoring/scoreSummary';
import { roundWeighting } from '../results/describeRound';
import { disclosurePattern } from '../sealing/disclosurePattern';
import { type FrozenRound, levelsOf, STRATUM } from '../sealing/frozenRound';

/** The base cells that a figure sums over; a coefficient per cell when it is a weighted total. */
export type PublishedCells = string[] | Record<string, number>;

/**
 * Per quantity (`Bureau-2`, `Bureau-2:casus`, `Bureau-7b[…]` on common questions, `item sch_web_vinden`) the groups
 * whose figures are shown.
 */
export type PublishedFigures = Record<string, Record<string, PublishedCells>>;

/** What is shown of a sealed round, and the cells that can be told apart in it. */
export interface TableFigures {
  figures: PublishedFigures;
  /** Per quantity. */
  cells: Record<string, BaseCell[]>;
}

const REST = '(rest)';
const TOTAL = 'totaal';
const itemQuantity = (key: string) => `item ${key}`;

/**
 * The figures of a prepared table: total, groups per type, groups per type and board. Base cells are the smallest sets
 * of answers that sealing left distinguishable: a group without its parts, or a group that has none; of a weighted
 * round its weight cells.
 */
export function tableFigures(
  definition: Definition,
  wave: WaveAggregates,
  variables: readonly string[],
  depth: number,
  threshold: number,
  strata: FrozenRound['strata'] = null,
): TableFigures {
  const allLevels = levelsOf(variables);
  const pattern = disclosurePattern(definition, wave, allLevels.slice(0, depth), threshold);
  const figures: PublishedFigures = {};
  const cells: Record<string, BaseCell[]> = {};
  const totalOf = totals(wave, strata);
  for (const { key } of compositeSets(definition)) {
    const base = baseCells(wave, allLevels, strata, compositeCount(key));
    const shown = pattern.composites[key];
    const groups: Record<string, PublishedCells> = {};
    if (shown?.totalShown) groups[TOTAL] = totalOf(base);
    for (const group of shown?.shownGroups ?? []) {
      groups[group] = base
        .map((cell) => cell.id)
        .filter((id) => `${id}${GROUP_SEPARATOR}`.startsWith(`${group}${GROUP_SEPARATOR}`));
    }
    figures[key] = groups;
    cells[key] = base;
  }
  return { figures, cells };
}

/**
 * The totals that the pages of a sealed round tell beside its tables: items that are told exactly, and scores counted
 * again on the questions that another year has in common (`Bureau-7b[…]`). The nulmeting beside a later round is such a
 * recount of the same answers.
 */
export function pageFigures(
  definition: Definition,
  wave: WaveAggregates,
  variables: readonly string[],
  threshold: number,
  strata: FrozenRound['strata'] = null,
): TableFigures {
  const allLevels = levelsOf(variables);
  const figures: PublishedFigures = {};
  const cells: Record<string, BaseCell[]> = {};
  const totalOf = totals(wave, strata);
  const add = (quantity: string, countOf: (cell: CellAggregates) => number, isTold: boolean) => {
    const base = baseCells(wave, allLevels, strata, countOf);
    cells[quantity] = base;
    figures[quantity] = isTold ? { [TOTAL]: totalOf(base) } : {};
  };
  for (const described of describeIndicators(definition, wave, { populationSize: null, threshold })) {
    for (const item of safeParts(described, definition, wave, threshold).items) {
      add(itemQuantity(item.key), itemCount(item.key), isExact(item));
    }
  }
  for (const key of Object.keys(wave.total.composites)) {
    if (!key.includes('[')) continue;
    const [whole, part] = [compositeCount(key.split('[')[0] as string), compositeCount(key)];
    const outside = { least: 0, most: wave.total.composites[key.split('[')[0] as string]?.tooFewItems ?? 0 };
    const isSafe = partMayStandBeside(whole(wave.total), part(wave.total), threshold, outside) === 'all';
    add(key, part, part(wave.total) >= threshold && isSafe);
  }
  return { figures, cells };
}

const isExact = (item: ItemDescription) => item.mean !== null && item.rounded === undefined;

const compositeCount = (key: string) => (cell: CellAggregates) => {
  const composite = cell.composites[key];
  return composite ? scoresOfComposite(composite) : 0;
};

const itemCount = (key: string) => (cell: CellAggregates) => {
  const item = cell.items[key];
  return item?.summary?.n ?? Object.values(item?.counts ?? {}).reduce((sum, count) => sum + count, 0);
};

/** All cells together; of a weighted round each by its weight, as far as the ratio between them goes. */
function totals(wave: WaveAggregates, strata: FrozenRound['strata']): (base: BaseCell[]) => PublishedCells {
  const weights = roundWeighting({ wave, strata })?.weights;
  return (base) =>
    weights ? Object.fromEntries(base.map(({ id }) => [id, weights[id] ?? 0])) : base.map((cell) => cell.id);
}

function baseCells(
  wave: WaveAggregates,
  levels: readonly string[],
  strata: FrozenRound['strata'],
  countOf: (cell: CellAggregates) => number,
): BaseCell[] {
  if (strata) {
    return strata.map(({ stratum }) => {
      const cell = wave.breakdowns[STRATUM]?.[stratum];
      return { id: stratum, n: cell ? countOf(cell) : 0 };
    });
  }
  const counts = new Map<string, number>();
  for (const level of levels) {
    for (const [group, cell] of Object.entries(wave.breakdowns[level] ?? {}))
      counts.set(group, countOf(cell));
  }
  const partsOf = new Map<string | null, [string, number][]>();
  for (const [name, count] of counts) {
    const at = name.lastIndexOf(GROUP_SEPARATOR);
    const above = at < 0 ? null : name.slice(0, at);
    partsOf.set(above, [...(partsOf.get(above) ?? []), [name, count]]);
  }
  const cells: BaseCell[] = [];
  const divide = (group: string | null, n: number): void => {
    const parts = partsOf.get(group) ?? [];
    const rest = n - parts.reduce((sum, [, count]) => sum + count, 0);
    if (parts.length === 0) cells.push({ id: group ?? REST, n });
    else if (rest > 0)
      cells.push({ id: group === null ? REST : `${group}${GROUP_SEPARATOR}${REST}`, n: rest });
    for (const [name, count] of parts) divide(name, count);
  };
  divide(null, countOf(wave.total));
  return cells;
}
