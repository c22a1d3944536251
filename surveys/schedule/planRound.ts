import { dayAfter } from './dayAfter';
import type { DayOff } from './dayOff';
import { isDue } from './isDue';
import { type RoundWindow, roundWindow } from './roundWindow';
import type { ScheduleException, ScheduleRule } from './scheduleRule';

/** Days before opening on which the bureau is asked to prepare a round. */
export const PREPARE_DAYS_BEFORE = 42;

export type PlannedStep = 'opens' | 'closes' | 'reminder' | 'last-day';

/** A step that was moved off a day on which nobody is there. */
export interface Shift {
  step: PlannedStep;
  planned: string;
  day: string;
  /** In Dutch: `Tweede paasdag`. */
  because: string;
}

/** ISO days. A step is null or absent where it is not planned. */
export interface PlannedRound {
  year: number;
  prepareOn: string;
  opensOn: string;
  closesOn: string;
  /** Ascending, after opensOn, before lastDayMailOn and closesOn. */
  remindOn: string[];
  /** The last working day before closing. */
  lastDayMailOn: string | null;
  shifts: Shift[];
  exception: Pick<ScheduleException, 'kind' | 'reason'> | null;
}

/**
 * When the round of a year runs and mails go out; null when none is held that year. Opening and mails fall on working days
 * outside holidays, as early as possible from the day planned; the last day too, but it never passes 1 January, 1 August or,
 * when it was planned before it, 1 May: then it moves back. A window the association chose itself is left as it is.
 */
export function planRound(
  rule: ScheduleRule,
  year: number,
  exception: ScheduleException | null,
  off: DayOff,
): PlannedRound | null {
  if (exception?.kind === 'skip') return null;
  if (!exception && !isDue(rule, year)) return null;
  const chosen =
    exception?.opensOn && exception.closesOn
      ? { opensOn: exception.opensOn, closesOn: exception.closesOn }
      : null;
  const shifts: Shift[] = [];
  const move = (step: PlannedStep, planned: string, day: string) => {
    if (day !== planned) shifts.push({ step, planned, day, because: off(planned) ?? '' });
    return day;
  };
  const base = chosen ?? (rule.allYear ? wholeYear(year) : roundWindow(rule, year));
  const fixed = chosen !== null || rule.allYear;
  const opensOn = chosen ? base.opensOn : move('opens', base.opensOn, firstDayFor(base, off));
  const closesOn = fixed
    ? base.closesOn
    : move('closes', base.closesOn, lastDayFor(base.closesOn, opensOn, off));
  const mails = rule.allYear ? null : mailDays(rule, { opensOn, closesOn }, off, move);
  return {
    year,
    prepareOn: dayAfter(opensOn, -PREPARE_DAYS_BEFORE),
    opensOn,
    closesOn,
    remindOn: mails?.remindOn ?? [],
    lastDayMailOn: mails?.lastDayMailOn ?? null,
    shifts,
    exception: exception ? { kind: exception.kind, reason: exception.reason } : null,
  };
}

const wholeYear = (year: number) => ({ opensOn: `${year}-01-01`, closesOn: `${year}-12-31` });

/** Reminders and the last mail of a window: each on a working day of its own, in order, none on or after the last day. */
export function mailDays(
  rule: Pick<ScheduleRule, 'remindAfterDays' | 'lastDayMail'>,
  { opensOn, closesOn }: { opensOn: string; closesOn: string },
  off: DayOff,
  note: (step: PlannedStep, planned: string, day: string) => string = (_, __, day) => day,
): { remindOn: string[]; lastDayMailOn: string | null } {
  const dayBefore = dayAfter(closesOn, -1);
  const last = rule.lastDayMail ? workingDay(dayBefore, off, -1) : null;
  const lastDayMailOn = last !== null && last > opensOn ? note('last-day', dayBefore, last) : null;
  const end = lastDayMailOn ?? closesOn;
  const remindOn: string[] = [];
  for (const after of [...rule.remindAfterDays].sort((a, b) => a - b)) {
    const planned = dayAfter(opensOn, after);
    const previous = remindOn.at(-1) ?? opensOn;
    const day = workingDay(planned > previous ? planned : dayAfter(previous, 1), off);
    if (day < end) remindOn.push(note('reminder', planned, day));
  }
  return { remindOn, lastDayMailOn };
}

/** The first working day from a day on, or back from it. A holiday that never ends is a mistake, not a reason to loop. */
function workingDay(from: string, off: DayOff, step: 1 | -1 = 1): string {
  let day = from;
  for (let tries = 0; tries < 366; tries += 1) {
    if (off(day) === null) return day;
    day = dayAfter(day, step);
  }
  return from;
}

/** A holiday over the whole window is no reason to open after it. */
function firstDayFor({ opensOn, closesOn }: RoundWindow, off: DayOff): string {
  const day = workingDay(opensOn, off);
  return day < closesOn ? day : opensOn;
}

function lastDayFor(planned: string, opensOn: string, off: DayOff): string {
  const later = workingDay(planned, off);
  const year = planned.slice(0, 4);
  const crossed = [`${year}-05-01`, `${year}-08-01`, `${Number(year) + 1}-01-01`].some(
    (border) => planned < border && later >= border,
  );
  if (!crossed && later > opensOn) return later;
  const earlier = workingDay(planned, off, -1);
  return earlier > opensOn ? earlier : planned;
}
