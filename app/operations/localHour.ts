const amsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** The hour of a moment in the Netherlands, 0-23, summer time included. */
export function localHour(moment: Date): number {
  return Number(amsterdam.format(moment));
}
