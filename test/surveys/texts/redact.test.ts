import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenSpans } from '../../../surveys/texts/chosenSpans';
import { placeholderOf } from '../../../surveys/texts/placeholders';
import { redact } from '../../../surveys/texts/redact';
import { segmentsOf } from '../../../surveys/texts/segmentsOf';
import { redactionKinds, tidySpans } from '../../../surveys/texts/spans';

const span = fc.record({
  start: fc.integer({ min: -3, max: 40 }),
  end: fc.integer({ min: -3, max: 40 }),
  kind: fc.constantFrom(...redactionKinds),
});
const text = fc.string({ maxLength: 40, unit: 'grapheme' });
const spans = fc.array(span, { maxLength: 6 });

describe('redacting', () => {
  it('leaves everything outside the spans as it was written', () => {
    fc.assert(
      fc.property(text, spans, (written, chosen) => {
        const tidy = tidySpans(written, chosen);
        const redacted = redact(written, chosen);
        let at = 0;
        let from = 0;
        for (const { start, end, kind } of tidy) {
          const kept = written.slice(from, start) + placeholderOf(kind);
          expect(redacted.slice(at, at + kept.length)).toBe(kept);
          at += kept.length;
          from = end;
        }
        expect(redacted.slice(at)).toBe(written.slice(from));
      }),
    );
  });

  it('takes out every character that any span covers', () => {
    fc.assert(
      fc.property(text, spans, (written, chosen) => {
        const covered = (index: number) =>
          chosen.some(({ start, end }) => start < end && start <= index && index < end);
        const tidy = tidySpans(written, chosen);
        for (let index = 0; index < written.length; index += 1) {
          expect(tidy.some(({ start, end }) => start <= index && index < end)).toBe(covered(index));
        }
      }),
    );
  });
});

describe('the pieces that a reader can take out', () => {
  it('are together the text', () => {
    fc.assert(
      fc.property(text, spans, (written, suggested) => {
        expect(
          segmentsOf(written, suggested)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(written);
      }),
    );
  });

  it('are suggestions and whole words, never part of a placeholder', () => {
    const pieces = segmentsOf('[naam] belde De Kade.', [{ start: 13, end: 20, kind: 'school' }]);
    expect(pieces.filter(({ isWord, suggested }) => isWord || suggested).map((piece) => piece.text)).toEqual([
      'belde',
      'De Kade',
    ]);
  });

  it('can all be chosen', () => {
    fc.assert(
      fc.property(text, (written) => {
        const words = segmentsOf(written, []).filter(({ isWord }) => isWord);
        expect(
          chosenSpans(
            written,
            words.map(({ start, end }) => ({ start, end, kind: 'other' })),
          ),
        ).not.toBeNull();
      }),
    );
  });
});

describe('what a reader chose', () => {
  const written = 'De moeder van [naam] woont bij ons';
  const chosen = (start: number, end: number) => chosenSpans(written, [{ start, end, kind: 'other' }]);

  it('is refused when it cuts a word, runs over a placeholder or lies outside the text', () => {
    expect(chosen(3, 9)).toEqual([{ start: 3, end: 9, kind: 'other' }]);
    expect(chosen(3, 8)).toBeNull();
    expect(chosen(4, 9)).toBeNull();
    expect(chosen(10, 20)).toBeNull();
    expect(chosen(3, 99)).toBeNull();
    expect(chosen(-1, 2)).toBeNull();
    expect(chosen(9, 9)).toBeNull();
    expect(chosen(Number.NaN, 9)).toBeNull();
  });

  it('becomes one piece when neighbouring words were chosen', () => {
    const words = [
      { start: 21, end: 26, kind: 'other' as const },
      { start: 27, end: 30, kind: 'other' as const },
    ];
    expect(redact(written, chosenSpans(written, words) ?? [])).toBe('De moeder van [naam] [weggehaald] ons');
  });
});
