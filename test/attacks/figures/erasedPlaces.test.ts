import { beforeAll, describe, expect, it } from 'vitest';
import { erasePerson } from '../../../app/operations/privacy/person/erasePerson';
import type { RoundResult } from '../../../app/operations/results/roundResult';
import { viewResult } from '../../../app/operations/results/viewResult';
import type { Definition } from '../../../surveys/definition/types';
import { findTemplate } from '../../../surveys/definitions';
import { aggregateResponses } from '../../../surveys/scoring/aggregateResponses';
import { testDatabase } from '../../support/database';
import { attackContext } from '../support/attackContext';
import { allAnswers, closeAndSeal, openSchoolRound, schoolsAnswer } from '../support/schoolRound';

/**
 * Whoever asks to be erased before sealing stays as a place without a name: asked, in the total and in no group. What
 * is in the total and in no group can be computed, so nothing of what was answered may be in it.
 */
const SCHOOLS = 35;
const ERASED = 4;

const database = testDatabase();
const results: RoundResult[] = [];

beforeAll(async () => {
  for (const planted of [1, 5]) {
    const ctx = attackContext(() => database.db, `erased ${planted}`, { now: '2027-03-10T10:00:00Z' });
    const round = await openSchoolRound(ctx, { schools: SCHOOLS });
    await schoolsAnswer(ctx, round, (nth) => allAnswers(nth === ERASED ? planted : 1 + (nth % 5)));
    const outcome = await erasePerson(ctx, 'test', round.association.id, `school${ERASED}@scholen.example`);
    expect(outcome).toMatchObject({ ok: true });
    await closeAndSeal(ctx, round);
    results.push((await viewResult(ctx, round.association.id, round.roundId)) as RoundResult);
  }
});

describe('the total minus its groups, when somebody was erased', () => {
  it('gives the answer of the erased one where only the name and the group are taken off', () => {
    const definition = findTemplate('scholen') as Definition;
    const rows = Array.from({ length: SCHOOLS }, (_, index) => ({
      answers: allAnswers(index + 1 === ERASED ? 1 : 4),
      cells: (index + 1 === ERASED ? {} : { type: index % 2 ? 'vo' : 'pro' }) as Record<string, string>,
    }));
    const { total, breakdowns } = aggregateResponses(definition, rows);
    const sumOf = (cell: typeof total) =>
      (cell.composites['Bureau-2']?.histogram ?? []).reduce((sum, [value, n]) => sum + value * n, 0);
    const groups = Object.values(breakdowns.type ?? {}).reduce((sum, cell) => sum + sumOf(cell), 0);
    expect(sumOf(total) - groups).toBeCloseTo(1, 9);
  });

  it('is a place that was asked and no answer: whatever was answered, every figure is the same', () => {
    const figuresOf = ({ indicators, otherItems, choices, groups, response }: RoundResult) =>
      JSON.stringify({
        indicators,
        otherItems,
        choices,
        response,
        groups: groups?.map(({ label, depth, invited, scores }) => ({ label, depth, invited, scores })),
      }).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');
    const [one, other] = results as [RoundResult, RoundResult];
    expect(figuresOf(one)).toBe(figuresOf(other));
    expect(one.response).toMatchObject({ invited: SCHOOLS, returned: SCHOOLS - 1, noAnswer: 1 });
  });

  it('is one place more than the groups together, and not one score', () => {
    const [result] = results as [RoundResult];
    const outer = (result.groups ?? []).filter(({ depth }) => depth === 0);
    expect(outer.every(({ invited }) => invited !== null)).toBe(true);
    expect(outer.reduce((sum, { invited }) => sum + (invited ?? 0), 0)).toBe(SCHOOLS - 1);
    for (const { key, n } of result.indicators) {
      const shown = outer.map(({ scores }) => scores[key]?.n ?? null);
      if (shown.includes(null)) continue;
      expect(shown.reduce((sum: number, one) => sum + (one ?? 0), 0)).toBe(n);
    }
  });
});
