import type { Definition, Item, RowCondition } from '../definition/types';

/** Items whose mean per respondent is one score: an indicator, one of its aspects, or part of either. */
export interface CompositeSet {
  /** `Bureau-2`, `Bureau-2:casus`, or `Bureau-7b[sw_delen,sw_kennen]` for part of the items. */
  key: string;
  /** `Bureau-2` or `Bureau-2:casus`: what it is (part of). */
  base: string;
  items: Item[];
  countsOnlyIf: RowCondition | null;
}

/** Part of an indicator's or aspect's items: those that two versions of a survey have in common. */
export interface ItemSubset {
  /** `Bureau-7b` or `Bureau-2:casus`. */
  base: string;
  items: string[];
}

export const aspectKey = (indicator: string, aspect: string): string => `${indicator}:${aspect}`;

/** Every indicator and every aspect of a definition, in its order; an indicator before its aspects. */
export function compositeSets(definition: Definition): CompositeSet[] {
  return definition.indicators.flatMap((indicator) => {
    const items = definition.items.filter((item) => item.indicator === indicator.key && item.scale !== null);
    const set = (key: string, own: Item[]): CompositeSet => ({
      key,
      base: key,
      items: own,
      countsOnlyIf: indicator.countsOnlyIf,
    });
    const aspects = indicator.aspects.map((aspect) =>
      set(
        aspectKey(indicator.key, aspect.key),
        items.filter((item) => item.aspect === aspect.key),
      ),
    );
    return [set(indicator.key, items), ...aspects];
  });
}

/**
 * The composite over some items of an indicator or aspect; when those are all its items, the composite itself.
 * The order of the items does not matter. null when the base or an item is not there, or there are no items.
 */
export function findSubsetComposite(definition: Definition, subset: ItemSubset): CompositeSet | null {
  const whole = compositeSets(definition).find((set) => set.key === subset.base);
  if (!whole || subset.items.length === 0) return null;
  const items = whole.items.filter((item) => subset.items.includes(item.key));
  if (items.length !== new Set(subset.items).size) return null;
  if (items.length === whole.items.length) return whole;
  const keys = items.map((item) => item.key).sort();
  return { ...whole, key: `${subset.base}[${keys.join(',')}]`, items };
}
