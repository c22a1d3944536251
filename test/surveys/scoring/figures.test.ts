import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../surveys/answers/types';
import { getTemplate } from '../../../surveys/definitions/index';
import { auditPublications } from '../../../surveys/disclosure/auditPublications';
import { aggregateResponses } from '../../../surveys/scoring/aggregateResponses';
import { commonSubsets } from '../../../surveys/scoring/commonItems';
import { compareIndicator } from '../../../surveys/scoring/compareIndicator';
import { compareSurvey } from '../../../surveys/scoring/compareSurvey';
import { describeIndicators } from '../../../surveys/scoring/describeIndicators';
import { describeChoices, describeSignals } from '../../../surveys/scoring/describeItems';
import { describeTree } from '../../../surveys/scoring/describeTree';
import { judgeIndicatorTarget } from '../../../surveys/scoring/judgeIndicatorTarget';

const scholen = getTemplate('scholen');
const ouders = getTemplate('ouders');
const [first, second] = [getTemplate('samenwerking', 1), getTemplate('samenwerking', 2)];
const options = { threshold: 5, smallestRelevantDifference: 0.5 };

/** A school that gives every statement of these the same point. */
const school = (definition: typeof scholen, point: number, other: Answers = {}): Answers => ({
  ...Object.fromEntries(
    definition.items.filter((item) => item.kind === 'scaled').map((item) => [item.key, point]),
  ),
  ...other,
});
const wave = (
  definition: typeof scholen,
  points: number[],
  populationSize: number | null,
  subsets = commonSubsets(definition, [first, second]),
) => ({
  definition,
  aggregates: aggregateResponses(
    definition,
    points.map((point) => ({ answers: school(definition, point), cells: {} })),
    subsets,
  ),
  populationSize,
});

describe('the figures of an indicator', () => {
  const points = [5, 4, 4, 4, 3, 4, 5, 2];
  const answers = points.map((point, index) =>
    school(scholen, point, index === 0 ? { sch_casus_gehoord: 'nvt', sch_linkedin_nuttig: 'nvt' } : {}),
  );
  const aggregates = aggregateResponses(
    scholen,
    answers.map((one) => ({ answers: one, cells: {} })),
  );
  const described = describeIndicators(scholen, aggregates, { populationSize: 31, threshold: 5 });
  const bureau2 = described.find((one) => one.key === 'Bureau-2');

  it('are score, spread, interval and % positief of n of N', () => {
    // Scores 10, 7.75 x 4, 5.5, 10, 3.25; R: m <- mean(y); s <- sd(y); m + c(-1,1)*qt(.975,7)*s/sqrt(8)*sqrt(1-8/31)
    expect(bureau2).toMatchObject({
      n: 8,
      N: 31,
      hidden: false,
      noAnswers: false,
      tooFewItems: 0,
      flags: [],
    });
    expect(bureau2?.mean).toBeCloseTo(7.46875, 12);
    expect(bureau2?.sd).toBeCloseTo(2.22982022017151, 12);
    expect(bureau2?.ciShown?.[0]).toBeCloseTo(5.86302907714988, 8);
    expect(bureau2?.satisfied?.share).toBe(0.75);
  });

  it("keep to the indicator's aspects and items, with the n.v.t. share", () => {
    expect(bureau2?.aspects.map((aspect) => [aspect.key, aspect.n])).toEqual([
      ['Bureau-2:casus', 8],
      ['Bureau-2:structuur', 8],
    ]);
    const heard = bureau2?.items.find((item) => item.key === 'sch_casus_gehoord');
    expect(heard).toMatchObject({ n: 7, shareNotApplicable: 1 / 8, distribution: null });
  });

  it('show how answers are spread from ten answers on', () => {
    const ten = aggregateResponses(
      scholen,
      [...answers, ...answers].map((one) => ({ answers: one, cells: {} })),
    );
    const item = describeIndicators(scholen, ten, { populationSize: 31, threshold: 5 })[0]?.items[1];
    expect(item?.distribution?.map((one) => one.count)).toEqual([0, 2, 2, 8, 4]);
  });

  it('are all absent with one to four answers, and say so when there are none', () => {
    for (const count of [0, 1, 4]) {
      const few = aggregateResponses(
        scholen,
        answers.slice(1, 1 + count).map((one) => ({ answers: one, cells: { type: 'vso' } })),
      );
      for (const one of describeIndicators(scholen, few, { populationSize: 31, threshold: 5 })) {
        expect(one).toMatchObject({
          hidden: count > 0,
          noAnswers: count === 0,
          n: count > 0 ? null : 0,
          mean: null,
          ciShown: null,
          sd: null,
          satisfied: null,
        });
        for (const part of [...one.aspects, ...one.items])
          expect(part).toMatchObject({
            hidden: count > 0,
            mean: null,
            ciShown: null,
            sd: null,
            satisfied: null,
          });
        for (const item of one.items)
          expect(item).toMatchObject({ distribution: null, shareNotApplicable: null });
      }
    }
  });

  it('of parents stand without a known list, because a filter decides who counts', () => {
    const parent: Answers = { ou_vraag: 'ja', ou_wie: 'loket', ...school(ouders, 4), ou_vinden_zonder: 4 };
    const { ou_vinden_zonder: _not, ...answered } = parent;
    const six = aggregateResponses(
      ouders,
      Array.from({ length: 6 }, () => ({ answers: answered, cells: {} })),
    );
    expect(
      describeIndicators(ouders, six, { populationSize: 200, threshold: 5 }).map((one) => one.N),
    ).toEqual([null, null]);
    expect(
      describeSignals(ouders, six.total, { threshold: 5 }).map((one) => [one.key, one.noAnswers]),
    ).toEqual([
      ['ou_vinden_zonder', true],
      ['ou_snel', false],
    ]);
    expect(describeChoices(ouders, six.total, { threshold: 5 })[0]).toMatchObject({
      key: 'ou_vraag',
      hidden: true,
      choices: null,
      n: null,
    });
  });
});

