import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../../../surveys/statistics/interval';
import { finiteExactInterval } from '../../../../surveys/statistics/proportions/finiteExactInterval';
import { hypergeometricTail } from '../../../../surveys/statistics/proportions/hypergeometricTail';
import { proportionEstimate } from '../../../../surveys/statistics/proportions/proportionEstimate';
import { wilsonFpcInterval } from '../../../../surveys/statistics/proportions/wilsonFpcInterval';
import { wilsonInterval } from '../../../../surveys/statistics/proportions/wilsonInterval';
import smallLists from '../../../published/finite-small-lists.json';
import published from '../../../published/proportions.json';
import { expectClose, expectCloseRelative, expectFinite, FIGURE, LIMIT } from '../expectClose';

const result = fc
  .tuple(fc.integer({ min: 1, max: 80 }), fc.nat({ max: 80 }), fc.nat({ max: 80 }))
  .map(([N, a, b]) => ({ N, n: 1 + (a % N), k: b % (2 + (a % N)) }));

describe('a share with its intervals', () => {
  it.each(published.proportions.map((r) => [`${r.k} of ${r.n} in ${r.N ?? 'an unknown list'}`, r] as const))(
    'agrees with R: %s',
    (_, r) => {
      const estimate = proportionEstimate(r.k, r.n, r.N);
      expectClose(estimate.p, r.p, FIGURE, 'p');
      expectClose(estimate.wilson, r.wilson, LIMIT, 'wilson');
      expectClose(estimate.clopperPearson, r.clopper_pearson, LIMIT, 'clopper_pearson');
      expectClose(estimate.jeffreys, r.jeffreys, LIMIT, 'jeffreys');
      expectClose(estimate.wilsonFpc, r.wilson_fpc, LIMIT, 'wilson_fpc');
      expectClose(estimate.hypergeometric, r.hypergeometric, FIGURE, 'hypergeometric');
    },
  );

  it('agrees with trying every M for every result of every list of up to 25', () => {
    expect(smallLists).toHaveLength((25 * 26) / 2);
    for (const { N, n, low, high } of smallLists) {
      const results = Array.from(
        { length: n + 1 },
        (_, k): Interval => finiteExactInterval(k, n, N) ?? [-1, -1],
      );
      expect(
        results.map((interval) => Math.round(interval[0] * N)),
        `low, ${n} of ${N}`,
      ).toEqual(low);
      expect(
        results.map((interval) => Math.round(interval[1] * N)),
        `high, ${n} of ${N}`,
      ).toEqual(high);
    }
  });

  it('agrees with the printed limits of 81 of 263 (Newcombe 1998, Stat Med 17:857, Table I)', () => {
    const { wilson, clopperPearson } = proportionEstimate(81, 263, null);
    expectClose(wilson, [0.2553, 0.3662], 5e-5);
    expectClose(clopperPearson, [0.2527, 0.3676], 5e-5);
  });

  it('covers as the method says: 31 schools, 24 answers', () => {
    const coverage = (
      interval: (k: number) => readonly [number, number] | null,
      N: number,
      n: number,
      M: number,
    ) => {
      let covered = 0;
      for (let k = Math.max(0, n + M - N); k <= Math.min(n, M); k++) {
        const [low, high] = interval(k) ?? [1, 0];
        const probability =
          hypergeometricTail(k, N, M, n) - (k === 0 ? 0 : hypergeometricTail(k - 1, N, M, n));
        if (low - 1e-12 <= M / N && M / N <= high + 1e-12) covered += probability;
      }
      return covered;
    };
    const least = (n: number, method: typeof wilsonFpcInterval) =>
      Math.min(...Array.from({ length: 32 }, (_, M) => coverage((k) => method(k, n, 31), 31, n, M)));
    expectClose(least(24, finiteExactInterval), 0.972, 5e-4);
    expectClose(least(24, wilsonFpcInterval), 0.917, 5e-4);
    expectClose(least(30, wilsonFpcInterval), 0.806, 5e-4);
    for (let n = 1; n <= 31; n++) expect(least(n, finiteExactInterval)).toBeGreaterThan(0.95 - 1e-9);
  });

  it('shows the exact finite interval for a known list of up to 5000, otherwise Wilson', () => {
    expect(proportionEstimate(20, 24, 31).shownMethod).toBe('hypergeometric');
    expect(proportionEstimate(20, 24, 5000).shownMethod).toBe('hypergeometric');
    expect(proportionEstimate(20, 24, 5001).shownMethod).toBe('wilson');
    const unknown = proportionEstimate(20, 24, null);
    expect(unknown).toMatchObject({ shownMethod: 'wilson', hypergeometric: null, wilsonFpc: null });
    expect(unknown.shown).toEqual(unknown.wilson);
  });

  it('Wilson with correction is cut off at what is possible', () => {
    const { wilsonFpc, wilsonFpcClipped } = proportionEstimate(20, 24, 31);
    expectClose(wilsonFpcClipped, [wilsonFpc?.[0] ?? 0, 27 / 31], FIGURE);
    expect(wilsonFpc?.[1]).toBeGreaterThan(27 / 31);
    expectClose(proportionEstimate(4, 24, 31).wilsonFpcClipped?.[0] ?? 0, 4 / 31, FIGURE);
  });

  it('no answers: nothing but a flag', () => {
    const estimate = proportionEstimate(0, 0, 31);
    expect(estimate.flags).toEqual(['geen_antwoorden']);
    expect(estimate).toMatchObject({ p: null, wilson: null, jeffreys: null, shown: null, shownMethod: null });
  });

  it('more answers than members is a data error', () => {
    const estimate = proportionEstimate(3, 4, 3);
    expect(estimate).toMatchObject({ hypergeometric: null, wilsonFpc: null, wilsonFpcClipped: null });
    expect(estimate).toMatchObject({ shownMethod: 'wilson', flags: ['n_groter_dan_N'] });
  });

  it('refuses more positive answers than answers', () => {
    expect(() => proportionEstimate(5, 4, null)).toThrow(RangeError);
    expect(() => proportionEstimate(1.5, 4, null)).toThrow(RangeError);
  });
});

