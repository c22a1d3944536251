import { placeholderOf } from './placeholders';
import { type Span, tidySpans } from './spans';

/**
 * The text with each span replaced by what it was: `[naam]`, `[school]`. Everything outside the spans stays as it was
 * written. Spans may overlap or lie outside the text; see `tidySpans`.
 */
export function redact(text: string, spans: readonly Span[]): string {
  let redacted = '';
  let from = 0;
  for (const { start, end, kind } of tidySpans(text, spans)) {
    redacted += text.slice(from, start) + placeholderOf(kind);
    from = end;
  }
  return redacted + text.slice(from);
}