describe('a reversed statement on a scale of four points', () => {
  const four = { key: 'vier', length: 4, labels: [], notApplicable: null };
  const turned = {
    ...scholen,
    items: scholen.items.map((item) =>
      item.key === 'sch_casus_gehoord' ? { ...item, reversed: true, scale: four } : item,
    ),
  };
  const rows = Array.from({ length: 40 }, (_, index) => {
    const mood = 1 + (index % 4);
    return { answers: school(turned, Math.min(5, mood + 1), { sch_casus_gehoord: 5 - mood }), cells: {} };
  });
  const aggregates = aggregateResponses(turned, rows);
  const [bureau2] = describeIndicators(turned, aggregates, { populationSize: null, threshold: 5 });

  it('is turned before it is averaged, and its answers are shown as given', () => {
    const item = bureau2?.items.find((one) => one.key === 'sch_casus_gehoord');
    expect(aggregates.total.items.sch_casus_gehoord?.counts).toEqual({ 1: 10, 2: 10, 3: 10, 4: 10 });
    // Points 4, 3, 2, 1 become 1, 4, 7, 10; the two best are the points 1 and 2.
    expect(item).toMatchObject({ mean: 5.5, satisfied: { share: 0.5 } });
    // Beside it 2, 3, 4, 5 on five points: 3.25, 5.5, 7.75, 10.
    expect(bureau2?.aspects[0]?.mean).toBeCloseTo((5.5 + 6.625) / 2, 12);
  });

  it('raises no alarm, which a forgotten reversal does', () => {
    const forgotten = { ...turned, items: turned.items.map((item) => ({ ...item, reversed: false })) };
    expect(aggregates.reliability['Bureau-2']?.alarms).toEqual([]);
    expect(aggregateResponses(forgotten, rows).reliability['Bureau-2']?.alarms).toContain(
      'sch_casus_gehoord',
    );
  });
});

