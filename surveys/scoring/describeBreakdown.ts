import type { Definition } from '../definition/types';
import { suppressTree } from '../disclosure/suppressTree';
import type { WaveAggregates } from './aggregates';
import { compositeFigures, listSizeFor } from './describeIndicators';
import { hiddenFigures, type ScoreFigures } from './figures';

export interface BreakdownOptions {
  threshold: number;
  /** Size of the list per group; a group that is not there is unknown. */
  populationSizes?: Readonly<Record<string, number>>;
  /** Size of the whole list. */
  populationSize?: number | null;
}

export interface GroupDescription extends ScoreFigures {
  group: string;
}

export interface BreakdownDescription {
  /** `Bureau-2`, or an aspect `Bureau-2:casus`. */
  key: string;
  total: ScoreFigures;
  /** Sorted by group. */
  groups: GroupDescription[];
}

/**
 * One prepared breakdown (type of school, board) of every indicator and aspect. Groups with fewer answers than the
 * threshold are hidden, and as many others as it takes that no hidden one can be computed from the total; both read
 * "niet getoond". A total that is too small hides everything. Empty list when the wave does not have the breakdown.
 */
export function describeBreakdown(
  definition: Definition,
  aggregates: WaveAggregates,
  breakdown: string,
  { threshold, populationSizes = {}, populationSize = null }: BreakdownOptions,
): BreakdownDescription[] {
  const cells = Object.hasOwn(aggregates.breakdowns, breakdown)
    ? aggregates.breakdowns[breakdown]
    : undefined;
  if (!cells) return [];
  const groups = Object.keys(cells).sort();
  const countOf = (composite: { histogram: [number, number][] } | undefined) =>
    composite?.histogram.reduce((sum, [, count]) => sum + count, 0) ?? 0;
  return definition.indicators.flatMap((indicator) => {
    const keys = [indicator.key, ...indicator.aspects.map((aspect) => `${indicator.key}:${aspect.key}`)];
    return keys.map((key): BreakdownDescription => {
      const suppression = suppressTree({
        nodes: [
          { id: 'total', parent: null, n: countOf(aggregates.total.composites[key]) },
          ...groups.map((group) => ({
            id: `group ${group}`,
            parent: 'total',
            n: countOf(cells[group]?.composites[key]),
          })),
        ],
        threshold,
      });
      const sizeOf = (size: number | null) => listSizeFor(definition, indicator, size);
      return {
        key,
        total: compositeFigures(aggregates.total.composites[key], {
          populationSize: sizeOf(populationSize),
          threshold,
        }),
        groups: groups.map((group) => {
          const N = sizeOf(Object.hasOwn(populationSizes, group) ? (populationSizes[group] ?? null) : null);
          const composite = cells[group]?.composites[key];
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
