import type { Definition } from '../../../surveys/definition/types';
import type { WaveAggregates } from '../../../surveys/scoring/aggregates';
import { describeIndicators } from '../../../surveys/scoring/describeIndicators';
import { describeTree } from '../../../surveys/scoring/describeTree';

/** Per composite (`Bureau-2`, `Bureau-2:casus`) what may be shown, frozen at sealing. */
export interface DisclosurePattern {
  threshold: number;
  levels: string[];
  composites: Record<string, { totalShown: boolean; shownGroups: string[]; hiddenGroups: string[] }>;
}

/** Works out the pattern from the counts; the same counts always give the same pattern. */
export function disclosurePattern(
  definition: Definition,
  wave: WaveAggregates,
  levels: string[],
  threshold: number,
): DisclosurePattern {
  const totals = new Map(
    describeIndicators(definition, wave, { populationSize: null, threshold }).flatMap((one) =>
      [one, ...one.aspects].map((part) => [part.key, part.mean !== null] as const),
    ),
  );
  const trees = new Map(
    describeTree(definition, wave, levels, { threshold, populationSize: null, populationSizes: {} }).map(
      (tree) => [tree.key, tree.groups],
    ),
  );
  return {
    threshold,
    levels,
    composites: Object.fromEntries(
      [...totals].map(([key, totalShown]) => {
        const groups = trees.get(key) ?? [];
        return [
          key,
          {
            totalShown,
            shownGroups: groups.filter((one) => one.mean !== null).map((one) => one.group),
            hiddenGroups: groups.filter((one) => one.hidden).map((one) => one.group),
          },
        ];
      }),
    ),
  };
}
