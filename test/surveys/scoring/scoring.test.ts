import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../surveys/answers/types';
import type { Item } from '../../../surveys/definition/types';
import { getTemplate } from '../../../surveys/definitions/index';
import { aggregateResponses } from '../../../surveys/scoring/aggregateResponses';
import { compositeScore } from '../../../surveys/scoring/compositeScore';
import { findSubsetComposite } from '../../../surveys/scoring/compositeSets';
import { isPositivePoint, isSatisfied, itemScore } from '../../../surveys/scoring/itemScore';
import { responseStatus } from '../../../surveys/scoring/responseStatus';

const ouders = getTemplate('ouders');
const scholen = getTemplate('scholen');
const samenwerking = getTemplate('samenwerking');

const item = (length: number, reversed = false): Item => ({
  ...(scholen.items[0] as Item),
  reversed,
  scale: { key: 's', length, labels: [], notApplicable: null },
});

/** Answers to the first `count` closed items, all with the same point. */
const answerFirst = (definition: typeof scholen, count: number, point: number): Answers =>
  Object.fromEntries(
    definition.items
      .filter((one) => one.kind === 'scaled')
      .slice(0, count)
      .map((one) => [one.key, point]),
  );

describe('an answer on a scale', () => {
  it('of five points becomes 1, 3.25, 5.5, 7.75 or 10, and not twice the point', () => {
    expect([1, 2, 3, 4, 5].map((point) => itemScore(point, item(5)))).toEqual([1, 3.25, 5.5, 7.75, 10]);
    expect([1, 2, 3, 4, 5].map((point) => itemScore(point, item(5, true)))).toEqual([10, 7.75, 5.5, 3.25, 1]);
  });

  it('that is n.v.t., empty or outside the scale has no score', () => {
    for (const answer of ['nvt', undefined, 0, 6, 2.5, '4']) expect(itemScore(answer, item(5))).toBeNull();
  });

  it('is positive at the two best points', () => {
    expect([1, 2, 3, 4, 5].map((point) => isPositivePoint(point, item(5)))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect([1, 2, 3, 4].map((point) => isPositivePoint(point, item(4, true)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('of any length runs from 1 to 10, and reversing twice is nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 }), fc.nat(9), (length, at) => {
        const point = 1 + (at % length);
        const score = itemScore(point, item(length)) as number;
        expect(score).toBeGreaterThanOrEqual(1);
        expect(score).toBeLessThanOrEqual(10);
        expect(itemScore(length + 1 - point, item(length, true))).toBeCloseTo(score, 12);
      }),
    );
  });
});

describe('the composite of one respondent', () => {
  const set = findSubsetComposite(samenwerking, {
    base: 'Bureau-7b',
    items: samenwerking.items.slice(0, 7).map((one) => one.key),
  });
  const items = set?.items ?? [];

  it('needs half of the items, rounded up', () => {
    expect(items).toHaveLength(7);
    expect(compositeScore(items, answerFirst(samenwerking, 3, 4))).toBeNull();
    expect(compositeScore(items, answerFirst(samenwerking, 4, 4))).toBe(7.75);
  });

  it('leaves n.v.t. out, never counts it as the middle', () => {
    expect(compositeScore(items, { ...answerFirst(samenwerking, 7, 5), sw_kennen: 'nvt' })).toBe(10);
  });

  it('of exactly 3.5 on the five-point scale is positive, also after rounding', () => {
    expect(isSatisfied((5.5 + 7.75) / 2)).toBe(true);
    expect(isSatisfied(6.625 - 1e-12)).toBe(true);
    expect(isSatisfied(6.624)).toBe(false);
  });
});

describe('a questionnaire', () => {
  it('is complete above 80 %, partial from 50 %, and else a break-off', () => {
    const of13 = (count: number) => responseStatus(scholen, answerFirst(scholen, count, 3));
    expect([13, 11, 10, 7, 6, 0].map(of13)).toEqual([
      'complete',
      'complete',
      'partial',
      'partial',
      'breakoff',
      'breakoff',
    ]);
    // 7 statements and one choice: 8 of 8; 4 of 8 is exactly half.
    expect(
      [7, 4, 3].map((count) => responseStatus(samenwerking, answerFirst(samenwerking, count, 3))),
    ).toEqual(['complete', 'partial', 'breakoff']);
  });

  it('with exactly 80 % answered is partial', () => {
    const five = { ...scholen, items: scholen.items.slice(0, 5) };
    expect([5, 4].map((count) => responseStatus(five, answerFirst(five, count, 3)))).toEqual([
      'complete',
      'partial',
    ]);
  });

  it('in which everything is n.v.t. is complete', () => {
    const all = Object.fromEntries(
      scholen.items.filter((one) => one.kind === 'scaled').map((one) => [one.key, 'nvt']),
    );
    expect(responseStatus(scholen, all)).toBe('complete');
  });

  it('of a parent who spoke with school only is complete without the questions about the loket', () => {
    const parent: Answers = { ou_vraag: 'ja', ou_wie: 'school', ou_web_vinden: 'nvt', ou_web_duidelijk: 4 };
    expect(responseStatus(ouders, parent)).toBe('complete');
    expect(responseStatus(ouders, { ...parent, ou_wie: 'loket' })).toBe('breakoff');
  });

  it('of a parent without a question is screened out, whatever else is answered', () => {
    expect(responseStatus(ouders, { ou_vraag: 'nee' })).toBe('screened');
    expect(responseStatus(ouders, { ou_vraag: 'nee', ou_vinden_zonder: 4 })).toBe('screened');
  });
});

describe('the aggregates of a round', () => {
  const loket: Answers = {
    ou_vraag: 'ja',
    ou_wie: 'loket',
    ou_gehoord: 5,
    ou_serieus: 4,
    ou_snel: 'nvt',
    ou_vinden: 3,
    ou_uitleg: 4,
    ou_mogelijk: 4,
    ou_stap: 4,
    ou_web_vinden: 'nvt',
    ou_web_duidelijk: 2,
  };
  const school: Answers = { ou_vraag: 'ja', ou_wie: 'school', ou_web_vinden: 5, ou_web_duidelijk: 5 };
  const without: Answers = { ou_vraag: 'nee', ou_vinden_zonder: 2 };
  const broken: Answers = { ou_vraag: 'ja' };
  const rows = [
    { answers: loket, cells: { board: 'A' } },
    { answers: { ...loket, ou_wie: 'allebei', ou_gehoord: 'nvt' }, cells: { board: 'B' } },
    { answers: school, cells: { board: 'A' } },
    { answers: without, cells: { board: 'B' } },
    { answers: broken, cells: { board: 'A' } },
  ];
  const aggregates = aggregateResponses(ouders, rows);

  it('count every questionnaire once, break-offs in no figure', () => {
    expect(aggregates.total.statuses).toEqual({ complete: 3, partial: 0, breakoff: 1, screened: 1 });
    expect(aggregates.total.items.ou_vraag).toEqual({ rows: 4, counts: { ja: 3, nee: 1 }, nvt: 0, blank: 0 });
    expect(aggregates.total.items.ou_wie?.counts).toEqual({
      school: 1,
      loket: 1,
      allebei: 1,
      iemand_anders: 0,
    });
  });

  it('let only parents who spoke with the loket count for Bureau-3', () => {
    const bureau3 = aggregates.total.composites['Bureau-3'];
    expect(bureau3?.rows).toBe(2);
    // (10 + 7.75 + 5.5 + 3 * 7.75) / 6 and (7.75 + 5.5 + 3 * 7.75) / 5.
    expect(bureau3?.histogram).toEqual([
      [7.3, 1],
      [7.75, 1],
    ]);
    expect(aggregates.total.composites['Bureau-3:gehoord']?.histogram).toEqual([
      [7.75, 1],
      [8.875, 1],
    ]);
    expect(aggregates.total.items.ou_gehoord).toEqual({
      rows: 2,
      counts: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 1 },
      nvt: 1,
      blank: 0,
    });
  });

  it('give those screened out their own question and nothing else', () => {
    expect(aggregates.total.items.ou_vinden_zonder).toEqual({
      rows: 1,
      counts: { 1: 0, 2: 1, 3: 0, 4: 0, 5: 0 },
      nvt: 0,
      blank: 0,
    });
    expect(aggregates.total.composites['Bureau-9a']?.rows).toBe(3);
  });

  it('keep answers about an indicator from those screened out away, also when they were shown the question', () => {
    const open = { ...ouders, items: ouders.items.map((one) => ({ ...one, visibleIf: null })) };
    const row = { answers: { ...without, ou_web_vinden: 1 }, cells: {} };
    const { items, composites } = aggregateResponses(open, [row]).total;
    expect(items.ou_web_vinden?.rows).toBe(0);
    expect(composites['Bureau-9a']?.rows).toBe(0);
    expect(items.ou_vinden_zonder?.rows).toBe(1);
  });

  it('add up over the groups of a breakdown', () => {
    const { A, B } = aggregates.breakdowns.board ?? {};
    expect(A?.statuses).toEqual({ complete: 2, partial: 0, breakoff: 1, screened: 0 });
    for (const key of Object.keys(aggregates.total.items)) {
      expect((A?.items[key]?.rows ?? 0) + (B?.items[key]?.rows ?? 0)).toBe(aggregates.total.items[key]?.rows);
    }
  });

  it('keep the composite on the items in common with another version when asked', () => {
    const common = ['sw_tevreden', 'sw_helpen', 'sw_afspraken', 'sw_delen', 'sw_vertrouwen', 'sw_kennen'];
    const row = { answers: { ...answerFirst(samenwerking, 7, 4), sw_contact: 1 }, cells: {} };
    const kept = aggregateResponses(samenwerking, [row], [{ base: 'Bureau-7b', items: common }]);
    const key = 'Bureau-7b[sw_afspraken,sw_delen,sw_helpen,sw_kennen,sw_tevreden,sw_vertrouwen]';
    expect(kept.total.composites[key]?.histogram).toEqual([[7.75, 1]]);
    expect(kept.total.composites['Bureau-7b']?.histogram[0]?.[0]).toBeCloseTo((6 * 7.75 + 1) / 7, 12);
    expect(() => aggregateResponses(samenwerking, [], [{ base: 'Bureau-7b', items: ['sw_open'] }])).toThrow();
  });

  it('carry the reliability of each indicator, worked out over those who answered all of it', () => {
    const varied = Array.from({ length: 40 }, (_, index) => ({
      answers: {
        ...answerFirst(scholen, 13, 1 + (index % 5)),
        sch_casus_gehoord: index % 3 === 0 ? 'nvt' : 1 + (index % 4),
      },
      cells: {},
    }));
    const kept = aggregateResponses(scholen, varied).reliability;
    expect(kept['Bureau-2']).toMatchObject({ nComplete: 26, nItems: 4, show: false });
    expect(kept['Bureau-7a']).toMatchObject({ nComplete: 40, nItems: 3, show: true });
    expect(kept['Bureau-7a']?.alpha).toBeCloseTo(1, 12);
    expect(JSON.stringify(aggregateResponses(scholen, varied.toReversed()).reliability)).toBe(
      JSON.stringify(kept),
    );
  });

  it('are the same text whatever the order of the rows, and survive JSON', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const again = aggregateResponses(ouders, shuffled);
        expect(JSON.stringify(again)).toBe(JSON.stringify(aggregates));
        expect(JSON.parse(JSON.stringify(again))).toEqual(aggregates);
      }),
    );
  });
});
