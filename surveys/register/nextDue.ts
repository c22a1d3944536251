import { type Period, periodOfDay, shiftDay } from './period';
import type { Frequency, PeriodKind } from './types';

/** Months from one figure to the next. An Inspectie visit comes at least every four years. */
const monthsBetween: Record<Frequency, number> = {
  continu: 3,
  kwartaal: 3,
  halfjaarlijks: 6,
  jaarlijks: 12,
  'even-jaren': 24,
  'oneven-jaren': 24,
  'na-inspectiebezoek': 48,
  'per-ondersteuningsplan': 48,
};

/** Figures come in after a period is over: six weeks for parts of a year, three months for a year. */
const graceDays = (kind: PeriodKind) => (kind === 'kwartaal' || kind === 'halfjaar' ? 42 : 92);

export interface NextDue {
  /** The next period a figure is wanted of. */
  period: Period;
  /** ISO day until which it may come in. */
  dueOn: string;
  /** That day has passed. Never of a norm without any figure: nobody is late with what was not begun. */
  isOverdue: boolean;
}

/**
 * Until when the next figure of something that is entered by hand should come in.
 * @param last the newest period with a figure; null = none yet: then the period in which today falls is asked for.
 */
export function nextDue(frequency: Frequency, kind: PeriodKind, last: Period | null, today: string): NextDue {
  const wanted = last
    ? periodOfDay(kind, shiftDay(last.endsOn, monthsBetween[frequency], 0))
    : periodOfDay(kind, today);
  // A frequency shorter than its period asks for the period after it, never for the same again.
  const period = last && wanted.key === last.key ? periodOfDay(kind, shiftDay(last.endsOn, 0, 1)) : wanted;
  const dueOn = shiftDay(period.endsOn, 0, graceDays(kind));
  return { period, dueOn, isOverdue: last !== null && dueOn < today };
}

/**
 * Until when something that is valid up to a day should be followed by the next: that day, in the period a month before it,
 * for a period that has not begun takes no figure.
 * @param day ISO, the last day it is valid
 */
export function nextWhenExpired(kind: PeriodKind, day: string, today: string): NextDue {
  return { period: periodOfDay(kind, shiftDay(day, -1, 0)), dueOn: day, isOverdue: day < today };
}
