import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChangeGroup,
  changeGroupWithFpc,
  changeGroupWithoutFpc,
} from '../../../../surveys/statistics/change/changeGroup';
import { compareMeans } from '../../../../surveys/statistics/change/compareMeans';
import { effectSizes } from '../../../../surveys/statistics/change/effectSizes';
import { histogramOfValues } from '../../../../surveys/statistics/change/histogramOfValues';
import { newcombeInterval } from '../../../../surveys/statistics/change/newcombeInterval';
import { rankComparison } from '../../../../surveys/statistics/change/rankComparison';
import { meanEstimate } from '../../../../surveys/statistics/means/meanEstimate';
import { momentsOfValues } from '../../../../surveys/statistics/means/momentsOfValues';
import published from '../../../published/changes.json';
import { expectClose, expectCloseRelative, expectFinite, FIGURE, LIMIT, P_VALUE } from '../expectClose';

const estimateOf = (y: readonly number[], N: number | null) => meanEstimate(momentsOfValues(y), N);
const withFpc = (y: readonly number[], N: number) => changeGroupWithFpc(estimateOf(y, N)) as ChangeGroup;
const without = (y: readonly number[]) => changeGroupWithoutFpc(estimateOf(y, null));
const score = fc.integer({ min: 1, max: 5 }).map((x) => 1 + ((x - 1) * 9) / 4);
const wave = fc.array(score, { maxLength: 40 });

describe('change of a mean', () => {
  it.each(published.changes.map((reference) => [reference.name, reference] as const))(
    'agrees with R: %s',
    (_, reference) => {
      const { y1, y2, N1, N2 } = reference;
      const changes = [
        [compareMeans(without(y1), without(y2)), reference.nofpc],
        [compareMeans(withFpc(y1, N1), withFpc(y2, N2)), reference.fpc],
      ] as const;
      for (const [change, expected] of changes) {
        for (const field of ['diff', 'se', 'df', 't'] as const) {
          expectClose(change[field], expected[field], FIGURE, field);
        }
        expectClose(change.ci95, expected.ci95, LIMIT, 'ci95');
        expectClose(change.ci90, expected.ci90, LIMIT, 'ci90');
        expectCloseRelative(change.p, expected.p, P_VALUE, 'p');
      }
      const effect = effectSizes(momentsOfValues(y1), momentsOfValues(y2));
      expectClose(effect.sdPooled, reference.sd_pooled, FIGURE, 'sd_pooled');
      expectClose(effect.cohensD, reference.cohens_d, FIGURE, 'cohens_d');
      expectClose(effect.hedgesG, reference.hedges_g, FIGURE, 'hedges_g');
      const ranks = rankComparison(histogramOfValues(y1), histogramOfValues(y2));
      expectClose(ranks.cliffsDelta, reference.cliffs_delta, FIGURE, 'cliffs_delta');
      expectClose(ranks.mannWhitneyU, reference.mann_whitney_u, FIGURE, 'mann_whitney_u');
      expectCloseRelative(ranks.mannWhitneyP, reference.mann_whitney_p, P_VALUE, 'mann_whitney_p');
    },
  );

  it('a census on both sides: the difference is certain', () => {
    const change = compareMeans(withFpc([5.5, 7.75], 2), withFpc([7.75, 10], 2));
    expect(change).toEqual({
      diff: 2.25,
      se: 0,
      df: null,
      ci95: [2.25, 2.25],
      ci90: [2.25, 2.25],
      t: null,
      p: 0,
    });
    expect(compareMeans(withFpc([5.5, 7.75], 2), withFpc([7.75, 5.5 + 2e-15], 2)).p).toBe(1);
  });

  it('a census on one side: only the other is uncertain', () => {
    const change = compareMeans(withFpc([5.5, 7.75, 7.75], 3), withFpc([7.75, 10, 10, 5.5], 9));
    expect(change.df).toBeCloseTo(3, 12);
    expectClose(change.se, estimateOf([7.75, 10, 10, 5.5], 9).seFpc, FIGURE);
  });

  it('cannot be estimated from one answer, from more answers than members, or without any spread', () => {
    const twoSided = withFpc([5.5, 7.75, 10], 9);
    const nothing = { se: null, df: null, ci95: null, ci90: null, t: null, p: null };
    expect(compareMeans(withFpc([5.5], 9), twoSided)).toEqual({ diff: 2.25, ...nothing });
    expect(compareMeans(withFpc([5.5, 10, 1], 2), twoSided)).toMatchObject(nothing);
    expect(compareMeans(withFpc([5.5, 5.5], 9), withFpc([10, 10], 9))).toEqual({ diff: 4.5, ...nothing });
    expect(compareMeans(withFpc([5.5, 5.5], 2), withFpc([10, 10], 9))).toEqual({ diff: 4.5, ...nothing });
    expect(compareMeans(withFpc([], 9), twoSided)).toEqual({ diff: null, ...nothing });
  });

  it('one answer that is the whole list counts as a census', () => {
    expect(compareMeans(withFpc([5.5], 1), withFpc([10], 1))).toMatchObject({ diff: 4.5, se: 0, p: 0 });
  });

  it('an unknown list gives no group with correction', () => {
    expect(changeGroupWithFpc(estimateOf([5.5, 10], null))).toBeNull();
  });

  it('is finite or null, mirrors when the waves change places, and is surer with correction', () => {
    fc.assert(
      fc.property(wave, wave, fc.nat({ max: 60 }), (y1, y2, N) => {
        const change = compareMeans(withFpc(y1, N), withFpc(y2, N));
        const mirrored = compareMeans(withFpc(y2, N), withFpc(y1, N));
        expectFinite([change, effectSizes(momentsOfValues(y1), momentsOfValues(y2))]);
        expectClose(mirrored.p, change.p, 1e-12);
        expectClose(mirrored.ci95, change.ci95 && [-change.ci95[1], -change.ci95[0]], 1e-12);
        const plain = compareMeans(without(y1), without(y2));
        if (change.se !== null && plain.se !== null) expect(change.se).toBeLessThanOrEqual(plain.se + 1e-12);
        for (const interval of [change.ci90, change.ci95]) {
          if (interval === null || change.diff === null) continue;
          expect(interval[0]).toBeLessThanOrEqual(change.diff);
          expect(interval[1]).toBeGreaterThanOrEqual(change.diff);
        }
      }),
    );
  });
});

