import { dutchHolidays } from './dutchHolidays';

/** Days on which schools are closed, as the association entered them; both days included. */
export interface SchoolHoliday {
  name: string;
  firstDay: string;
  lastDay: string;
}

/** Why nothing should reach people on an ISO day, in Dutch; null for a working day. */
export type DayOff = (day: string) => string | null;

const weekend = ['zondag', null, null, null, null, null, 'zaterdag'] as const;

/** Weekends, public holidays and the school holidays given. The reason that says most comes first. */
export function dayOff(schoolHolidays: readonly SchoolHoliday[]): DayOff {
  const years = new Map<number, Map<string, string>>();
  const publicHoliday = (day: string) => {
    const year = Number(day.slice(0, 4));
    const known =
      years.get(year) ?? new Map(dutchHolidays(year).map((holiday) => [holiday.day, holiday.name]));
    years.set(year, known);
    return known.get(day) ?? null;
  };
  return (day) =>
    schoolHolidays.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)?.name ??
    publicHoliday(day) ??
    weekend[new Date(`${day}T00:00:00Z`).getUTCDay()] ??
    null;
}
