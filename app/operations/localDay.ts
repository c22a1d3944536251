const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day of a moment in the Netherlands, as `2026-11-22`. */
export function localDay(moment: Date): string {
  // Days here begin on a whole hour of UTC, so all of an hour is one day; each answer asks for it.
  const hour = Math.floor(moment.getTime() / 3_600_000);
  if (last.hour !== hour) last = { hour, day: amsterdam.format(moment) };
  return last.day;
}

let last = { hour: Number.NaN, day: '' };
