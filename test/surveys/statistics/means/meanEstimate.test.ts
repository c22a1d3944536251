import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanEstimate } from '../../../../surveys/statistics/means/meanEstimate';
import { mergeMoments } from '../../../../surveys/statistics/means/mergeMoments';
import { NO_SCORES } from '../../../../surveys/statistics/means/moments';
import { momentsOfHistogram } from '../../../../surveys/statistics/means/momentsOfHistogram';
import { momentsOfSums } from '../../../../surveys/statistics/means/momentsOfSums';
import { momentsOfValues } from '../../../../surveys/statistics/means/momentsOfValues';
import { seFpcDomain } from '../../../../surveys/statistics/means/seFpcDomain';
import published from '../../../published/means.json';
import { expectClose, expectFinite, FIGURE, LIMIT } from '../expectClose';

const answers = fc.array(
  fc.integer({ min: 1, max: 5 }).map((x) => 1 + ((x - 1) * 9) / 4),
  { maxLength: 60 },
);

describe('mean with interval', () => {
  it.each(published.estimates.map((reference) => [reference.name, reference] as const))(
    'agrees with R: %s',
    (_, reference) => {
      const estimate = meanEstimate(momentsOfValues(reference.y), reference.N);
      expectClose(estimate.mean, reference.mean, FIGURE, 'mean');
      expectClose(estimate.sd, reference.sd, FIGURE, 'sd');
      expectClose(estimate.se, reference.se, FIGURE, 'se');
      expectClose(estimate.seFpc, reference.se_fpc, FIGURE, 'se_fpc');
      expectClose(estimate.ci, reference.ci, LIMIT, 'ci');
      expectClose(estimate.ciFpc, reference.ci_fpc, LIMIT, 'ci_fpc');
      expectClose((estimate.se as number) * (estimate.fpc as number), reference.se_fpc, FIGURE, 'se x fpc');
    },
  );

  it('agrees with R for valid answers as a domain', () => {
    const { y, respondents, N, se } = published.domain;
    expectClose(seFpcDomain(momentsOfValues(y), respondents, N), se, FIGURE);
  });

  it('no answers: nothing but a flag', () => {
    const estimate = meanEstimate(momentsOfValues([]), 31);
    expect(estimate.flags).toEqual(['geen_antwoorden']);
    expect(estimate).toMatchObject({
      n: 0,
      N: 31,
      mean: null,
      sd: null,
      se: null,
      ci: null,
      seFpc: null,
      ciFpc: null,
    });
  });

  it('one answer: a mean and no interval', () => {
    const estimate = meanEstimate(momentsOfValues([7.75]), 31);
    expect(estimate).toMatchObject({
      n: 1,
      mean: 7.75,
      sd: null,
      se: null,
      ci: null,
      seFpc: null,
      ciFpc: null,
    });
    expect(estimate.flags).toEqual(['n_is_1']);
  });

  it('everybody answered: the interval is the mean', () => {
    const estimate = meanEstimate(momentsOfValues([5.5, 7.75, 10]), 3);
    expect(estimate).toMatchObject({ fpc: 0, seFpc: 0, ciFpc: [7.75, 7.75], flags: ['volledige_telling'] });
    expect(estimate.ci).not.toBeNull();
  });

  it('the only member of the list answered: known for certain', () => {
    const estimate = meanEstimate(momentsOfValues([5.5]), 1);
    expect(estimate).toMatchObject({ seFpc: 0, ciFpc: [5.5, 5.5], sd: null, ci: null });
    expect(estimate.flags).toEqual(['n_is_1', 'volledige_telling']);
  });

  it('all equal: sd 0, but no interval that would claim certainty', () => {
    const sums = { n: 7, sum: 0, sumSquares: 0 };
    for (let i = 0; i < sums.n; i++) {
      sums.sum += 1.1;
      sums.sumSquares += 1.1 * 1.1;
    }
    const bars = [
      { value: 7.3, count: 2 },
      { value: 7.3 + 2e-15, count: 1 },
    ];
    for (const moments of [
      momentsOfValues([7.3 + 2e-15, 7.3, 7.3]),
      momentsOfHistogram(bars),
      momentsOfSums(sums),
    ]) {
      const estimate = meanEstimate(moments, 31);
      expect(estimate).toMatchObject({
        sd: 0,
        se: 0,
        seFpc: 0,
        ci: null,
        ciFpc: null,
        flags: ['alle_gelijk'],
      });
    }
  });

  it('more answers than members is a data error, not NaN', () => {
    const estimate = meanEstimate(momentsOfValues([5.5, 7.75, 10]), 2);
    expect(estimate).toMatchObject({ fpc: null, seFpc: null, ciFpc: null, flags: ['n_groter_dan_N'] });
    expect(estimate.ci).not.toBeNull();
  });

  it('an unknown list: only the interval without correction', () => {
    const estimate = meanEstimate(momentsOfValues([5.5, 7.75, 10]), null);
    expect(estimate).toMatchObject({ N: null, fpc: null, seFpc: null, ciFpc: null, flags: [] });
    expect(estimate.ci).not.toBeNull();
  });

  it('limits beyond the scale are cut off for display only', () => {
    const estimate = meanEstimate(momentsOfValues([1, 10, 10]), null);
    expect(estimate.ci?.[0]).toBeLessThan(1);
    expect(estimate.ci?.[1]).toBeGreaterThan(10);
    expect(estimate.ciShown).toEqual([1, 10]);
  });
});

