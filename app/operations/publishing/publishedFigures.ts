import type { Definition } from '../../../surveys/definition/types';
import { auditPublications, type BaseCell } from '../../../surveys/disclosure/auditPublications';
import type { WaveAggregates } from '../../../surveys/scoring/aggregates';
import { compositeSets } from '../../../surveys/scoring/compositeSets';
import { GROUP_SEPARATOR } from '../../../surveys/scoring/describeTree';
import { disclosurePattern } from '../sealing/disclosurePattern';
import { levelsOf } from '../sealing/frozenRound';

/** Per composite the groups whose figures are shown, each as the base cells it sums over. */
export type PublishedFigures = Record<string, Record<string, string[]>>;

/** What a table would show of a sealed round, and the cells that can be told apart in it. */
export interface TableFigures {
  figures: PublishedFigures;
  /** Per composite. */
  cells: Record<string, BaseCell[]>;
}

const REST = '(rest)';

/**
 * The figures of a prepared table: total, groups per type, groups per type and board. Base cells are the smallest sets
 * of answers that sealing left distinguishable: a group without its parts, or a group that has none.
 */
export function tableFigures(
  definition: Definition,
  wave: WaveAggregates,
  variables: readonly string[],
  depth: number,
  threshold: number,
): TableFigures {
  const allLevels = levelsOf(variables);
  const pattern = disclosurePattern(definition, wave, allLevels.slice(0, depth), threshold);
  const figures: PublishedFigures = {};
  const cells: Record<string, BaseCell[]> = {};
  for (const { key } of compositeSets(definition)) {
    const base = baseCells(wave, allLevels, key);
    const shown = pattern.composites[key];
    const groups: Record<string, string[]> = {};
    if (shown?.totalShown) groups.totaal = base.map((cell) => cell.id);
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
 * Composites of which a group of fewer answers than the threshold could be computed from all these publications
 * together (rank test of method.md, section 6); empty = safe.
 */
export function leakingComposites(
  published: readonly PublishedFigures[],
  cells: Record<string, BaseCell[]>,
  threshold: number,
): string[] {
  return Object.entries(cells).flatMap(([key, base]) => {
    const groups = published.flatMap((figures, index) =>
      Object.entries(figures[key] ?? {}).map(([id, members]) => ({ id: `${index} ${id}`, cells: members })),
    );
    return auditPublications(groups, base, threshold).safe ? [] : [key];
  });
}

function baseCells(wave: WaveAggregates, levels: readonly string[], key: string): BaseCell[] {
  const countOf = (composite: { histogram: [number, number][] } | undefined) =>
    composite?.histogram.reduce((sum, [, count]) => sum + count, 0) ?? 0;
  const counts = new Map<string, number>();
  for (const level of levels) {
    for (const [group, cell] of Object.entries(wave.breakdowns[level] ?? {})) {
      counts.set(group, countOf(cell.composites[key]));
    }
  }
  const cells: BaseCell[] = [];
  const partsOf = (group: string | null) =>
    [...counts].filter(([name]) => {
      const at = name.lastIndexOf(GROUP_SEPARATOR);
      return (at < 0 ? null : name.slice(0, at)) === group;
    });
  const divide = (group: string | null, n: number): void => {
    const parts = partsOf(group);
    const rest = n - parts.reduce((sum, [, count]) => sum + count, 0);
    if (parts.length === 0) cells.push({ id: group ?? REST, n });
    else if (rest > 0)
      cells.push({ id: group === null ? REST : `${group}${GROUP_SEPARATOR}${REST}`, n: rest });
    for (const [name, count] of parts) divide(name, count);
  };
  divide(null, countOf(wave.total.composites[key]));
  return cells;
}
