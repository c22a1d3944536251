import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../surveys/answers/types';
import { getTemplate } from '../../../surveys/definitions/index';
import { aggregateResponses } from '../../../surveys/scoring/aggregateResponses';
import { exactMayLeave } from '../../../surveys/scoring/exactMayLeave';

const samenwerking = getTemplate('samenwerking');
const items = samenwerking.items.filter(({ indicator }) => indicator === 'Bureau-7b').map(({ key }) => key);

/** A list that answers every question; 0 = n.v.t. */
const list = (points: number[]): Answers =>
  Object.fromEntries(items.map((key, item) => [key, points[item] || 'nvt']));
const may = (lists: number[][], threshold = 5) => {
  const rows = lists.map((points) => ({ answers: list(points), cells: {} }));
  return exactMayLeave(samenwerking, aggregateResponses(samenwerking, rows), 'Bureau-7b', threshold);
};
const full = (count: number) =>
  Array.from({ length: count }, (_, row) => items.map((_, item) => 1 + ((row + item) % 5)));
const nothing = items.map(() => 0);

describe('exact counts of an indicator leave', () => {
  it('when all of ten answered every question', () => expect(may(full(10))).toBe(true));
  it('when five have no score and answered none of it', () =>
    expect(may([...full(10), ...Array(5).fill(nothing)])).toBe(true));
});

describe('exact counts of an indicator stay', () => {
  it('with nine answers', () => expect(may(full(9))).toBe(false));
  it('when one to four answered nothing of it', () => {
    for (const few of [1, 4]) expect(may([...full(20), ...Array(few).fill(nothing)])).toBe(false);
  });
  it('when one without a score answered one question', () => {
    const one = [4, ...nothing.slice(1)];
    expect(may([...full(20), ...Array(4).fill(nothing), one])).toBe(false);
  });
  it('when anybody skipped any question, however many there are', () => {
    const skips = fc.record({
      rows: fc.integer({ min: 10, max: 200 }),
      row: fc.nat(),
      item: fc.nat({ max: items.length - 1 }),
    });
    fc.assert(
      fc.property(skips, ({ rows, row, item }) => {
        const lists = full(rows);
        (lists[row % rows] as number[])[item] = 0;
        expect(may(lists)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
  it('of an indicator that is not there', () => {
    const wave = aggregateResponses(samenwerking, []);
    expect(exactMayLeave(samenwerking, wave, 'Bureau-99', 5)).toBe(false);
  });
});
