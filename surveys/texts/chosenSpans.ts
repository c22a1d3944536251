import { withoutPlaceholders } from './placeholders';
import { type Span, tidySpans } from './spans';

const isPartOfWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character);

/** Whether cutting here would leave half a word, or half a character. */
const cutsAt = (text: string, index: number): boolean =>
  (isPartOfWord(text[index - 1]) && isPartOfWord(text[index])) ||
  (/[\uD800-\uDBFF]/.test(text[index - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[index] ?? ''));

/**
 * The spans a reader chose, when they may be taken out of this text: whole words only, inside the text, not over a
 * placeholder; else null. Neighbours of one kind with only space between them become one.
 */
export function chosenSpans(text: string, chosen: readonly Span[]): Span[] | null {
  const readable = withoutPlaceholders(text);
  const fits = chosen.every(
    ({ start, end }) =>
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      0 <= start &&
      start < end &&
      end <= text.length &&
      readable.slice(start, end) === text.slice(start, end) &&
      !cutsAt(text, start) &&
      !cutsAt(text, end),
  );
  if (!fits) return null;
  const joined: Span[] = [];
  for (const span of tidySpans(text, chosen)) {
    const last = joined.at(-1);
    const areNeighbours = last?.kind === span.kind && text.slice(last.end, span.start).trim() === '';
    if (last && areNeighbours) last.end = span.end;
    else joined.push(span);
  }
  return joined;
}