describe('any scores', () => {
  it('give finite figures or null, and an interval around the mean', () => {
    fc.assert(
      fc.property(answers, fc.option(fc.integer({ min: 0, max: 80 })), (y, N) => {
        const estimate = meanEstimate(momentsOfValues(y), N);
        expectFinite(estimate);
        for (const interval of [estimate.ci, estimate.ciFpc]) {
          if (interval === null) continue;
          expect(interval[0]).toBeLessThanOrEqual(estimate.mean as number);
          expect(interval[1]).toBeGreaterThanOrEqual(estimate.mean as number);
        }
        if (estimate.ci && estimate.ciFpc) {
          expect(estimate.ciFpc[0]).toBeGreaterThanOrEqual(estimate.ci[0]);
          expect(estimate.ciFpc[1]).toBeLessThanOrEqual(estimate.ci[1]);
        }
      }),
    );
  });

  it('the interval narrows when the same answers come twice', () => {
    fc.assert(
      fc.property(answers, (y) => {
        const once = meanEstimate(momentsOfValues(y), 500).ciFpc;
        const twice = meanEstimate(momentsOfValues([...y, ...y]), 500).ciFpc;
        fc.pre(once !== null && twice !== null);
        expect((twice?.[1] ?? 0) - (twice?.[0] ?? 0)).toBeLessThan((once?.[1] ?? 0) - (once?.[0] ?? 0));
      }),
    );
  });

  it('with everybody on the list the corrected interval is a point', () => {
    fc.assert(
      fc.property(answers, (y) => {
        fc.pre(y.length > 0);
        const estimate = meanEstimate(momentsOfValues(y), y.length);
        expect(estimate.ciFpc).toEqual([estimate.mean, estimate.mean]);
        expect(estimate.seFpc).toBe(0);
      }),
    );
  });

  it('are the same from rows, from a histogram, from sums and from merged parts', () => {
    fc.assert(
      fc.property(answers, fc.nat({ max: 60 }), (y, cut) => {
        const fromRows = momentsOfValues(y);
        const counts = new Map<number, number>();
        for (const value of y) counts.set(value, (counts.get(value) ?? 0) + 1);
        const sums = {
          n: y.length,
          sum: y.reduce((sum, value) => sum + value, 0),
          sumSquares: y.reduce((sum, value) => sum + value * value, 0),
        };
        const others = [
          momentsOfHistogram([...counts].map(([value, count]) => ({ value, count }))),
          momentsOfSums(sums),
          mergeMoments([momentsOfValues(y.slice(0, cut)), NO_SCORES, momentsOfValues(y.slice(cut))]),
        ];
        for (const other of others) {
          expect(other.n).toBe(fromRows.n);
          expectClose(other.mean, fromRows.mean, 1e-12);
          expectClose(other.sumSquaredDeviations, fromRows.sumSquaredDeviations, FIGURE);
          expect(other.sumSquaredDeviations === 0).toBe(fromRows.sumSquaredDeviations === 0);
        }
      }),
    );
  });

  it('a million scores with little spread keep their digits', () => {
    const bars = [
      { value: 9.999, count: 999_999 },
      { value: 10, count: 1 },
    ];
    // n p (1 - p) d^2 with p = 1e-6 and d = 0.001.
    expectClose(momentsOfHistogram(bars).sumSquaredDeviations / 1e-6, 0.999999, 1e-7);
  });
});

describe('valid answers as a domain', () => {
  it('equal the usual standard error when every answer is valid', () => {
    const moments = momentsOfValues([5.5, 7.75, 10, 3.25]);
    expectClose(seFpcDomain(moments, 4, 31), meanEstimate(moments, 31).seFpc, FIGURE);
  });

  it('are null or 0 at the edges', () => {
    const moments = momentsOfValues([5.5, 7.75]);
    expect(seFpcDomain(moments, 2, null)).toBeNull();
    expect(seFpcDomain(moments, 4, 3)).toBeNull();
    expect(seFpcDomain(NO_SCORES, 4, 31)).toBeNull();
    expect(seFpcDomain(momentsOfValues([5.5]), 1, 31)).toBeNull();
    expect(seFpcDomain(moments, 31, 31)).toBe(0);
  });
});