describe('effect sizes', () => {
  it("agree with R on Hedges' J, from two degrees of freedom to a hundred thousand", () => {
    for (const { f, J } of published.hedges) {
      const n1 = Math.floor(f / 2) + 1;
      const half = (n: number, mean: number) => ({ n, mean, sumSquaredDeviations: f / 2 });
      expectClose(effectSizes(half(n1, 5), half(f + 2 - n1, 6)).hedgesG, J, FIGURE, `J(${f})`);
    }
  });

  it('do not exist without spread, without answers, or (corrected) with three answers', () => {
    const moments = momentsOfValues;
    expect(effectSizes(moments([5.5, 5.5]), moments([10, 10]))).toEqual({
      sdPooled: 0,
      cohensD: null,
      hedgesG: null,
    });
    expect(effectSizes(moments([]), moments([10, 1])).sdPooled).toBeNull();
    expect(effectSizes(moments([5.5]), moments([10])).sdPooled).toBeNull();
    const three = effectSizes(moments([5.5]), moments([10, 1]));
    expect(three.hedgesG).toBeNull();
    expect(three.cohensD).toBe(0);
  });

  it('scores that differ by rounding are ties', () => {
    const ranks = rankComparison(histogramOfValues([0.1 + 0.2, 0.6]), histogramOfValues([0.3, 0.1 + 0.5]));
    expect(ranks).toMatchObject({ cliffsDelta: 0, mannWhitneyU: 2, mannWhitneyP: 1 });
  });

  it('all equal or nobody: no p', () => {
    const same = histogramOfValues([7.75, 7.75]);
    expect(rankComparison(same, same)).toEqual({ cliffsDelta: 0, mannWhitneyU: 2, mannWhitneyP: null });
    expect(rankComparison([], same)).toEqual({ cliffsDelta: null, mannWhitneyU: null, mannWhitneyP: null });
  });

  it('rank comparison from histograms equals counting every pair', () => {
    fc.assert(
      fc.property(wave, wave, (y1, y2) => {
        const ranks = rankComparison(histogramOfValues(y1), histogramOfValues(y2));
        expectFinite(ranks);
        fc.pre(y1.length > 0 && y2.length > 0);
        const signs = y2.flatMap((later) => y1.map((earlier) => Math.sign(later - earlier)));
        const mean = signs.reduce<number>((sum, sign) => sum + sign, 0) / signs.length;
        expectClose(ranks.cliffsDelta, mean, 1e-12);
        expectClose(ranks.mannWhitneyU, ((mean + 1) / 2) * signs.length, FIGURE);
        const mirrored = rankComparison(histogramOfValues(y2), histogramOfValues(y1));
        expectClose(mirrored.mannWhitneyP, ranks.mannWhitneyP, 1e-12);
      }),
    );
  });
});

describe('change of a share', () => {
  it('agrees with R', () => {
    for (const { k1, n1, k2, n2, diff, ci95 } of published.newcombe) {
      const change = newcombeInterval({ p: k1 / n1, n: n1 }, { p: k2 / n2, n: n2 });
      expectClose(change.diff, diff, FIGURE);
      expectClose(change.ci95, ci95, LIMIT);
    }
  });

  it('agrees with the printed limits of method 10 (Newcombe 1998, Stat Med 17:873, Table II)', () => {
    const printed = [
      [56, 70, 48, 80, 0.0524, 0.3339],
      [9, 10, 3, 10, 0.1705, 0.809],
      [6, 7, 2, 7, 0.0582, 0.8062],
      [5, 56, 0, 29, -0.0381, 0.1926],
      [0, 10, 0, 20, -0.1611, 0.2775],
      [0, 10, 0, 10, -0.2775, 0.2775],
      [10, 10, 0, 20, 0.6791, 1],
      [10, 10, 0, 10, 0.6075, 1],
    ] as const;
    for (const [k2, n2, k1, n1, low, high] of printed) {
      expectClose(newcombeInterval({ p: k1 / n1, n: n1 }, { p: k2 / n2, n: n2 }).ci95, [low, high], 5.1e-5);
    }
  });

  it('nobody answered: nothing to say', () => {
    expect(newcombeInterval({ p: 0, n: 0 }, { p: 0.5, n: 8 })).toEqual({ diff: null, ci95: null });
  });
});
