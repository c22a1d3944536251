const inWords = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const ofDay = new Intl.DateTimeFormat('nl-NL', { ...inWords, timeZone: 'UTC' });
const ofMoment = new Intl.DateTimeFormat('nl-NL', { ...inWords, timeZone: 'Europe/Amsterdam' });
const withTime = new Intl.DateTimeFormat('nl-NL', {
  ...inWords,
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
});

/**
 * `22 november 2026`. A plain day (`2026-11-22`) is taken as it stands; a moment is shown as the day it is
 * in the Netherlands.
 */
export function longDate(date: string | Date): string {
  if (date instanceof Date) return ofMoment.format(date);
  return date.length === 10 ? ofDay.format(new Date(`${date}T00:00:00Z`)) : ofMoment.format(new Date(date));
}

/** `22 november 2026 om 14:05`, the time in the Netherlands. */
export function longDateAndTime(moment: Date): string {
  return withTime.format(moment);
}
