import { itemPlaces } from '../../../surveys/answers/itemPlaces';
import type { Answers } from '../../../surveys/answers/types';
import { missingRequired } from '../../../surveys/answers/visibleItems';
import { visiblePages } from '../../../surveys/answers/visiblePages';
import type { Definition } from '../../../surveys/definition/types';

/**
 * Where to go on: after the last page with an answer, but not past a needed answer that is missing.
 * Without answers the first page.
 */
export function resumePage(definition: Definition, answers: Answers): string {
  const pages = visiblePages(definition, answers);
  const places = itemPlaces(definition);
  const answered = pages.findLastIndex((page) =>
    [...places.values()].some((place) => place.page === page && Object.hasOwn(answers, place.item.key)),
  );
  const page = pages[Math.min(answered + 1, pages.length - 1)];
  if (page === undefined) throw new Error(`${definition.survey} ${definition.version} asks nothing`);
  return blockingPage(definition, answers, page) ?? page;
}

/** The first page before `page` where a needed answer is missing; null when the way to `page` is free. */
export function blockingPage(definition: Definition, answers: Answers, page: string): string | null {
  const pages = visiblePages(definition, answers);
  const places = itemPlaces(definition);
  for (const key of missingRequired(definition, answers)) {
    const blocking = places.get(key)?.page;
    if (blocking !== undefined && pages.indexOf(blocking) < pages.indexOf(page)) return blocking;
  }
  return null;
}
