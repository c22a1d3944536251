import { localHour } from '../localHour';

/** Nobody gets a mail at night that they did not ask for: from this hour on, and until that one, in the Netherlands. */
const FROM_HOUR = 8;
const UNTIL_HOUR = 20;
const HOUR_MS = 3_600_000;

export function isMailHour(now: Date): boolean {
  const hour = localHour(now);
  return hour >= FROM_HOUR && hour < UNTIL_HOUR;
}

/** The first whole hour after `now` at which mails go out again. */
export function nextMailHour(now: Date): Date {
  let next = Math.floor(now.getTime() / HOUR_MS + 1) * HOUR_MS;
  while (!isMailHour(new Date(next))) next += HOUR_MS;
  return new Date(next);
}
