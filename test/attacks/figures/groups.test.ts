import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RoundResult } from '../../../app/operations/results/roundResult';
import { viewResult } from '../../../app/operations/results/viewResult';
import { viewResultsOverview } from '../../../app/operations/results/viewResultsOverview';
import type { Definition } from '../../../surveys/definition/types';
import { findTemplate } from '../../../surveys/definitions';
import { auditPublications } from '../../../surveys/disclosure/auditPublications';
import { sealedBackground } from '../../../surveys/disclosure/sealedBackground';
import { aggregateResponses } from '../../../surveys/scoring/aggregateResponses';
import { describeTree } from '../../../surveys/scoring/describeTree';
import { testDatabase } from '../../support/database';
import { attackContext } from '../support/attackContext';
import { lookBehind } from '../support/lookBehind';
import {
  allAnswers,
  closeAndSeal,
  openSchoolRound,
  type SchoolRound,
  schoolsAnswer,
} from '../support/schoolRound';

const THRESHOLD = 5;
/** The only vso school that answered; everyone else is content. */
const WANTED = 5;

const database = testDatabase();
const look = lookBehind(database);
const ctx = attackContext(() => database.db, 'groups', { now: '2027-03-10T10:00:00Z' });
let round: SchoolRound;
let result: RoundResult;
let types: string[];

beforeAll(async () => {
  round = await openSchoolRound(ctx, { schools: 20 });
  const schools = await look<{ type: string }>(`select type from school order by name`);
  types = schools.map(({ type }) => type);
  const isSilent = (nth: number) => types[nth - 1] === 'vso' && nth !== WANTED;
  await schoolsAnswer(ctx, round, (nth) =>
    isSilent(nth)
      ? null
      : allAnswers(nth === WANTED ? 1 : 4, nth % 2 === 0 ? {} : { sch_linkedin_nuttig: 'nvt' }),
  );
  await closeAndSeal(ctx, round);
  result = (await viewResult(ctx, round.association.id, round.roundId)) as RoundResult;
});

