import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeGroupOfWeighted } from '../../../../surveys/statistics/change/changeGroup';
import { compareMeans } from '../../../../surveys/statistics/change/compareMeans';
import { momentsOfValues } from '../../../../surveys/statistics/means/momentsOfValues';
import { stratumWeights } from '../../../../surveys/statistics/weights/stratumWeights';
import { trimAt, trimWeights } from '../../../../surveys/statistics/weights/trimWeights';
import { weightedMean } from '../../../../surveys/statistics/weights/weightedMean';
import { weightedProportion } from '../../../../surveys/statistics/weights/weightedProportion';
import published from '../../../published/weights.json';
import { expectClose, expectFinite, FIGURE, LIMIT } from '../expectClose';

/** Strata as the estimators take them; weights as `stratumWeights` gives them. */
function strataOf(strata: { stratum: string; N: number; n: number; screened: number }[], valid: number[][]) {
  return stratumWeights(strata.map((stratum) => ({ ...stratum, weightCell: null }))).map((cell, i) => ({
    N: cell.N,
    answered: cell.n + cell.screened,
    weight: cell.weight ?? 0,
    moments: momentsOfValues(valid[i] ?? []),
  }));
}

describe('weighted mean', () => {
  it.each(published.waves.map((reference) => [reference.name, reference] as const))(
    'agrees with the survey package of R: %s',
    (_, reference) => {
      const strata = strataOf(reference.strata, reference.valid);
      const result = weightedMean(strata);
      expectClose(result.mean, reference.mean, FIGURE, 'mean');
      expectClose(result.seFpc, reference.se_fpc, FIGURE, 'se_fpc');
      expectClose(result.seNoFpc, reference.se_nofpc, FIGURE, 'se_nofpc');
      expect(result.df).toBe(reference.df);
      expectClose(result.ciFpc, reference.ci_fpc, LIMIT, 'ci_fpc');
      expectClose(result.ciNoFpc, reference.ci_nofpc, LIMIT, 'ci_nofpc');
      expect([result.nValid, result.nStrata]).toEqual([reference.n_valid, reference.n_strata]);
      expectClose(result.sumWeightsValid, reference.sum_weights_valid, FIGURE, 'sum of weights');
      expectClose(result.kishDeff, reference.kish_deff, FIGURE, 'kish');
      expectClose(result.nEffKish, reference.n_valid / reference.kish_deff, FIGURE, 'n_eff kish');
      expectClose(
        [result.maxWeight ?? 0, result.minWeight ?? 0],
        [reference.max_weight, reference.min_weight],
        FIGURE,
      );

      const high = weightedProportion(
        strata.map((stratum, i) => ({ ...stratum, n: stratum.moments.n, k: reference.high.k[i] as number })),
      );
      expectClose(high.p, reference.high.p, FIGURE, 'p');
      expectClose(high.seFpc, reference.high.se_fpc, FIGURE, 'se of p');
      expectClose(high.nEff, reference.high.n_eff, FIGURE, 'n_eff');
      expectClose(high.wilsonNeff, reference.high.wilson_neff, LIMIT, 'wilson');
    },
  );

  it('with all valid is the textbook stratified estimate', () => {
    const valid = [
      [5.5, 7.75, 10],
      [3.25, 5.5, 5.5, 10],
    ];
    const result = weightedMean(
      strataOf(
        [
          { stratum: 'A', N: 10, n: 3, screened: 0 },
          { stratum: 'B', N: 30, n: 4, screened: 0 },
        ],
        valid,
      ),
    );
    const variance = (values: number[]) => momentsOfValues(values).sumSquaredDeviations / (values.length - 1);
    const [a, b] = [variance(valid[0] ?? []), variance(valid[1] ?? [])];
    const expected = Math.sqrt(
      (10 / 40) ** 2 * (1 - 3 / 10) * (a / 3) + (30 / 40) ** 2 * (1 - 4 / 30) * (b / 4),
    );
    expectClose(result.seFpc, expected, FIGURE);
    expectClose(result.mean, (10 * 7.75 + 30 * 6.0625) / 40, FIGURE);
  });

  it('nobody has a valid score: nothing', () => {
    const strata = strataOf([{ stratum: 'A', N: 10, n: 3, screened: 0 }], [[]]);
    expect(weightedMean(strata)).toMatchObject({ mean: null, seFpc: null, nValid: 0, kishDeff: null });
    expect(weightedMean([])).toMatchObject({ mean: null, nValid: 0 });
    const none = weightedProportion([{ N: 10, answered: 3, weight: 3, k: 0, n: 0 }]);
    expect(none).toEqual({ p: null, seFpc: null, nEff: null, wilsonNeff: null });
  });

  it('a school with one answer makes the margin unknown, not small', () => {
    const strata = strataOf(
      [
        { stratum: 'A', N: 10, n: 1, screened: 0 },
        { stratum: 'B', N: 30, n: 4, screened: 0 },
      ],
      [[5.5], [3.25, 5.5, 5.5, 10]],
    );
    const result = weightedMean(strata);
    expect(result).toMatchObject({ seFpc: null, seNoFpc: null, ciFpc: null, ciNoFpc: null });
    expect(result.mean).not.toBeNull();
    expect(
      compareMeans(changeGroupOfWeighted(result, true), changeGroupOfWeighted(result, true)).se,
    ).toBeNull();
  });

  it('a school with one answer does not stand in the way of a share of 0 or 1: Kish needs no standard error', () => {
    const all = weightedProportion([
      { N: 10, answered: 1, weight: 10, k: 1, n: 1 },
      { N: 30, answered: 4, weight: 7.5, k: 4, n: 4 },
    ]);
    expect(all).toMatchObject({ p: 1, seFpc: null });
    expectClose(all.nEff, 40 ** 2 / (10 ** 2 + 4 * 7.5 ** 2), FIGURE);
    expect(all.wilsonNeff?.[1]).toBe(1);
  });

  it('one valid answer in every school: no degrees of freedom, so a change cannot be said', () => {
    const reference = published.waves.find((wave) => wave.df === 0);
    if (reference === undefined) throw new Error('that wave is published');
    const none = weightedMean(strataOf(reference.strata, reference.valid));
    expect(none).toMatchObject({ df: 0, ciFpc: null, ciNoFpc: null });
    const alone = weightedMean(strataOf([{ stratum: 'A', N: 10, n: 3, screened: 0 }], [[5.5]]));
    const many = weightedMean(strataOf([{ stratum: 'A', N: 10, n: 3, screened: 0 }], [[5.5, 7.75, 10]]));
    expect(alone).toMatchObject({ df: 0, seFpc: 0 });
    for (const one of [none, alone]) {
      const change = compareMeans(changeGroupOfWeighted(one, true), changeGroupOfWeighted(many, true));
      expect(change).toMatchObject({ se: null, ci95: null, p: null });
    }
  });

  it('more answers than members: no margin with correction', () => {
    const strata = strataOf([{ stratum: 'A', N: 3, n: 4, screened: 0 }], [[3.25, 5.5, 5.5, 10]]);
    expect(weightedMean(strata)).toMatchObject({ seFpc: null, ciFpc: null });
    expect(weightedMean(strata).seNoFpc).not.toBeNull();
  });

  it('answers from a school that has nobody on the list weigh nothing', () => {
    const nobody = { stratum: 'A', N: 0, n: 2, screened: 0 };
    const alone = weightedMean(strataOf([nobody], [[5.5, 10]]));
    expectFinite(alone);
    expect(alone).toMatchObject({ mean: null, kishDeff: null, nValid: 2, nStrata: 1, sumWeightsValid: 0 });
    const beside = strataOf(
      [nobody, { stratum: 'B', N: 9, n: 2, screened: 0 }],
      [
        [5.5, 10],
        [1, 5.5],
      ],
    );
    expect(weightedMean(beside)).toMatchObject({ mean: 3.25, seFpc: null, ciFpc: null });
    expect(weightedProportion([{ N: 0, answered: 2, weight: 0, k: 1, n: 2 }])).toMatchObject({ p: null });
  });

  it('everybody answered: the interval is the mean', () => {
    const strata = strataOf(
      [
        { stratum: 'A', N: 2, n: 2, screened: 0 },
        { stratum: 'B', N: 1, n: 1, screened: 0 },
      ],
      [[5.5, 10], [10]],
    );
    const result = weightedMean(strata);
    expect(result).toMatchObject({ mean: 8.5, seFpc: 0, ciFpc: [8.5, 8.5], census: true });
    const share = weightedProportion([
      { N: 2, answered: 2, weight: 1, k: 1, n: 2 },
      { N: 1, answered: 1, weight: 1, k: 1, n: 1 },
    ]);
    expect(share).toMatchObject({ seFpc: 0, nEff: null });
    expectClose(share.wilsonNeff, [2 / 3, 2 / 3], FIGURE);
  });

  it('all equal without a census: no interval, and a share of 0 or 1 leans on Kish', () => {
    const strata = strataOf(
      [
        { stratum: 'A', N: 10, n: 3, screened: 0 },
        { stratum: 'B', N: 30, n: 2, screened: 1 },
      ],
      [
        [7.3, 7.3, 7.3],
        [7.3 + 2e-15, 7.3 + 2e-15],
      ],
    );
    expect(weightedMean(strata)).toMatchObject({ seFpc: 0, ciFpc: null, ciNoFpc: null });
    const all = weightedProportion(
      strata.map((stratum) => ({ ...stratum, k: stratum.moments.n, n: stratum.moments.n })),
    );
    expect(all.p).toBe(1);
    expectClose(all.nEff, weightedMean(strata).nEffKish, FIGURE);
    expect(all.wilsonNeff?.[1]).toBe(1);
    expect(all.wilsonNeff?.[0]).toBeLessThan(1);
  });

  it('a change of weighted means uses their own standard errors and degrees of freedom', () => {
    const [first, second] = published.waves.map((reference) =>
      weightedMean(strataOf(reference.strata, reference.valid)),
    );
    if (first === undefined || second === undefined) throw new Error('two waves are published');
    const change = compareMeans(changeGroupOfWeighted(first, true), changeGroupOfWeighted(second, true));
    const [v1, v2] = [(first.seFpc ?? 0) ** 2, (second.seFpc ?? 0) ** 2];
    expectClose(change.se, Math.sqrt(v1 + v2), FIGURE);
    expectClose(change.df, (v1 + v2) ** 2 / (v1 ** 2 / (first.df ?? 0) + v2 ** 2 / (second.df ?? 0)), FIGURE);
  });
});

