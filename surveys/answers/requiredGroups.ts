import type { Definition } from '../definition/types';
import { placesOf } from './itemPlaces';
import type { Answers } from './types';

/**
 * Groups of which one question needs an answer and none has one: the keys of their items that are asked. A group of
 * which nothing is asked asks nothing.
 */
export function unansweredGroups(
  definition: Definition,
  visible: ReadonlySet<string>,
  counting: Answers,
): string[][] {
  return placesOf(definition).groups.flatMap(({ keys, isRequired }) => {
    const asked = keys.filter((key) => visible.has(key));
    const isOpen = asked.length > 0 && asked.every((key) => !Object.hasOwn(counting, key));
    return isOpen && isRequired(counting) ? [asked] : [];
  });
}
