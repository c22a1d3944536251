import type { Definition } from '../definition/types';
import { suppressTree } from '../disclosure/suppressTree';
import type { WaveAggregates } from './aggregates';
import { aspectKey } from './compositeSets';
import { compositeFigures, listSizeFor } from './describeIndicators';
import { hiddenFigures, type ScoreFigures } from './figures';

/** Joins the values of a nested group: `vo|board-1` stands within `vo`. */
export const GROUP_SEPARATOR = '|';

export interface TreeOptions {
  threshold: number;
  /** Everybody on the known list; null = unknown. */
  populationSize: number | null;
  /** The same per group; a group that is not there is unknown. */
  populationSizes: Readonly<Record<string, number>>;
}

export interface TreeGroup extends ScoreFigures {
  /** `vo`, or `vo|board-1`. */
  group: string;
}

export interface TreeDescription {
  /** `Bureau-2`, or an aspect `Bureau-2:casus`. */
  key: string;
  /** Every group of every level, parents before their children, else by name. */
  groups: TreeGroup[];
}

/**
 * The prepared table of nested groups (type of school, board within type) of every indicator and aspect, as one tree:
 * groups with fewer answers than the threshold are hidden, and as many others as it takes that no hidden one can be
 * computed from what is shown, at whatever level; all read "niet getoond". Exact for one tree (method.md, section 6).
 * @param levels names of the breakdowns, the outer one first; empty list when the wave has none of them.
 */
export function describeTree(
  definition: Definition,
  aggregates: WaveAggregates,
  levels: readonly string[],
  { threshold, populationSize, populationSizes }: TreeOptions,
): TreeDescription[] {
  const cells = new Map(
    levels
      .flatMap((level) => Object.entries(aggregates.breakdowns[level] ?? {}))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  if (cells.size === 0) return [];
  const countOf = (composite: { histogram: [number, number][] } | undefined) =>
    composite?.histogram.reduce((sum, [, count]) => sum + count, 0) ?? 0;
  return definition.indicators.flatMap((indicator) => {
    const keys = [indicator.key, ...indicator.aspects.map((aspect) => aspectKey(indicator.key, aspect.key))];
    return keys.map((key): TreeDescription => {
      const suppression = suppressTree({
        nodes: [
          { id: 'total', parent: null, n: countOf(aggregates.total.composites[key]) },
          ...[...cells].map(([group, cell]) => ({
            id: `group ${group}`,
            parent: parentOf(group) === null ? 'total' : `group ${parentOf(group)}`,
            n: countOf(cell.composites[key]),
          })),
        ],
        threshold,
      });
      return {
        key,
        groups: [...cells].map(([group, cell]) => {
          const size = Object.hasOwn(populationSizes, group) ? (populationSizes[group] ?? null) : null;
          const N = populationSize === null ? null : listSizeFor(definition, indicator, size);
          const composite = cell.composites[key];
          const mayShow = suppression.shown.has(`group ${group}`) || countOf(composite) === 0;
          return {
            group,
            ...(mayShow ? compositeFigures(composite, { populationSize: N, threshold }) : hiddenFigures(N)),
          };
        }),
      };
    });
  });
}

function parentOf(group: string): string | null {
  const at = group.lastIndexOf(GROUP_SEPARATOR);
  return at < 0 ? null : group.slice(0, at);
}