describe('any share', () => {
  it('lies within its intervals, which end at 0 and 1 exactly', () => {
    fc.assert(
      fc.property(result, ({ N, n, k }) => {
        const estimate = proportionEstimate(k, n, N);
        expectFinite(estimate);
        const { wilson, clopperPearson, jeffreys, wilsonFpc, wilsonFpcClipped } = estimate;
        for (const interval of [wilson, clopperPearson, jeffreys, wilsonFpc, wilsonFpcClipped]) {
          expect(interval?.[0]).toBeLessThanOrEqual(k / n + 1e-12);
          expect(interval?.[1]).toBeGreaterThanOrEqual(k / n - 1e-12);
        }
        if (k === 0)
          expect([wilson?.[0], clopperPearson?.[0], jeffreys?.[0], wilsonFpc?.[0]]).toEqual([0, 0, 0, 0]);
        if (k === n)
          expect([wilson?.[1], clopperPearson?.[1], jeffreys?.[1], wilsonFpc?.[1]]).toEqual([1, 1, 1, 1]);
      }),
    );
  });

  it('the exact finite interval holds only what is possible, and the share to the nearest member', () => {
    fc.assert(
      fc.property(result, ({ N, n, k }) => {
        const [low, high] = finiteExactInterval(k, n, N) ?? [1, 0];
        expect(low).toBeGreaterThanOrEqual(k / N);
        expect(high).toBeLessThanOrEqual((k + N - n) / N);
        expect(low).toBeLessThan(k / n + 1 / N);
        expect(high).toBeGreaterThan(k / n - 1 / N);
      }),
    );
  });

  it('when everybody answered the finite intervals are a point', () => {
    fc.assert(
      fc.property(result, ({ n, k }) => {
        const { wilsonFpc, wilsonFpcClipped, hypergeometric } = proportionEstimate(k, n, n);
        for (const interval of [wilsonFpc, wilsonFpcClipped, hypergeometric])
          expect(interval).toEqual([k / n, k / n]);
      }),
    );
  });

  it('Wilson narrows when the same answers come twice', () => {
    fc.assert(
      fc.property(result, ({ n, k }) => {
        const width = (interval: readonly [number, number] | null) =>
          (interval?.[1] ?? 0) - (interval?.[0] ?? 0);
        expect(width(wilsonInterval(k / n, 2 * n))).toBeLessThan(width(wilsonInterval(k / n, n)));
      }),
    );
  });

  it('mirrors when positive and negative answers change places', () => {
    fc.assert(
      fc.property(result, ({ N, n, k }) => {
        const [low, high] = finiteExactInterval(k, n, N) ?? [0, 0];
        expectClose(finiteExactInterval(n - k, n, N), [1 - high, 1 - low], 1e-12);
        expectClose(
          proportionEstimate(n - k, n, N).clopperPearson,
          [...(proportionEstimate(k, n, N).clopperPearson ?? [])].reverse().map((limit) => 1 - limit),
          LIMIT,
        );
      }),
    );
  });
});

describe('hypergeometric tail', () => {
  it('agrees with R far into both tails', () => {
    for (const { x, N, M, n, p } of published.tails) {
      expectCloseRelative(hypergeometricTail(x, N, M, n), p, 1e-9, `P(X <= ${x}; ${N}, ${M}, ${n})`);
    }
  });

  it('is 1 far above the mode', () => {
    expect(hypergeometricTail(1999, 5000, 2500, 2000)).toBe(1);
  });

  it('finds the interval of 2500 among 5000 quickly', () => {
    const started = performance.now();
    for (let i = 0; i < 50; i++) finiteExactInterval(1200 + i, 2500, 5000);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
