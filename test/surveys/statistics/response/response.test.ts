import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { representativeness } from '../../../../surveys/statistics/response/representativeness';
import { type ResponseOutcomes, responseRates } from '../../../../surveys/statistics/response/responseRates';
import published from '../../../published/response.json';
import { expectClose, expectFinite, FIGURE } from '../expectClose';

const outcomes = (some: Partial<ResponseOutcomes>): ResponseOutcomes => ({
  complete: 0,
  partial: 0,
  breakoff: 0,
  refusal: 0,
  noContact: 0,
  other: 0,
  undeliverable: 0,
  notEligible: 0,
  screened: null,
  ...some,
});

describe('response rates', () => {
  const round = outcomes({
    complete: 300,
    partial: 40,
    breakoff: 10,
    refusal: 20,
    noContact: 600,
    other: 5,
    undeliverable: 50,
    notEligible: 25,
  });

  it('count every invited address once, break-offs under refusal', () => {
    const rates = responseRates(round);
    expect(rates).toMatchObject({
      invited: 1050,
      I: 300,
      P: 40,
      R: 30,
      breakoff: 10,
      NC: 600,
      O: 5,
      UO: 50,
      NE: 25,
    });
    expectClose(rates.e, 975 / 1000, FIGURE);
    expectClose([rates.RR1, rates.RR2].map(Number), [300 / 1025, 340 / 1025], FIGURE);
    expectClose([rates.RR3, rates.RR4].map(Number), [300 / (975 + 48.75), 340 / (975 + 48.75)], FIGURE);
    expectClose([rates.RR5, rates.RR6].map(Number), [300 / 975, 340 / 975], FIGURE);
  });

  it('of a screened survey: who answered nothing may not belong to it', () => {
    const rates = responseRates({ ...round, screened: 85 });
    expect(rates).toMatchObject({ invited: 1135, NC: 0, UO: 650, NE: 110 });
    expectClose(rates.e, 340 / 425, FIGURE);
    expectClose(rates.RR4, 340 / (375 + 0.8 * 650), FIGURE);
  });

  it('of a screened survey in which nobody ended at the filter question, likewise', () => {
    expect(responseRates({ ...round, screened: 0 })).toMatchObject({ NC: 0, UO: 650, NE: 25, e: 1 });
  });

  it('nobody invited: nothing to compute', () => {
    expect(responseRates(outcomes({}))).toMatchObject({
      invited: 0,
      e: null,
      RR1: null,
      RR4: null,
      RR6: null,
    });
    expect(responseRates(outcomes({ undeliverable: 9 }))).toMatchObject({
      e: null,
      RR2: 0,
      RR4: null,
      RR6: null,
    });
    expect(responseRates(outcomes({ notEligible: 9 }))).toMatchObject({ e: 0, RR2: null, RR4: null });
  });

  it('lie between 0 and 1 and in their order', () => {
    const count = fc.nat({ max: 50 });
    const any = fc.record({
      complete: count,
      partial: count,
      breakoff: count,
      refusal: count,
      noContact: count,
      other: count,
      undeliverable: count,
      notEligible: count,
      screened: fc.option(fc.nat({ max: 9 })),
    });
    fc.assert(
      fc.property(any, (some) => {
        const rates = responseRates(some);
        expectFinite(rates);
        const chain = [0, rates.RR1, rates.RR3, rates.RR5, rates.RR6, 1];
        expect(chain.filter((rate) => rate !== null)).toEqual(
          chain.filter((rate) => rate !== null).sort((a, b) => a - b),
        );
        if (rates.RR2 !== null && rates.RR4 !== null)
          expect(rates.RR4).toBeGreaterThanOrEqual(rates.RR2 - 1e-12);
      }),
    );
  });
});

describe('representativeness', () => {
  it('agrees with R', () => {
    for (const { N, n, overall_rate, r_indicator, dissimilarity } of published) {
      const result = representativeness(
        N.map((members, i) => ({ stratum: `${i}`, N: members, n: n[i] as number })),
      );
      expectClose(result.overallRate, overall_rate, FIGURE);
      expectClose(result.rIndicator, r_indicator, FIGURE);
      expectClose(result.dissimilarity, dissimilarity, FIGURE);
    }
  });

  it('points at boards that did not answer, or less than half as well as the whole', () => {
    const { strata } = representativeness([
      { stratum: 'A', N: 20, n: 15 },
      { stratum: 'B', N: 10, n: 0 },
      { stratum: 'C', N: 10, n: 2 },
      { stratum: 'D', N: 3, n: 4 },
      { stratum: 'E', N: 0, n: 0 },
    ]);
    expect(strata.map((stratum) => stratum.flags)).toEqual([
      [],
      ['geen_respons'],
      ['lage_respons'],
      ['n_groter_dan_N'],
      [],
    ]);
    expect(strata.map((stratum) => stratum.rate)).toEqual([0.75, 0, 0.2, 4 / 3, null]);
  });

  it('says nothing when nobody is on the list or nobody answered', () => {
    expect(representativeness([])).toMatchObject({
      overallRate: null,
      rIndicator: null,
      dissimilarity: null,
    });
    const silent = representativeness([{ stratum: 'A', N: 9, n: 0 }]);
    expect(silent).toMatchObject({ overallRate: 0, rIndicator: null, dissimilarity: null });
    expect(representativeness([{ stratum: 'A', N: 1, n: 1 }]).rIndicator).toBeNull();
    expectFinite(silent);
  });

  it('does not change when a board is split into parts that answered alike', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 })), { minLength: 1 }), (pairs) => {
        const strata = pairs.map(([answers, silent], i) => ({
          stratum: `${i}`,
          N: 2 * (answers + silent),
          n: 2 * answers,
        }));
        const split = strata.flatMap(({ stratum, N, n }) => [
          { stratum: `${stratum}a`, N: N / 2, n: n / 2 },
          { stratum: `${stratum}b`, N: N / 2, n: n / 2 },
        ]);
        const [whole, parts] = [representativeness(strata), representativeness(split)];
        expectFinite(whole);
        expectClose(parts.rIndicator, whole.rIndicator, FIGURE);
        expectClose(parts.dissimilarity, whole.dissimilarity, FIGURE);
      }),
    );
  });
});
