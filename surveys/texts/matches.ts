import type { RedactionKind, Span } from './spans';

/** Every place where a global pattern holds. */
export function matches(text: string, pattern: RegExp, kind: RedactionKind): Span[] {
  return [...text.matchAll(pattern)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    kind,
  }));
}

/** A piece of text as a pattern that means itself. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Lower case without accents: `Özlem` and `ozlem` are one name. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[ıİ]/g, 'i').replace(/[łŁ]/g, 'l').toLowerCase();

/** Whether a sentence, a line or a list point begins here. */
export function beginsSentence(text: string, index: number): boolean {
  const gap = /[^\p{L}\p{N}\uFFFC]*$/u.exec(text.slice(0, index))?.[0] ?? '';
  return gap.length === index || /[.!?:;\n•]/.test(gap);
}