describe('any weighted wave', () => {
  const score = fc.integer({ min: 1, max: 5 }).map((x) => 1 + ((x - 1) * 9) / 4);
  const stratum = fc.record({
    valid: fc.array(score, { maxLength: 8 }),
    blank: fc.nat({ max: 3 }),
    screened: fc.nat({ max: 3 }),
    silent: fc.nat({ max: 20 }),
  });
  const wave = fc.array(stratum, { minLength: 1, maxLength: 5 }).map((parts) =>
    parts.map(({ valid, blank, screened, silent }, i) => ({
      stratum: `${i}`,
      valid,
      n: valid.length + blank,
      screened,
      N: valid.length + blank + screened + silent,
    })),
  );

  it('gives finite figures or null', () => {
    fc.assert(
      fc.property(wave, (strata) => {
        const cells = strataOf(
          strata,
          strata.map((part) => part.valid),
        );
        expectFinite([
          weightedMean(cells),
          stratumWeights(strata.map((part) => ({ ...part, weightCell: null }))),
        ]);
        const share = cells.map((cell) => ({
          ...cell,
          n: cell.moments.n,
          k: Math.floor(cell.moments.n / 2),
        }));
        const { p, wilsonNeff, ...rest } = weightedProportion(share);
        expectFinite([p, wilsonNeff, rest]);
        if (p !== null && wilsonNeff !== null) {
          expect(wilsonNeff[0]).toBeLessThanOrEqual(p + 1e-12);
          expect(wilsonNeff[1]).toBeGreaterThanOrEqual(p - 1e-12);
        }
      }),
    );
  });

  it('weights of those who answered add up to the list', () => {
    fc.assert(
      fc.property(wave, (strata) => {
        for (const cell of stratumWeights(strata.map((part) => ({ ...part, weightCell: null })))) {
          if (cell.weight !== null) expectClose(cell.weight * (cell.n + cell.screened), cell.N, FIGURE);
        }
      }),
    );
  });

  it('merging strata that are exactly alike changes the mean and the weights nothing', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 8 }), fc.nat({ max: 20 }), (valid, silent) => {
        const part = { N: valid.length + silent, n: valid.length, screened: 0 };
        const apart = strataOf(
          [
            { stratum: 'A', ...part },
            { stratum: 'B', ...part },
          ],
          [valid, valid],
        );
        const merged = stratumWeights([
          { stratum: 'A', ...part, weightCell: 'AB' },
          { stratum: 'B', ...part, weightCell: 'AB' },
        ]).map((cell) => ({
          N: cell.N,
          answered: cell.n,
          weight: cell.weight ?? 0,
          moments: momentsOfValues([...valid, ...valid]),
        }));
        const [two, one] = [weightedMean(apart), weightedMean(merged)];
        expect(merged).toHaveLength(1);
        expectClose(one.mean, two.mean, FIGURE);
        expectClose(one.sumWeightsValid, two.sumWeightsValid, FIGURE);
        // Degrees of freedom differ by one, so the variance does by (2n-2)/(2n-1).
        const n = valid.length;
        expectClose((one.seFpc ?? 0) ** 2, ((two.seFpc ?? 0) ** 2 * (2 * n - 2)) / (2 * n - 1), FIGURE);
      }),
    );
  });

  it('with equal weights is the plain mean', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 30 }), (valid) => {
        const result = weightedMean([
          { N: 100, answered: valid.length, weight: 3.7, moments: momentsOfValues(valid) },
        ]);
        expectClose(result.mean, momentsOfValues(valid).mean, 1e-12);
        expectClose(result.kishDeff, 1, 1e-12);
      }),
    );
  });
});

