import type { Schedule } from '../definition/types';

/** The year of a schedule's basis in which an ISO day falls; a Dutch school year starts on 1 August. */
export function yearOfDay(basis: Schedule['basis'], day: string): number {
  const year = Number(day.slice(0, 4));
  const inAutumn = day.slice(5) >= '08-01';
  if (basis === 'school-year-start') return inAutumn ? year : year - 1;
  if (basis === 'school-year-end') return inAutumn ? year + 1 : year;
  return year;
}
