/** What a piece of an open answer gives away. `other` = chosen by the reader. */
export const redactionKinds = [
  'name',
  'school',
  'board',
  'address',
  'phone',
  'date',
  'email',
  'postcode',
  'number',
  'other',
] as const;

export type RedactionKind = (typeof redactionKinds)[number];

/** A piece of a text: characters `start` up to, not including, `end` (UTF-16 units, as `slice` counts). */
export interface Span {
  start: number;
  end: number;
  kind: RedactionKind;
}

/**
 * Spans in order, none empty, outside the text or over another: those that overlap become one, with the kind of the
 * one that begins first.
 */
export function tidySpans(text: string, spans: readonly Span[]): Span[] {
  const tidy: Span[] = [];
  const inside = spans
    .map((span) => ({ ...span, start: Math.max(0, span.start), end: Math.min(text.length, span.end) }))
    .filter((span) => span.start < span.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const span of inside) {
    const last = tidy.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else tidy.push(span);
  }
  return tidy;
}