describe('a target', () => {
  const judge = (points: number[], target: number) =>
    describeIndicators(scholen, wave(scholen, points, points.length, []).aggregates, {
      populationSize: points.length,
      threshold: 5,
    }).map((one) => judgeIndicatorTarget(one, { measure: 'score', value: target }))[0];

  it('is met when everybody answered and the score is on it, not met below, and not judged when hidden', () => {
    expect(judge([4, 4, 4, 4, 4], 7.75)).toBe('gehaald');
    expect(judge([4, 4, 4, 4, 3], 7.75)).toBe('niet_gehaald');
    expect(judge([4, 4, 4, 4], 7.75)).toBeNull();
  });

  it('of a norm with two aspects is not met when one is not', () => {
    const rows = Array.from({ length: 10 }, () => ({
      answers: school(scholen, 5, { sch_casus_gehoord: 2, sch_casus_advies: 2 }),
      cells: {},
    }));
    const [bureau2] = describeIndicators(scholen, aggregateResponses(scholen, rows), {
      populationSize: 10,
      threshold: 5,
    });
    expect(bureau2?.mean).toBeCloseTo(6.625, 12);
    expect(bureau2 && judgeIndicatorTarget(bureau2, { measure: 'score', value: 6 })).toBe('niet_gehaald');
  });
});

