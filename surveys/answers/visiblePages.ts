import type { Definition } from '../definition/types';
import { itemPlaces, placesOf, type TextPlace } from './itemPlaces';
import type { Answers } from './types';
import { visibleItems } from './visibleItems';

/** Names of the pages with a question to ask or a text to read, in order. A page with neither is left out. */
export function visiblePages(definition: Definition, answers: Answers): readonly string[] {
  const { visible, counting } = visibleItems(definition, answers);
  const { texts } = placesOf(definition);
  const shown = texts.filter(({ isShown }) => isShown(counting));
  // Which pages depends on nothing else.
  const known = kept.get(visible);
  if (known?.definition === definition && sameTexts(known.shown, shown)) return known.pages;
  const asked = new Set(shown.map(({ page }) => page));
  for (const [key, place] of itemPlaces(definition)) {
    if (visible.has(key)) asked.add(place.page);
  }
  const pages = definition.json.pages.map((page) => page.name).filter((name) => asked.has(name));
  kept.set(visible, { definition, shown, pages });
  return pages;
}

interface Kept {
  definition: Definition;
  shown: readonly TextPlace[];
  pages: readonly string[];
}

/** A page asks this several times, and a combination of visible items is one set (`visibleItems`). */
const kept = new WeakMap<ReadonlySet<string>, Kept>();

const sameTexts = (one: readonly TextPlace[], other: readonly TextPlace[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index]);

/** The page to show after `page`; null when it is the last one. `page` itself need not be visible. */
export function nextPage(definition: Definition, answers: Answers, page: string): string | null {
  const order = pageOrder(definition, page);
  return visiblePages(definition, answers).find((name) => pageOrder(definition, name) > order) ?? null;
}

/** The page to show before `page`; null when it is the first one. */
export function previousPage(definition: Definition, answers: Answers, page: string): string | null {
  const order = pageOrder(definition, page);
  return visiblePages(definition, answers).findLast((name) => pageOrder(definition, name) < order) ?? null;
}

/**
 * How many pages the list has for this respondent, or null while that is not yet known: a question that is
 * still open on `page` or later decides whether a page is shown.
 */
export function pageCount(definition: Definition, answers: Answers, page: string): number | null {
  const { visible, counting } = visibleItems(definition, answers);
  const order = pageOrder(definition, page);
  const undecided = placesOf(definition).deciding.some(
    ({ item, page: at }) =>
      visible.has(item.key) && !Object.hasOwn(counting, item.key) && pageOrder(definition, at) >= order,
  );
  return undecided ? null : visiblePages(definition, answers).length;
}

function pageOrder(definition: Definition, page: string): number {
  return definition.json.pages.findIndex((candidate) => candidate.name === page);
}
