import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditPublications } from '../../../surveys/disclosure/auditPublications';
import { sealedBackground } from '../../../surveys/disclosure/sealedBackground';

const times = (count: number, row: (string | null)[]) => Array.from({ length: count }, () => row);

describe('the background that sealing keeps', () => {
  it('takes a school type off when fewer than five schools share it, if the rest covers them', () => {
    const { groups, dropped } = sealedBackground(
      [...times(9, ['vo', null]), ...times(3, ['pro', null]), ...times(3, ['vso', null])],
      5,
    );
    expect(groups).toEqual([{ values: ['vo'], rows: 9 }]);
    expect(dropped).toEqual([['pro'], ['vso']]);
  });

  it('takes the smallest group off too when one small group would show by subtraction', () => {
    const rows = [...times(9, ['vo', null]), ...times(6, ['vso', null]), ...times(3, ['pro', null])];
    expect(sealedBackground(rows, 5).groups).toEqual([{ values: ['vo'], rows: 9 }]);
  });

  it('keeps a board within a type only when it and what is left are large enough', () => {
    const rows = [...times(6, ['vo', 'A']), ...times(5, ['vo', 'B']), ...times(2, ['vo', 'C'])];
    // Without C the remainder is 2, so B goes too: remainder 7.
    expect(sealedBackground(rows, 5).groups).toEqual([
      { values: ['vo'], rows: 13 },
      { values: ['vo', 'A'], rows: 6 },
    ]);
  });

  it('never lets fewer rows than the threshold be told apart, whatever is published about its groups', () => {
    const value = (letters: string) => fc.option(fc.constantFrom(...letters), { nil: null, freq: 8 });
    const row = fc.tuple(value('abc'), value('xyz'));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.integer({ min: 5, max: 8 }), (rows, threshold) => {
        const { kept, groups } = sealedBackground(rows, threshold);
        const cells = new Map<string, number>();
        for (const values of kept) cells.set(values.join('/'), (cells.get(values.join('/')) ?? 0) + 1);
        const shared = rows.length >= threshold;
        for (const n of cells.values()) if (shared) expect(n).toBeGreaterThanOrEqual(threshold);
        if (!shared) expect(groups).toEqual([]);
        const inGroup = (cell: string, values: string[]) =>
          `${cell}/`.startsWith(`${values.join('/')}/`) || values.length === 0;
        const published = [{ values: [] as string[] }, ...groups].map(({ values }) => ({
          id: values.join('/') || 'total',
          cells: [...cells.keys()].filter((cell) => inGroup(cell, values)),
        }));
        const base = [...cells].map(([id, n]) => ({ id, n }));
        if (shared) expect(auditPublications(published, base, threshold).safe).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a threshold below five', () => {
    expect(() => sealedBackground([], 4)).toThrow(RangeError);
  });
});