describe('a table of groups', () => {
  const rows = (counts: Record<string, number>) =>
    Object.entries(counts).flatMap(([group, count]) =>
      Array.from({ length: count }, () => ({
        answers: school(scholen, 4),
        cells: { type: group.split('|')[0] as string, board: group },
      })),
    );
  const sizes = { threshold: 5, populationSize: null, populationSizes: {} };
  const described = (counts: Record<string, number>, levels: string[]) =>
    describeTree(scholen, aggregateResponses(scholen, rows(counts)), levels, sizes);

  it('hides a group of fewer than five and one more, so that nobody can compute it', () => {
    const [bureau2] = described({ pro: 6, vo: 12, vso: 3 }, ['type']);
    expect(bureau2?.groups.map((one) => [one.group, one.hidden, one.n])).toEqual([
      ['pro', true, null],
      ['vo', false, 12],
      ['vso', true, null],
    ]);
  });

  it('hides a board within a type when the type minus its other boards would show it', () => {
    const [bureau2] = described({ 'vo|a': 6, 'vo|b': 7, 'vo|c': 2, 'vso|a': 9 }, ['type', 'board']);
    expect(bureau2?.groups.map((one) => [one.group, one.n])).toEqual([
      ['vo', 15],
      ['vo|a', null],
      ['vo|b', 7],
      ['vo|c', null],
      ['vso', 9],
      ['vso|a', 9],
    ]);
  });

  it('never lets a reader compute a group of fewer than five', () => {
    const groups = ['a|x', 'a|y', 'a|z', 'b|x', 'b|y', 'c|x'];
    const counts = fc.dictionary(fc.constantFrom(...groups), fc.integer({ min: 0, max: 9 }), { minKeys: 1 });
    fc.assert(
      fc.property(counts, (given) => {
        const base = Object.entries(given).map(([id, n]) => ({ id, n }));
        const total = base.reduce((sum, { n }) => sum + n, 0);
        for (const { groups: shown } of described(given, ['type', 'board'])) {
          const published = shown
            .filter((one) => one.mean !== null)
            .map(({ group }) => ({
              id: group,
              cells: base.map(({ id }) => id).filter((id) => `${id}|`.startsWith(`${group}|`)),
            }));
          const all = { id: 'total', cells: base.map(({ id }) => id) };
          if (total < 5) expect(published).toEqual([]);
          else expect(auditPublications([all, ...published], base, 5).safe).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('two waves with one reworded question', () => {
  it('are compared on the six questions that stayed', () => {
    const earlier = wave(first, [3, 3, 4, 2, 3, 4, 3, 3, 4, 3], 12);
    const later = wave(second, [4, 4, 5, 4, 4, 5, 4, 4, 4, 5], 12);
    const [change] = compareSurvey(earlier, later, options);
    expect(change).toMatchObject({
      base: 'Bureau-7b',
      of: 7,
      trendShown: true,
      hidden: false,
      n1: 10,
      n2: 10,
      verdict: 'verbeterd',
      sturdy: true,
    });
    expect(change?.items).toEqual([
      'sw_kennen',
      'sw_vertrouwen',
      'sw_delen',
      'sw_afspraken',
      'sw_helpen',
      'sw_tevreden',
    ]);
    expect(change?.sentence).toMatch(
      /^Het cijfer is gestegen van 6,0 naar 8,4 \(\+2,5; marge \+\d,\d tot \+\d,\d\)\.$/,
    );
    // The one reworded question is left out of both scores.
    const aside = {
      ...earlier,
      aggregates: aggregateResponses(
        first,
        [3, 3, 4, 2, 3, 4, 3, 3, 4, 3].map((point) => ({
          answers: school(first, point, { sw_contact: 1 }),
          cells: {},
        })),
        commonSubsets(first, [second]),
      ),
    };
    expect(compareSurvey(aside, later, options)[0]?.fpc?.diff).toBe(change?.fpc?.diff);
  });

  it('cannot be compared when the composite on common items was not kept', () => {
    expect(() =>
      compareIndicator(
        wave(first, [3, 3, 3, 3, 3], 12, []),
        wave(second, [3, 3, 3, 3, 3], 12),
        'Bureau-7b',
        options,
      ),
    ).toThrow(/no composite/);
  });

  it('show no figure at all when one has fewer than five answers', () => {
    const change = compareIndicator(
      wave(first, [3, 3, 4, 2], 12),
      wave(second, [4, 4, 5, 4, 4], 12),
      'Bureau-7b',
      options,
    );
    expect(change).toMatchObject({
      hidden: true,
      n1: null,
      n2: 5,
      mean1: null,
      mean2: null,
      fpc: null,
      noFpc: null,
      effect: null,
      satisfied: null,
      verdict: 'niet_getoond',
      sentence: 'niet getoond',
    });
  });
});

describe('two waves of several indicators', () => {
  const wide = (points: number[][]) => ({
    definition: scholen,
    aggregates: aggregateResponses(
      scholen,
      points.map(([a, b]) => ({
        answers: school(scholen, a ?? 3, { sch_web_vinden: b ?? 3, sch_web_klopt: b ?? 3 }),
        cells: {},
      })),
    ),
    populationSize: null,
  });

  it('are corrected for looking at several at once, aspects left aside', () => {
    const changes = compareSurvey(
      wide([
        [3, 3],
        [3, 4],
        [4, 3],
        [3, 3],
        [4, 4],
        [2, 2],
      ]),
      wide([
        [4, 5],
        [4, 4],
        [4, 4],
        [3, 4],
        [5, 5],
        [4, 4],
      ]),
      options,
    );
    const family = changes.filter((change) => !change.base.includes(':'));
    expect(family.map((change) => change.base)).toEqual(['Bureau-2', 'Bureau-7a', 'Bureau-9a', 'Bureau-9b']);
    const smallest = Math.min(...family.map((change) => change.noFpc?.p ?? 1));
    for (const change of family) {
      expect(change.fpc).toBeNull();
      expect(change.noFpc?.pHolm).toBeGreaterThanOrEqual(change.noFpc?.p ?? 1);
    }
    expect(Math.min(...family.map((change) => change.noFpc?.pHolm ?? 1))).toBeCloseTo(
      Math.min(1, 4 * smallest),
      12,
    );
    expect(changes.find((change) => change.base === 'Bureau-2:casus')?.noFpc?.pHolm).toBeNull();
  });
});
