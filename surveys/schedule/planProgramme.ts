import type { DayOff } from './dayOff';
import { type PlannedRound, planRound } from './planRound';
import type { ScheduleException, ScheduleRule } from './scheduleRule';

export interface SurveyRule {
  survey: string;
  rule: ScheduleRule;
  exceptions: readonly ScheduleException[];
}

/** A year of a survey: the round, or why there is none. */
export type PlannedYear =
  | { survey: string; year: number; round: PlannedRound }
  | { survey: string; year: number; round: null; skippedBecause: string | null };

/**
 * Every survey over `count` years from `fromYear`, survey by survey, years ascending.
 * `skippedBecause` is the reason the association gave; null where the survey is not due.
 */
export function planProgramme(
  surveys: readonly SurveyRule[],
  fromYear: number,
  count: number,
  off: DayOff,
): PlannedYear[] {
  return surveys.flatMap(({ survey, rule, exceptions }) =>
    Array.from({ length: count }, (_, index): PlannedYear => {
      const year = fromYear + index;
      const exception = exceptions.find((one) => one.year === year) ?? null;
      const round = planRound(rule, year, exception, off);
      if (round) return { survey, year, round };
      return { survey, year, round, skippedBecause: exception?.kind === 'skip' ? exception.reason : null };
    }),
  );
}
