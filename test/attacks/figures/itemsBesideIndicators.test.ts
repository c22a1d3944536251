import { beforeAll, describe, expect, it } from 'vitest';
import type { RoundResult } from '../../../app/operations/results/roundResult';
import { viewResult } from '../../../app/operations/results/viewResult';
import type { WaveAggregates } from '../../../surveys/scoring/aggregates';
import { testDatabase } from '../../support/database';
import { attackContext } from '../support/attackContext';
import { lookBehind } from '../support/lookBehind';
import { allAnswers, closeAndSeal, openSchoolRound, schoolsAnswer } from '../support/schoolRound';

/**
 * Bureau-7a has three items. One school, known to have no colleagues to share with, says n.v.t. to the third; its other
 * two answers, a and b, are wanted. Of everyone else the score is the mean of three items, of this school of two, so
 * 3 sum(scores) - sum(item 1) - sum(item 2) - sum(item 3) = (a + b) / 2: of this school alone.
 */
const ITEMS = ['sch_net_ontmoeten', 'sch_net_leren', 'sch_net_delen'] as const;
const PLANTED = { sch_net_ontmoeten: 1, sch_net_leren: 2, sch_net_delen: 'nvt' } as const;
const scoreOf = (point: number): number => 1 + (point - 1) * 2.25;

/** Two numbers between which the truth lies. */
interface Range {
  least: number;
  most: number;
}

const database = testDatabase();
const look = lookBehind(database);
const ctx = attackContext(() => database.db, 'items beside indicators', { now: '2027-03-10T10:00:00Z' });
let result: RoundResult;
let wave: WaveAggregates;

beforeAll(async () => {
  const round = await openSchoolRound(ctx, { schools: 12 });
  await schoolsAnswer(ctx, round, (nth) => (nth === 7 ? allAnswers(3, PLANTED) : allAnswers(1 + (nth % 5))));
  await closeAndSeal(ctx, round);
  result = (await viewResult(ctx, round.association.id, round.roundId)) as RoundResult;
  const [row] = await look<{ body: WaveAggregates }>(
    `select body from sealed_aggregate where round_id = $1 and key = 'wave'`,
    [round.roundId],
  );
  wave = row?.body as WaveAggregates;
});

/** What a sum of scores can be, from a mean as it was told: rounded half up to that step. */
function sumFrom(mean: number, n: number, step: number): Range {
  return { least: n * (mean - step / 2), most: n * (mean + step / 2) };
}

/** Sums of the two answers, as points 2 to 10, that fit the figures. */
function sumsThatFit(score: Range, items: readonly Range[]): number[] {
  const least = 3 * score.least - items.reduce((sum, item) => sum + item.most, 0);
  const most = 3 * score.most - items.reduce((sum, item) => sum + item.least, 0);
  const halfSumOf = (points: number) => (2 + (points - 2) * 2.25) / 2;
  const tolerance = 1e-6;
  return [2, 3, 4, 5, 6, 7, 8, 9, 10].filter(
    (points) => halfSumOf(points) >= least - tolerance && halfSumOf(points) <= most + tolerance,
  );
}

describe('the score of an indicator beside those of its items', () => {
  it('gives the answers of the one school with n.v.t. when figures leave as they were computed', () => {
    const sum = (histogram: [number, number][]) => histogram.reduce((all, [value, n]) => all + value * n, 0);
    const exact = (value: number): Range => ({ least: value, most: value });
    const score = sum(wave.total.composites['Bureau-7a']?.histogram ?? []);
    const items = ITEMS.map((item) =>
      sum(
        Object.entries(wave.total.items[item]?.counts ?? {}).map(([point, n]) => [scoreOf(Number(point)), n]),
      ),
    );
    expect(sumsThatFit(exact(score), items.map(exact))).toEqual([3]);
  });

  it('leaves it open as figures are told: rounded, and without the items of an indicator of which one school skipped one', () => {
    const indicator = result.indicators.find(({ key }) => key === 'Bureau-7a');
    const told = indicator as NonNullable<typeof indicator>;
    expect([told.n, ...told.items.map(({ n }) => n)]).toEqual([12, null, null, null]);
    const items = told.items.map((item): Range => {
      // Hidden, yet at least five answered, and at most twelve.
      if (item.distribution === null) return { least: 5 * 1, most: 12 * 10 };
      // From ten answers on their spread is told, which gives the sum of an item exactly.
      const sum = item.distribution.reduce((all, n, index) => all + n * scoreOf(index + 1), 0);
      return { least: sum, most: sum };
    });
    expect(sumsThatFit(sumFrom(told.mean as number, 12, 0.1), items)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('would not be left open by rounding alone: of twelve schools two sums fit, both of an angry one', () => {
    const indicator = result.indicators.find(({ key }) => key === 'Bureau-7a');
    const sums = ITEMS.map((item): Range => {
      const counts = Object.entries(wave.total.items[item]?.counts ?? {});
      const sum = counts.reduce((all, [point, n]) => all + n * scoreOf(Number(point)), 0);
      return { least: sum, most: sum };
    });
    expect(sumsThatFit(sumFrom(indicator?.mean as number, 12, 0.1), sums)).toEqual([2, 3]);
  });

  it('is nowhere told with more than one decimal, nor a share in more than whole per cents', () => {
    const loose: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value === 'number' && !Number.isInteger(value)) {
        const isShare = /share|satisfied|rr2/i.test(path);
        const step = isShare ? 100 : 10;
        if (!isShare && Math.abs(value * step - Math.round(value * step)) > 1e-9)
          loose.push(`${path} ${value}`);
        if (isShare && !/rr2/.test(path) && Math.abs(value * 100 - Math.round(value * 100)) > 1e-9)
          loose.push(`${path} ${value}`);
      } else if (value !== null && typeof value === 'object') {
        for (const [key, member] of Object.entries(value)) walk(member, `${path}.${key}`);
      }
    };
    walk(result, 'result');
    expect(loose).toEqual([]);
  });
});