describe('the total minus its groups', () => {
  it('gives the answer of the one school in a naive table that only hides small groups', () => {
    const answered = types
      .map((type, index) => ({ type, nth: index + 1 }))
      .filter(({ type, nth }) => type !== 'vso' || nth === WANTED);
    const scoreOf = (nth: number) => (nth === WANTED ? 1 : 7.75);
    const sumOf = (rows: typeof answered) => rows.reduce((sum, { nth }) => sum + scoreOf(nth), 0);
    const vo = answered.filter(({ type }) => type === 'vo');
    const pro = answered.filter(({ type }) => type === 'pro');
    // Both were shown: "3 or more" was enough. What is left is one school.
    expect(answered.length - vo.length - pro.length).toBe(1);
    expect(sumOf(answered) - sumOf(vo) - sumOf(pro)).toBeCloseTo(scoreOf(WANTED), 9);
  });

  it('leaves, for every indicator, nothing or at least five schools', () => {
    const groups = (result.groups ?? []).filter(({ depth }) => depth === 0);
    expect(groups.length).toBeGreaterThan(1);
    for (const indicator of result.indicators) {
      if (indicator.n === null) continue;
      const shown = groups
        .map(({ scores }) => scores[indicator.key])
        .filter((score) => score?.hidden === false);
      const rest = indicator.n - shown.reduce((sum, score) => sum + (score?.n ?? 0), 0);
      expect(rest === 0 || rest >= THRESHOLD).toBe(true);
    }
  });

  it('holds for every list: no set of tables over kept groups lets fewer than five be computed', () => {
    const definition = findTemplate('scholen') as Definition;
    const school = fc.record({
      type: fc.constantFrom('vo', 'pro', 'vso'),
      board: fc.constantFrom('a', 'b', 'c'),
      point: fc.constantFrom(1, 3, 5, 'nvt' as const),
    });
    fc.assert(
      fc.property(fc.array(school, { minLength: 5, maxLength: 45 }), (schools) => {
        const { kept } = sealedBackground(
          schools.map(({ type, board }) => [type, board]),
          THRESHOLD,
        );
        const levels = ['type', 'type|board'];
        const rows = schools.map(({ point }, index) => {
          const values = kept[index] as string[];
          const cells = Object.fromEntries(
            values.map((_, depth) => [levels[depth], values.slice(0, depth + 1).join('|')]),
          );
          return {
            answers: allAnswers(3, { sch_web_vinden: point, sch_web_klopt: point }),
            cells: cells as Record<string, string>,
          };
        });
        const wave = aggregateResponses(definition, rows);
        const trees = describeTree(definition, wave, levels, {
          threshold: THRESHOLD,
          populationSize: schools.length,
          populationSizes: {},
        });
        const tree = trees.find(({ key }) => key === 'Bureau-9a');
        const scored = schools
          .map((one, index) => ({ ...one, index }))
          .filter(({ point }) => point !== 'nvt');
        // The attacker knows the websites: a base cell is one school.
        const cells = scored.map(({ index }) => ({ id: String(index), n: 1 }));
        const groupOf = (index: number) => (kept[index] as string[]).join('|');
        const published = (tree?.groups ?? [])
          .filter(({ hidden, noAnswers }) => !hidden && !noAnswers)
          .map(({ group }) => ({
            id: group,
            cells: cells
              .map(({ id }) => id)
              .filter((id) => `${groupOf(Number(id))}|`.startsWith(`${group}|`)),
          }));
        const total = { id: 'total', cells: cells.map(({ id }) => id) };
        if (cells.length < THRESHOLD) return published.length === 0;
        return auditPublications([total, ...published], cells, THRESHOLD).safe;
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });
});

describe('"niet getoond"', () => {
  it('says nothing beside it: no number, interval, share, spread or flag', () => {
    const hidden: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (value === null || typeof value !== 'object') return;
      const figure = value as Record<string, unknown>;
      if (figure.hidden === true) {
        hidden.push(path);
        const { N: _, ...told } = figure;
        for (const name of [
          'n',
          'mean',
          'ci',
          'shareSatisfied',
          'satisfiedCi',
          'nvtShare',
          'distribution',
          'verdict',
          'difference',
          'meanNow',
        ]) {
          expect([path, name, told[name] ?? null]).toEqual([path, name, null]);
        }
        expect(told.flags ?? []).toEqual([]);
      }
      for (const [key, member] of Object.entries(value)) walk(member, `${path}.${key}`);
    };
    walk(result, 'result');
    expect(hidden.length).toBeGreaterThan(3);
  });

  it('looks the same for a group of one school, a group without answers and one hidden for another', () => {
    const lines = (result.groups ?? []).filter(({ scores }) =>
      Object.values(scores).every(({ hidden }) => hidden),
    );
    const looks = new Set(lines.map(({ invited, scores }) => JSON.stringify({ invited, scores })));
    expect(lines.some(({ label }) => label === 'vso')).toBe(true);
    expect(looks.size).toBe(1);
  });

  it('is told in the years table too when it is told in the result', async () => {
    const overview = await viewResultsOverview(ctx, round.association.id);
    const points = overview.surveys.flatMap(({ indicators }) => indicators);
    for (const indicator of result.indicators) {
      const point = points.find(({ key }) => key === indicator.key)?.points.find((one) => one.year === 2027);
      expect(point?.mean ?? null).toBe(indicator.mean);
      expect(point?.hidden).toBe(indicator.hidden);
    }
  });
});

describe('the share of "gebruik ik niet" (n.v.t.)', () => {
  it('gives a hidden number of answers away in a naive result', () => {
    const [spoken, share] = [12, 0.75];
    expect(spoken - Math.round(spoken * share)).toBe(3);
  });

  it('is told only when the answers themselves are', () => {
    for (const item of result.indicators.flatMap(({ items }) => items)) {
      if (item.hidden) expect(item.nvtShare).toBeNull();
    }
  });
});
