import type { Definition } from '../definition/types';
import { itemPlaces, placesOf } from './itemPlaces';
import type { Answers } from './types';
import { visibleItems } from './visibleItems';

/** Names of the pages with a question to ask or a text to read, in order. A page with neither is left out. */
export function visiblePages(definition: Definition, answers: Answers): string[] {
  const { visible, counting } = visibleItems(definition, answers);
  const asked = new Set<string>();
  for (const text of placesOf(definition).texts) if (text.isShown(counting)) asked.add(text.page);
  for (const [key, place] of itemPlaces(definition)) {
    if (visible.has(key)) asked.add(place.page);
  }
  return definition.json.pages.map((page) => page.name).filter((name) => asked.has(name));
}

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
  const places = [...itemPlaces(definition).values()];
  const open = places.filter(
    (place) =>
      visible.has(place.item.key) &&
      !Object.hasOwn(counting, place.item.key) &&
      pageOrder(definition, place.page) >= order,
  );
  const undecided = places.some((place) =>
    place.visibleIf.some((expression) => open.some(({ item }) => expression.includes(`{${item.key}}`))),
  );
  return undecided ? null : visiblePages(definition, answers).length;
}

function pageOrder(definition: Definition, page: string): number {
  return definition.json.pages.findIndex((candidate) => candidate.name === page);
}
