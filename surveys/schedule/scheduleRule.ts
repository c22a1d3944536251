import type { Schedule } from '../definition/types';

/** When a survey is held, as one association set it. */
export interface ScheduleRule extends Schedule {
  /** Open from the first to the last day of the calendar year: handed out after each contact, nothing is mailed on a day. */
  allYear: boolean;
  /** Whether who has not finished gets a mail just before the last day. */
  lastDayMail: boolean;
}

/** What the association decided about one year, and why. */
export interface ScheduleException {
  year: number;
  /** Not held; held on other days; held although it is not due. */
  kind: 'skip' | 'move' | 'extra';
  /** null when skipped. */
  opensOn: string | null;
  closesOn: string | null;
  reason: string;
}

/** The questionnaire's own schedule as a rule. */
export function ruleOf(schedule: Schedule, set: Partial<ScheduleRule> = {}): ScheduleRule {
  return { ...schedule, allYear: false, lastDayMail: true, ...set };
}
