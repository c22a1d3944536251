import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeVerdict, changeVerdictAfterHolm } from '../../../../surveys/statistics/change/changeVerdict';
import { holm } from '../../../../surveys/statistics/change/holm';
import type { Interval } from '../../../../surveys/statistics/interval';
import published from '../../../published/changes.json';
import { expectClose, FIGURE } from '../expectClose';

const change = (ci90: Interval | null, ci95: Interval | null = ci90) => ({
  diff: ci90 && (ci90[0] + ci90[1]) / 2,
  se: null,
  df: null,
  t: null,
  p: null,
  ci90,
  ci95,
});
const enough = { n1: 24, n2: 27 };
const verdict = (ci90: Interval | null, ci95?: Interval | null) =>
  changeVerdict(change(ci90, ci95), enough, 5, 0.5);

describe('the verdict on a change, in order', () => {
  it('too few answers on either side: not shown, whatever the figures', () => {
    expect(changeVerdict(change([1, 2]), { n1: 4, n2: 27 }, 5, 0.5)).toBe('niet_getoond');
    expect(changeVerdict(change(null), { n1: 24, n2: 4 }, 5, 0.5)).toBe('niet_getoond');
    expect(changeVerdict(change([1, 2]), { n1: 5, n2: 5 }, 5, 0.5)).toBe('verbeterd');
  });

  it('a margin that cannot be estimated: cannot be said', () => {
    expect(verdict(null)).toBe('niet_te_zeggen');
  });

  it('wholly within half a point: equal, even when it is surely not zero', () => {
    expect(verdict([0.1, 0.4])).toBe('gelijk_gebleven');
    expect(verdict([-0.49, 0.49], [-0.6, 0.6])).toBe('gelijk_gebleven');
  });

  it('a limit on half a point is not within it, however it was computed', () => {
    expect(verdict([0.2, 8.2 - 7.7])).toBe('verbeterd');
    expect(verdict([8.2 - 7.7, 8.2 - 7.7])).toBe('verbeterd');
    expect(verdict([-0.5, 0.2])).toBe('niet_te_zeggen');
  });

  it('wholly above or below zero: better or worse', () => {
    expect(verdict([0.3, 0.9], [0.2, 1])).toBe('verbeterd');
    expect(verdict([-0.9, -0.3], [-1, -0.2])).toBe('gedaald');
  });

  it('the 95 % interval decides on change: the 90 % one alone is not enough', () => {
    expect(verdict([0.05, 0.9], [-0.05, 1])).toBe('niet_te_zeggen');
  });

  it('everything else cannot be said; not significant is not equal', () => {
    expect(verdict([-0.4, 0.8])).toBe('niet_te_zeggen');
  });

  it('with everybody on the list asked both times half a point decides', () => {
    expect(verdict([0.3, 0.3])).toBe('gelijk_gebleven');
    expect(verdict([-0.7, -0.7])).toBe('gedaald');
  });
});

describe("Holm's correction", () => {
  it('agrees with R', () => {
    for (const { p, adjusted } of published.holm) {
      holm(p).forEach((value, i) => {
        expectClose(value, adjusted[i] as number, FIGURE);
      });
    }
  });

  it('takes a change back that is not sure enough among its family, and only a change', () => {
    expect(changeVerdictAfterHolm('verbeterd', 0.049)).toBe('verbeterd');
    expect(changeVerdictAfterHolm('verbeterd', 0.05)).toBe('niet_te_zeggen');
    expect(changeVerdictAfterHolm('gedaald', 0.2)).toBe('niet_te_zeggen');
    expect(changeVerdictAfterHolm('gelijk_gebleven', 0.9)).toBe('gelijk_gebleven');
    expect(changeVerdictAfterHolm('niet_getoond', null)).toBe('niet_getoond');
  });

  it('tests without a p are no part of the family', () => {
    expect(holm([null, 0.02, null, 0.03])).toEqual([null, 0.04, null, 0.04]);
    expect(holm([])).toEqual([]);
  });

  it('never lowers a p, keeps their order and does not depend on the order given', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(p, { maxLength: 12 }), (values) => {
        const adjusted = holm(values) as number[];
        values.forEach((value, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(value);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          values.forEach((other, j) => {
            if (value < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] as number);
          });
        });
        expect(holm([...values].reverse())).toEqual([...adjusted].reverse());
      }),
    );
  });
});
