import type { Schedule } from '../definition/types';

export interface RoundWindow {
  /** ISO days (`2027-03-01`); the round is open on both. */
  opensOn: string;
  closesOn: string;
}

/** Calendar year in which a month-day falls for a year of this basis; a Dutch school year starts on 1 August. */
function calendarYear(basis: Schedule['basis'], year: number, monthDay: string): number {
  const inAutumn = monthDay >= '08-01';
  if (basis === 'school-year-start') return inAutumn ? year : year + 1;
  if (basis === 'school-year-end') return inAutumn ? year - 1 : year;
  return year;
}

/**
 * When the round of a year runs, before holidays are looked at (`planRound`). It never crosses 1 January or 1 August:
 * respondents think of one school year and the outcome belongs to one calendar year. Whether the year is due at all is `isDue`.
 * @throws on a schedule that `definitionProblems` refuses: a window that crosses one of those dates or runs backwards.
 */
export function roundWindow(schedule: Schedule, year: number): RoundWindow {
  const opensOn = `${calendarYear(schedule.basis, year, schedule.opens)}-${schedule.opens}`;
  const closesOn = `${calendarYear(schedule.basis, year, schedule.closes)}-${schedule.closes}`;
  const crossesAugust = schedule.opens < '08-01' && schedule.closes >= '08-01';
  if (closesOn <= opensOn || opensOn.slice(0, 4) !== closesOn.slice(0, 4) || crossesAugust) {
    throw new Error(
      `A round from ${opensOn} to ${closesOn} crosses 1 January or 1 August, or runs backwards`,
    );
  }
  return { opensOn, closesOn };
}
