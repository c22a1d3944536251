import { withoutPlaceholders } from './placeholders';
import { type RedactionKind, type Span, tidySpans } from './spans';

/** A piece of a text that is taken out whole or stays: a suggestion, a word, or what stands between words. */
export interface Segment {
  start: number;
  end: number;
  text: string;
  /** The kind of the suggestion; null for the rest. */
  suggested: RedactionKind | null;
  isWord: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’_]*/gu;

/** The text in pieces, in order, that together are the text: each suggested span is one piece, each other word too. */
export function segmentsOf(text: string, suggested: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  const add = (start: number, end: number, kind: RedactionKind | null, isWord: boolean) => {
    if (start < end) segments.push({ start, end, text: text.slice(start, end), suggested: kind, isWord });
  };
  const readable = withoutPlaceholders(text);
  const plain = (from: number, to: number) => {
    let at = from;
    for (const word of readable.slice(from, to).matchAll(WORD)) {
      const start = from + word.index;
      add(at, start, null, false);
      add(start, start + word[0].length, null, true);
      at = start + word[0].length;
    }
    add(at, to, null, false);
  };
  let from = 0;
  for (const span of tidySpans(text, suggested)) {
    plain(from, span.start);
    add(span.start, span.end, span.kind, false);
    from = span.end;
  }
  plain(from, text.length);
  return segments;
}
