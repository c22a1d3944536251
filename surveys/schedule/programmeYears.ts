import type { Definition } from '../definition/types';
import { isDue } from './isDue';
import { type RoundWindow, roundWindow } from './roundWindow';

export interface ProgrammeYear {
  year: number;
  /** In order of opening. */
  due: ({ survey: string; version: number } & RoundWindow)[];
}

/**
 * The programme over `count` years from `fromYear`: which survey is due when. Of each survey the newest version
 * given counts. Years without a survey are there with an empty list.
 */
export function programmeYears(
  definitions: readonly Definition[],
  fromYear: number,
  count: number,
): ProgrammeYear[] {
  const newest = new Map<string, Definition>();
  for (const definition of definitions) {
    const known = newest.get(definition.survey);
    if (!known || known.version < definition.version) newest.set(definition.survey, definition);
  }
  return Array.from({ length: count }, (_, index) => {
    const year = fromYear + index;
    const due = [...newest.values()]
      .filter((definition) => isDue(definition.schedule, year))
      .map(({ survey, version, schedule }) => ({ survey, version, ...roundWindow(schedule, year) }))
      .sort((a, b) => (a.opensOn < b.opensOn ? -1 : a.opensOn > b.opensOn ? 1 : 0));
    return { year, due };
  });
}
