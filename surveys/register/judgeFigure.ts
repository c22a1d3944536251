import type { Period } from './period';
import type { RegisterTarget } from './types';

/** A figure that was entered: `value` for numbers and ja/nee (1, 0), `day` for dates. */
export interface EnteredValue {
  value: number | null;
  day: string | null;
}

/**
 * A figure held against its target. It was counted, not sampled: there is no margin, so no "niet zeker".
 * null without a target, and when the target is of another kind than the figure.
 * @param today ISO day, for a date that must not have passed
 */
export function judgeFigure(
  { value, day }: EnteredValue,
  target: RegisterTarget | null,
  period: Period,
  today: string,
): 'gehaald' | 'niet_gehaald' | null {
  const isMet = targetIsMet({ value, day }, target, period, today);
  if (isMet === null) return null;
  return isMet ? 'gehaald' : 'niet_gehaald';
}

function targetIsMet(
  { value, day }: EnteredValue,
  target: RegisterTarget | null,
  period: Period,
  today: string,
): boolean | null {
  if (target === null) return null;
  if (target.kind === 'still-valid') return day === null ? null : day >= today;
  if (target.kind === 'by-day') return day === null ? null : day <= targetDay(target, period);
  if (value === null) return null;
  if (target.kind === 'yes') return value === 1;
  return target.kind === 'at-least' ? value >= target.value : value <= target.value;
}

/** The last day on which a date of this period still meets the target. */
export function targetDay(target: Extract<RegisterTarget, { kind: 'by-day' }>, period: Period): string {
  const begins = Number(period.startsOn.slice(0, 4));
  const ends = Number(period.endsOn.slice(0, 4));
  const year = { begin: begins, end: ends, after: ends + 1 }[target.year];
  return `${year}-${target.monthDay}`;
}
