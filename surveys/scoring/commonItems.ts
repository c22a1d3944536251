import { compareDefinitions } from '../definition/compareDefinitions';
import type { Definition } from '../definition/types';
import { type CompositeSet, compositeSets, findSubsetComposite, type ItemSubset } from './compositeSets';

export interface CommonItems {
  /** `Bureau-7b` or `Bureau-2:casus`. */
  base: string;
  /** Items comparable in both versions, in order of the later one. */
  items: string[];
  /** Items of the longer of both lists: "op basis van x van de y vragen". */
  of: number;
  /** Whether a change may be shown; otherwise a break in the series. */
  trendShown: boolean;
}

/**
 * The items on which two versions of a survey can be compared, for an indicator or aspect. A change may be shown on at
 * least 3 common items (all of them when the longer list has fewer than 3) that are at least half of the longer list
 * (method.md, section 7).
 */
export function commonItems(
  earlier: Definition,
  later: Definition,
  base: string,
  options: { sameMode?: boolean } = {},
): CommonItems {
  const setOf = (definition: Definition): CompositeSet | undefined =>
    compositeSets(definition).find((set) => set.key === base);
  const before = new Set(setOf(earlier)?.items.map((item) => item.key));
  const after = setOf(later)?.items.map((item) => item.key) ?? [];
  const comparison = compareDefinitions(earlier, later, options);
  const items = after.filter((key) => before.has(key) && comparison[key]?.verdict === 'comparable');
  const of = Math.max(before.size, after.length);
  const trendShown = of > 0 && items.length >= Math.min(3, of) && items.length * 2 >= of;
  return { base, items, of, trendShown };
}

/**
 * The parts of indicators and aspects that a wave of `definition` must keep composites for, so that it can be set beside
 * waves of the others: hand them to `aggregateResponses`. Parts that are the whole are left out, so the same version
 * and other surveys ask for nothing. Which is the earlier does not matter.
 */
export function commonSubsets(definition: Definition, others: readonly Definition[]): ItemSubset[] {
  const subsets = new Map<string, ItemSubset>();
  for (const other of others) {
    if (other.survey !== definition.survey) continue;
    for (const { key: base } of compositeSets(definition)) {
      const common = commonItems(other, definition, base);
      if (!common.trendShown) continue;
      const set = findSubsetComposite(definition, common);
      if (set && set.key !== base) subsets.set(set.key, { base, items: common.items });
    }
  }
  return [...subsets.values()];
}
