import { gregorianEaster } from 'date-easter';
import { dayAfter } from './dayAfter';

export interface Holiday {
  /** ISO day. */
  day: string;
  /** In Dutch. */
  name: string;
}

/**
 * The public holidays of a calendar year in the European part of the Netherlands, in order.
 * Source: Algemene termijnenwet, art. 3 (Goede Vrijdag counts by its second paragraph); Koningsdag is the day before when
 * 27 April is a Sunday.
 */
export function dutchHolidays(year: number): Holiday[] {
  const { month, day } = gregorianEaster(year);
  const easter = `${year}-${two(month)}-${two(day)}`;
  const kingsDay = `${year}-04-27`;
  return [
    { day: `${year}-01-01`, name: 'Nieuwjaarsdag' },
    { day: dayAfter(easter, -2), name: 'Goede Vrijdag' },
    { day: easter, name: 'Eerste paasdag' },
    { day: dayAfter(easter, 1), name: 'Tweede paasdag' },
    { day: isSunday(kingsDay) ? dayAfter(kingsDay, -1) : kingsDay, name: 'Koningsdag' },
    { day: `${year}-05-05`, name: 'Bevrijdingsdag' },
    { day: dayAfter(easter, 39), name: 'Hemelvaartsdag' },
    { day: dayAfter(easter, 49), name: 'Eerste pinksterdag' },
    { day: dayAfter(easter, 50), name: 'Tweede pinksterdag' },
    { day: `${year}-12-25`, name: 'Eerste kerstdag' },
    { day: `${year}-12-26`, name: 'Tweede kerstdag' },
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
}

const two = (number: number) => String(number).padStart(2, '0');
const isSunday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0;
