import type { Schedule } from '../definition/types';

/**
 * Whether a survey is held in a year of its schedule. The year is a calendar year, or the school year that starts
 * or ends in it, as the schedule's basis says: on basis `school-year-start`, 2025 is the school year 2025-2026.
 */
export function isDue(schedule: Schedule, year: number): boolean {
  if (year < schedule.firstYear) return false;
  return schedule.parity === 'yearly' || (year % 2 === 0) === (schedule.parity === 'even');
}