describe('weights', () => {
  it('merge strata of one cell, and leave a stratum alone that bears the name of a cell', () => {
    const cells = stratumWeights([
      { stratum: 'A', N: 10, n: 0, screened: 0, weightCell: 'klein' },
      { stratum: 'B', N: 20, n: 5, screened: 1, weightCell: 'klein' },
      { stratum: 'klein', N: 12, n: 4, screened: 0, weightCell: null },
    ]);
    expect(cells).toEqual([
      { cell: 'klein', strata: ['A', 'B'], N: 30, n: 5, screened: 1, weight: 5, flags: [] },
      { cell: 'klein', strata: ['klein'], N: 12, n: 4, screened: 0, weight: 3, flags: [] },
    ]);
  });

  it('flag a stratum that nobody or only one answered for, or too many', () => {
    const flagsOf = (N: number, n: number, screened = 0) =>
      stratumWeights([{ stratum: 'A', N, n, screened, weightCell: null }]).map((cell) => [
        cell.weight,
        cell.flags,
      ]);
    expect(flagsOf(10, 0)).toEqual([[null, ['niemand']]]);
    expect(flagsOf(10, 1)).toEqual([[10, ['een_antwoord']]]);
    expect(flagsOf(1, 1)).toEqual([[1, []]]);
    expect(flagsOf(3, 4)).toEqual([[0.75, ['n_groter_dan_N']]]);
    expect(flagsOf(10, 0, 2)).toEqual([[5, []]]);
    expect(flagsOf(0, 0)).toEqual([[null, []]]);
  });
});

