import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reliability } from '../../../../surveys/statistics/reliability/reliability';
import published from '../../../published/reliability.json';
import { expectClose, expectFinite, FIGURE, LIMIT } from '../expectClose';

const map5 = (x: number) => 1 + ((x - 1) * 9) / 4;
const columnOf = (answers: string) => [...answers].map((answer) => map5(Number(answer)));
const keysOf = (columns: readonly unknown[]) => columns.map((_, i) => `item${i + 1}`);

describe('reliability of a composite', () => {
  it.each(published.map((reference) => [reference.name, reference] as const))(
    'agrees with psych: %s',
    (_, reference) => {
      const columns = reference.answers.map(columnOf);
      const keys = keysOf(columns);
      const result = reliability(keys, columns);
      expect(result.nComplete).toBe(columns[0]?.length);
      expectClose(result.alpha, reference.alpha, FIGURE, 'alpha');
      expectClose(result.feldtCi, reference.feldt, LIMIT, 'feldt');
      expectClose(result.spearmanBrown, reference.spearman_brown, FIGURE, 'spearman_brown');
      keys.forEach((key, i) => {
        expectClose(result.itemRest[key] ?? null, reference.item_rest[i] ?? null, FIGURE, `item_rest ${key}`);
        expectClose(
          result.alphaIfDropped[key] ?? null,
          reference.alpha_if_dropped?.[i] ?? null,
          FIGURE,
          `without ${key}`,
        );
      });
    },
  );

  it('an item that was not reversed raises the alarm', () => {
    const forgotten = published.find((reference) => reference.name === 'five items, one not reversed');
    const columns = (forgotten?.answers ?? []).map(columnOf);
    expect(reliability(keysOf(columns), columns).alarms).toEqual(['item3']);
  });

  it('only complete cases count', () => {
    const a = [1, 5.5, 10, 7.75, Number.NaN, 3.25];
    const b = [3.25, 5.5, 7.75, Number.NaN, 10, 1];
    const result = reliability(['a', 'b'], [a, b]);
    expect(result.nComplete).toBe(4);
    expectClose(
      result.alpha,
      reliability(
        ['a', 'b'],
        [
          [1, 5.5, 10, 3.25],
          [3.25, 5.5, 7.75, 1],
        ],
      ).alpha,
      FIGURE,
    );
  });

  it('thirty complete cases are the least that is shown', () => {
    const column = (n: number) => Array.from({ length: n }, (_, i) => map5(1 + (i % 5)));
    expect(reliability(['a', 'b'], [column(29), column(29)]).show).toBe(false);
    expect(reliability(['a', 'b'], [column(30), column(30)]).show).toBe(true);
  });

  it('two items that agree perfectly have alpha 1; two that mirror each other have none', () => {
    const a = [1, 3.25, 5.5, 10];
    const same = reliability(['a', 'b'], [a, a]);
    expectClose(same.alpha, 1, FIGURE);
    expectClose(same.feldtCi, [1, 1], FIGURE);
    const mirrored = reliability(['a', 'b'], [a, a.map((x) => 11 - x)]);
    expect(mirrored).toMatchObject({ alpha: null, feldtCi: null, spearmanBrown: null, alarms: ['a', 'b'] });
  });

  it('without items, cases or spread there is nothing to compute', () => {
    expect(reliability([], [])).toMatchObject({ nComplete: 0, alpha: null, show: false });
    expect(reliability(['a'], [[1, 5.5, 10]])).toMatchObject({
      nComplete: 3,
      alpha: null,
      itemRest: { a: null },
    });
    expect(reliability(['a', 'b'], [[1], [5.5]])).toMatchObject({ nComplete: 1, alpha: null });
    const flat = reliability(
      ['a', 'b'],
      [
        [7.3, 7.3, 7.3 + 2e-15],
        [1, 5.5, 10],
      ],
    );
    expect(flat.itemRest).toEqual({ a: null, b: null });
    expectFinite(flat);
    expect(
      reliability(
        ['a', 'b'],
        [
          [7.3, 7.3 + 2e-15],
          [7.3, 7.3],
        ],
      ).alpha,
    ).toBeNull();
  });

  it('three items that cancel each other out have no alpha, however it is rounded', () => {
    const rows = [
      [3, 4, 4],
      [5, 1, 5],
      [3, 4, 4],
    ];
    const columns = [0, 1, 2].map((i) => rows.map((answers) => map5(answers[i] as number)));
    for (const list of [columns, columns.toReversed()]) {
      expect(reliability(['a', 'b', 'c'], list)).toMatchObject({ alpha: null, feldtCi: null });
    }
  });

  it('does not depend on the order of people or items, or on the unit', () => {
    const row = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), (rows) => {
        const columns = [0, 1, 2].map((i) => rows.map((answers) => answers[i] as number));
        const result = reliability(['a', 'b', 'c'], columns);
        expectFinite(result);
        const turned = columns.map((column) => column.toReversed().map(map5)).toReversed();
        const other = reliability(['c', 'b', 'a'], turned);
        expectClose(other.alpha, result.alpha, 1e-9);
        expectClose(other.itemRest.b ?? null, result.itemRest.b ?? null, 1e-9);
        if (result.alpha !== null) expect(result.alpha).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
