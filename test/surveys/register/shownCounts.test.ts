import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountsOfPeriod, shareMayBeTold, shownCounts } from '../../../surveys/register/shownCounts';

const K = 5;
const perBoard = (...counts: number[]) =>
  Object.fromEntries(counts.map((count, index) => [`b${index}`, count]));
const sumOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, n) => sum + n, 0);
const counts = (...of: number[]): CountsOfPeriod => ({
  total: sumOf(perBoard(...of)),
  perBoard: perBoard(...of),
});

describe('counts of pupils per board', () => {
  it('of 1 to 4 are not shown, and neither are boards from which they could be worked out', () => {
    // With the 6 alone hidden beside it, the board of 6 would know the other has 3.
    const shown = shownCounts([counts(3, 6, 9, 20)], K);
    expect(shown).toEqual({ total: 38, perBoard: { b0: null, b1: null, b2: null, b3: 20 } });
  });

  it('may stand beside three small ones that hide each other', () => {
    expect(shownCounts([counts(3, 4, 4, 9, 20)], K).perBoard).toEqual({
      b0: null,
      b1: null,
      b2: null,
      b3: 9,
      b4: 20,
    });
  });

  it('are all shown when none is small, zeros too', () => {
    expect(shownCounts([counts(0, 5, 9)], K)).toEqual({ total: 14, perBoard: { b0: 0, b1: 5, b2: 9 } });
  });

  it('hide the total when it is small, or when too few boards are left to hide behind', () => {
    expect(shownCounts([counts(1, 2, 0)], K)).toEqual({
      total: null,
      perBoard: { b0: null, b1: null, b2: null },
    });
    expect(shownCounts([counts(3, 30)], K).total).toBeNull();
  });

  it('stay hidden after a correction: the earlier sheet and the new one are no sum', () => {
    const before = counts(3, 6, 9, 20);
    const after = counts(8, 6, 9, 20);
    expect(shownCounts([after], K).perBoard).toEqual(perBoard(8, 6, 9, 20));
    expect(shownCounts([before, after], K).perBoard).toEqual({ b0: null, b1: null, b2: null, b3: 20 });
  });

  it('hide nobody behind a count that stood on the earlier sheet: 7 then and 7 now is not hidden', () => {
    const before = counts(6, 7, 9, 20);
    // On its own the 3 could hide with the 7 and the 9. Whoever kept the earlier sheet takes both off.
    expect(shownCounts([counts(3, 7, 9, 20)], K).perBoard?.b3).toBe(20);
    expect(shownCounts([before, counts(3, 7, 9, 20)], K)).toEqual({
      total: null,
      perBoard: { b0: null, b1: null, b2: null, b3: null },
    });
    // What changed as well was never told, so it does hide.
    expect(shownCounts([before, counts(3, 8, 10, 20)], K).perBoard).toEqual({
      b0: null,
      b1: null,
      b2: null,
      b3: 20,
    });
  });

  it('are safe from whoever kept every sheet, and takes what stood on it to be so still', () => {
    const correction = fc.array(fc.record({ board: fc.nat(4), n: fc.nat(12) }), { maxLength: 3 });
    const story = fc.tuple(
      fc.array(fc.nat(12), { minLength: 5, maxLength: 5 }),
      fc.array(correction, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(0, 0, 6),
    );
    let hid = 0;
    fc.assert(
      fc.property(story, ([first, corrections, own]) => {
        const all = [first];
        for (const changes of corrections) {
          const next = (all.at(-1) as number[]).slice();
          for (const { board, n } of changes) next[board] = n;
          all.push(next);
        }
        const versions = all.map((one) => ({ ...counts(...one), total: sumOf(perBoard(...one)) + own }));
        const sheets = versions.map((_, index) => shownCounts(versions.slice(0, index + 1), K));
        const latest = versions.at(-1) as (typeof versions)[number];
        const now = latest.perBoard ?? {};
        if (sheets.at(-1)?.total === null) return;
        const isRead = (board: string) => sheets.some((sheet) => sheet.perBoard?.[board] === now[board]);
        const unread = Object.entries(now)
          .filter(([board, n]) => n > 0 && !isRead(board))
          .map(([, n]) => n);
        if (unread.length === 0) return;
        hid += 1;
        const ownIsRead = sheets
          .slice(0, -1)
          .some(({ total, perBoard: of }) => total !== null && !Object.values(of ?? {}).includes(null));
        const rest = unread.reduce((sum, n) => sum + n, 0) + (ownIsRead ? 0 : own);
        for (const mine of [0, ...unread]) expect(rest - mine).toBeGreaterThanOrEqual(K);
      }),
      { seed: 20261123, numRuns: 400 },
    );
    expect(hid).toBeGreaterThan(100);
  });

  it('are safe whatever the counts: for an outsider, and for a board that takes its own off', () => {
    const anyCounts = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 })), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        fc.array(anyCounts, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: 7 }),
        (all, extra) => {
          const size = all[0]?.length ?? 0;
          const versions = all
            .map((one) => Array.from({ length: size }, (_, index) => one[index] ?? 0))
            .map((one) => ({ total: sumOf(perBoard(...one)) + extra, perBoard: perBoard(...one) }));
          const latest = versions.at(-1) as (typeof versions)[number];
          const shown = shownCounts(versions, K);
          const boards = Object.entries(latest.perBoard);
          for (const [board, n] of boards) {
            const told = shown.perBoard?.[board];
            expect(told === null || told === n).toBe(true);
            if (n > 0 && n < K) expect(told).toBeNull();
          }
          if (shown.total === null) {
            expect(Object.values(shown.perBoard ?? {}).every((one) => one === null)).toBe(true);
            return;
          }
          const hidden = boards.filter(([board]) => shown.perBoard?.[board] === null).map(([, n]) => n);
          const rest = extra + hidden.reduce((sum, n) => sum + n, 0);
          if (rest === 0) return;
          expect(rest).toBeGreaterThanOrEqual(K);
          for (const own of hidden.filter((n) => n > 0)) expect(rest - own).toBeGreaterThanOrEqual(K);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a share of pupils', () => {
  it('is told only when neither those it is about nor the others are 1 to 4', () => {
    expect(shareMayBeTold(100, 12, K)).toBe(true);
    expect(shareMayBeTold(92, 12, K)).toBe(false);
    expect(shareMayBeTold(25, 12, K)).toBe(false);
    expect(shareMayBeTold(50, 12, K)).toBe(true);
    expect(shareMayBeTold(100, 4, K)).toBe(false);
    expect(shareMayBeTold(0, 20, K)).toBe(true);
  });
});
