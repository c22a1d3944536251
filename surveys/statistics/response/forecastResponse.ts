/** Share of all lists that were in (0-1) when a share of the fieldwork's days (0-1) was over. */
export interface CurvePoint {
  elapsed: number;
  returned: number;
}

export interface ResponseForecast {
  /** Lists at the end, rounded to whole ones; `low <= expected <= high <= invited`. */
  expected: number;
  low: number;
  high: number;
  /** Whether an earlier round showed the way, or an assumption did. */
  from: 'earlier-round' | 'assumption';
}

/**
 * How answers come in when nothing better is known: quickly after each mail, slower later. Our assumption, from no source;
 * the range around it is therefore wider.
 */
const ASSUMED: readonly CurvePoint[] = [
  { elapsed: 0.1, returned: 0.25 },
  { elapsed: 0.25, returned: 0.45 },
  { elapsed: 0.5, returned: 0.7 },
  { elapsed: 0.75, returned: 0.87 },
];

/** What is still to come may be this many times what the curve says: one earlier round is one way it can go. */
const RANGE = { 'earlier-round': [0.5, 1.5], assumption: [0.3, 2] } as const;
const LEAST_DAYS = 5;
const LEAST_FINISHED = 5;
const LEAST_RETURNED = 0.2;

/**
 * How many lists will be in on the last day, if the rest comes as it came in an earlier round: `completed` divided by
 * the share that was in at the same point. A projection, no estimate with a confidence: its range takes half to one and a half
 * times what is still to come (without an earlier round 0.3 to 2 times).
 * @param daysGone whole days of fieldwork that are over, of `days` in all
 * @param curve of an earlier round; null when there is none
 * @returns null before 5 days, before 5 lists, and where the curve says that less than a fifth is in: too early to tell
 */
export function forecastResponse(
  {
    invited,
    completed,
    daysGone,
    days,
  }: { invited: number; completed: number; daysGone: number; days: number },
  curve: readonly CurvePoint[] | null,
): ResponseForecast | null {
  if (daysGone < LEAST_DAYS || completed < LEAST_FINISHED || days <= 0) return null;
  const from = curve ? 'earlier-round' : 'assumption';
  const returned = curveAt(curve ?? ASSUMED, Math.min(1, daysGone / days));
  if (returned < LEAST_RETURNED) return null;
  const toCome = completed * (1 / returned - 1);
  const [least, most] = RANGE[from];
  const bounded = (lists: number) => Math.min(invited, Math.max(completed, lists));
  return {
    expected: bounded(Math.round(completed + toCome)),
    low: bounded(Math.floor(completed + least * toCome)),
    high: bounded(Math.ceil(completed + most * toCome)),
    from,
  };
}

/** The curve at a point, in straight lines from nothing at the start to everything at the end. */
function curveAt(curve: readonly CurvePoint[], elapsed: number): number {
  const points = [{ elapsed: 0, returned: 0 }, ...curve.filter((point) => point.elapsed < 1)];
  const end = { elapsed: 1, returned: 1 };
  const before = points.filter((point) => point.elapsed <= elapsed).at(-1) ?? { elapsed: 0, returned: 0 };
  const after = points.find((point) => point.elapsed > elapsed) ?? end;
  if (elapsed >= 1) return 1;
  const along = (elapsed - before.elapsed) / (after.elapsed - before.elapsed);
  return before.returned + along * (after.returned - before.returned);
}
