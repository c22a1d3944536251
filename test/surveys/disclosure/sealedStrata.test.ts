import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealedStrata } from '../../../surveys/disclosure/sealedStrata';

const stratum = (id: string, within: string, N: number, n: number) => ({ id, within, N, n });

describe('the schools of parents as weight cells', () => {
  it('keep a cell of their own when five parents answered, and merge within their board when fewer did', () => {
    const sealed = sealedStrata(
      [
        stratum('a', 'A', 40, 12),
        stratum('b', 'A', 20, 3),
        stratum('c', 'A', 10, 2),
        stratum('d', 'B', 30, 6),
      ],
      5,
    );
    expect(sealed?.cells).toEqual([
      { stratum: 'w1', N: 40 },
      { stratum: 'w2', N: 30 },
      { stratum: 'w3', N: 30 },
    ]);
    expect(sealed?.cellOf.get('b')).toBe('w3');
    expect(sealed?.cellOf.get('c')).toBe('w3');
  });

  it('of which nobody answered stay represented in the smallest cell', () => {
    const sealed = sealedStrata(
      [stratum('a', 'A', 40, 12), stratum('b', 'B', 20, 6), stratum('c', 'C', 9, 0)],
      5,
    );
    expect(sealed?.cells).toEqual([
      { stratum: 'w1', N: 40 },
      { stratum: 'w2', N: 29 },
    ]);
  });

  it('are not weighted when one cell is all there is', () => {
    expect(sealedStrata([stratum('a', 'A', 40, 12), stratum('b', 'B', 20, 2)], 5)).toBeNull();
    expect(sealedStrata([], 5)).toBeNull();
  });

  it('together hold every member once, in cells that are never too small', () => {
    const one = fc.record({
      id: fc.uuid(),
      within: fc.constantFrom('A', 'B', 'C'),
      N: fc.integer({ min: 1, max: 60 }),
      n: fc.integer({ min: 0, max: 20 }),
    });
    const unique = fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 15 });
    fc.assert(
      fc.property(unique, (strata) => {
        const sealed = sealedStrata(strata, 5);
        if (!sealed) return;
        expect(sealed.cells.reduce((sum, cell) => sum + cell.N, 0)).toBe(
          strata.reduce((sum, { N }) => sum + N, 0),
        );
        for (const { stratum: cell } of sealed.cells) {
          const rows = strata.filter(({ id }) => sealed.cellOf.get(id) === cell);
          expect(rows.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});
