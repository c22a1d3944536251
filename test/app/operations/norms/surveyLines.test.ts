import { beforeAll, describe, expect, it } from 'vitest';
import type { SurveyLine } from '../../../../app/operations/norms/surveyLines';
import { viewNorm } from '../../../../app/operations/norms/viewNorm';
import { viewNorms } from '../../../../app/operations/norms/viewNorms';
import { decideYear } from '../../../../app/operations/programme/decideYear';
import { viewResult } from '../../../../app/operations/results/viewResult';
import { closeRound } from '../../../../app/operations/rounds/closeRound';
import { sealRound } from '../../../../app/operations/sealing/sealRound';
import { decideTargets } from '../../../../app/operations/targets/decideTargets';
import { answer, answersOfNumber } from '../../../attacks/support/crowd';
import { makeAssociation, type TestAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { openTestRound, parentsFile } from '../../../support/playedRound';
import { testContext } from '../../../support/testContext';

const database = testDatabase();
const ctx = testContext(() => database.db);

let association: TestAssociation;
let roundId: string;

async function linesOf(norm: string): Promise<SurveyLine[]> {
  const { indicators } = await viewNorms(ctx, association.id);
  const row = indicators.flatMap(({ norms }) => norms).find(({ key }) => key === norm);
  return (row?.lines ?? []).flatMap((line) => (line.kind === 'meting' ? [line] : []));
}

beforeAll(async () => {
  association = await makeAssociation(ctx);
  const round = await openTestRound(ctx, association, {
    survey: 'ouders',
    year: 2026,
    file: parentsFile(14),
  });
  roundId = round.roundId;
  for (const [number, token] of [...round.tokens.values()].slice(0, 12).entries())
    await answer(ctx, token, answersOfNumber(40 + number, 'Het ging goed.'));
});

describe('a norm that questionnaires measure', () => {
  it('has no figure while the round is not sealed, and says until when it runs', async () => {
    const [line] = await linesOf('Bureau-3');
    expect(line).toMatchObject({ audience: 'ouders', latest: null, next: { year: 2026 }, overdueYear: null });
  });

  it('has the very figure and verdict of the sealed round, and a line for each audience', async () => {
    for (const step of [closeRound, sealRound])
      expect((await step(ctx, 'test', association.id, roundId)).ok).toBe(true);
    const result = await viewResult(ctx, association.id, roundId);
    const indicator = result?.indicators.find(({ key }) => key === 'Bureau-3');
    const [line] = await linesOf('Bureau-3');
    expect(indicator?.mean).not.toBeNull();
    expect(line?.latest).toMatchObject({
      roundId,
      year: 2026,
      mean: indicator?.mean,
      n: indicator?.n,
      N: indicator?.N,
      target: indicator?.target,
      verdict: indicator?.verdict,
      change: null,
    });
    const website = await linesOf('Bureau-9a');
    expect(website.map(({ audience, latest }) => [audience, latest?.year ?? null])).toEqual([
      ['scholen', null],
      ['ouders', 2026],
      ['ketenpartners', null],
    ]);
    expect((await viewNorm(ctx, association.id, 'Bureau-3'))?.surveys).toEqual([line]);
  });

  it('keeps the target a round opened with, and says the one that was chosen since', async () => {
    const [before] = await linesOf('Bureau-3');
    const choice = { survey: 'ouders', indicator: 'Bureau-3', target: 8.5 };
    const decided = await decideTargets(ctx, 'test', association.id, [choice], 'Besluit van het bestuur');
    expect(decided.ok).toBe(true);
    const [line] = await linesOf('Bureau-3');
    expect(line?.nextTarget).toBe(8.5);
    expect(before?.nextTarget).not.toBe(8.5);
    expect(line?.latest).toEqual(before?.latest);
  });

  it('is in sight when a planned round was not held, until it is said why', async () => {
    const late = async () => {
      const { overdue } = await viewNorms(ctx, association.id);
      return overdue.filter(({ norm }) => norm === 'Bureau-2').map(({ what }) => what);
    };
    expect((await late())[0]).toMatch(/2025$/);
    for (const year of [2023, 2025]) {
      const decision = {
        kind: 'skip' as const,
        opensOn: '',
        closesOn: '',
        reason: 'Dat jaar was er geen bureau',
      };
      const decided = await decideYear(ctx, 'test', association.id, { survey: 'scholen', year, ...decision });
      expect(decided.ok).toBe(true);
    }
    expect(await late()).toEqual([]);
  });
});
