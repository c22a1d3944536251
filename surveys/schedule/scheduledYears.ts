import type { Schedule } from '../definition/types';
import { isDue } from './isDue';

/** Years, ascending, from `fromYear` over `count` years, in which the survey is held. Empty when count is 0. */
export function scheduledYears(schedule: Schedule, fromYear: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => fromYear + index).filter((year) =>
    isDue(schedule, year),
  );
}