describe('trimming', () => {
  it('agrees with trimWeights of R', () => {
    for (const { weight, count, trimmed } of published.trimmed) {
      const result = trimWeights(weight.map((w, i) => ({ weight: w, count: count[i] as number })));
      expectClose(result.weights, trimmed, FIGURE);
    }
  });

  it('leaves weights alone up to three times the median', () => {
    expect(
      trimWeights([
        { weight: 1, count: 3 },
        { weight: 3, count: 1 },
      ]),
    ).toEqual({ weights: [1, 3], cap: null });
    expect(trimWeights([])).toEqual({ weights: [], cap: null });
    expect(trimWeights([{ weight: 2, count: 0 }])).toEqual({ weights: [2], cap: null });
  });

  it('takes the median over people, with the mean of the middle two', () => {
    const groups = [
      { weight: 1, count: 2 },
      { weight: 2, count: 1 },
      { weight: 9, count: 1 },
    ];
    expect(trimWeights(groups).cap).toBe(4.5);
  });

  it('gives up when the excess does not fit under the cap', () => {
    expect(
      trimAt(
        [
          { weight: 1, count: 1 },
          { weight: 9, count: 3 },
        ],
        6,
      ),
    ).toBeNull();
  });

  it('keeps the sum, the order and the cap', () => {
    const group = fc.record({
      weight: fc.double({ min: 0.5, max: 60, noNaN: true }),
      count: fc.nat({ max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 8 }), (groups) => {
        const { weights, cap } = trimWeights(groups);
        expectFinite([weights, cap]);
        const sumOf = (values: number[]) =>
          values.reduce((sum, value, i) => sum + value * (groups[i]?.count ?? 0), 0);
        expectClose(sumOf(weights), sumOf(groups.map((g) => g.weight)), FIGURE);
        groups.forEach((a, i) => {
          if (cap !== null && a.count > 0) expect(weights[i]).toBeLessThanOrEqual(cap);
          groups.forEach((b, j) => {
            if (a.count > 0 && b.count > 0 && a.weight < b.weight) {
              expect(weights[i]).toBeLessThanOrEqual((weights[j] as number) + 1e-9);
            }
          });
        });
      }),
    );
  });
});
