import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../surveys/answers/types';
import type { Definition } from '../../../surveys/definition/types';
import { findTemplate } from '../../../surveys/definitions';
import { publicScore } from '../../../surveys/disclosure/publicFigure';
import { aggregateResponses } from '../../../surveys/scoring/aggregateResponses';
import { commonItems, commonSubsets } from '../../../surveys/scoring/commonItems';
import { compareIndicator } from '../../../surveys/scoring/compareIndicator';

/**
 * Beside the nulmeting stands a score on the items that both versions have in common, and elsewhere the score on all
 * items. When only one school answered the item that is not in common, both scores differ by that school alone:
 * n (all - common) = (y - c) / 7, with y its answer to that item and c its score on the other six.
 */
const before = findTemplate('samenwerking', 1) as Definition;
const now = findTemplate('samenwerking', 2) as Definition;
const common = commonItems(before, now, 'Bureau-7b');
const all = now.items.filter(({ indicator }) => indicator === 'Bureau-7b').map(({ key }) => key);
const apart = all.filter((key) => !common.items.includes(key));

const SCHOOLS = 12;
const scoreOf = (point: number): number => 1 + (point - 1) * 2.25;

function rowsWith(planted: number): { answers: Answers; cells: Record<string, string> }[] {
  return Array.from({ length: SCHOOLS }, (_, index) => ({
    cells: {},
    answers: Object.fromEntries(
      all.map((key) => [
        key,
        apart.includes(key) ? (index === 0 ? planted : 'nvt') : index === 0 ? 3 : 1 + (index % 5),
      ]),
    ),
  }));
}

function meanOf(rows: ReturnType<typeof rowsWith>, key: (composites: string[]) => string): number {
  const wave = aggregateResponses(now, rows, commonSubsets(now, [before]));
  const composites = wave.total.composites;
  const histogram = composites[key(Object.keys(composites))]?.histogram ?? [];
  const n = histogram.reduce((sum, [, count]) => sum + count, 0);
  expect(n).toBe(SCHOOLS);
  return histogram.reduce((sum, [value, count]) => sum + value * count, 0) / n;
}

const ofAll = () => 'Bureau-7b';
const ofCommon = (keys: string[]) => keys.find((key) => key.startsWith('Bureau-7b[')) as string;

describe('the score on common items beside that on all items', () => {
  it('is about one more question than both years have in common', () => {
    expect(apart.length).toBeGreaterThan(0);
    expect(common.trendShown).toBe(true);
  });

  it('gives the one answer to that question when figures leave as they were computed', () => {
    const found = [1, 2, 3, 4, 5].map((planted) => {
      const rows = rowsWith(planted);
      const difference = SCHOOLS * (meanOf(rows, ofAll) - meanOf(rows, ofCommon));
      const y = (difference * all.length) / apart.length + scoreOf(3);
      return 1 + (y - 1) / 2.25;
    });
    found.forEach((point, index) => {
      expect(point).toBeCloseTo(index + 1, 6);
    });
  });

  it('gives nothing as it is told: in tenths, every answer to it gives the same two scores, or the next tenth', () => {
    const told = [1, 2, 3, 4, 5].map((planted) => {
      const rows = rowsWith(planted);
      return (publicScore(meanOf(rows, ofAll)) as number) - (publicScore(meanOf(rows, ofCommon)) as number);
    });
    // What the attacker can work out of a difference in tenths: all answers whose own difference lies within a tenth.
    for (const difference of told) {
      const fits = told.filter((other) => Math.abs(other - difference) <= 0.1 + 1e-9);
      expect(fits).toHaveLength(5);
    }
  });

  it('is not told at all when fewer than five schools have a score in either year', () => {
    const waveOf = (definition: Definition, rows: ReturnType<typeof rowsWith>) => ({
      definition,
      aggregates: aggregateResponses(
        definition,
        rows,
        commonSubsets(definition, [definition === now ? before : now]),
      ),
      populationSize: SCHOOLS,
    });
    const older = Array.from({ length: SCHOOLS }, (_, index) => ({
      cells: {},
      answers: Object.fromEntries(
        before.items.filter(({ kind }) => kind === 'scaled').map(({ key }) => [key, 1 + (index % 5)]),
      ) as Answers,
    }));
    const few = compareIndicator(waveOf(before, older.slice(0, 4)), waveOf(now, rowsWith(1)), 'Bureau-7b', {
      threshold: 5,
      smallestRelevantDifference: 0.5,
    });
    expect(few.hidden).toBe(true);
    expect([few.mean1, few.mean2, few.n1]).toEqual([null, null, null]);
    expect(few.fpc?.diff ?? null).toBeNull();
    expect(few.noFpc?.diff ?? null).toBeNull();
  });
});
