import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { enterFigures } from '../../../../app/operations/earlier/enterFigures';
import { viewEarlierForm } from '../../../../app/operations/earlier/viewEarlierForm';
import { viewResult } from '../../../../app/operations/results/viewResult';
import { viewResultsOverview } from '../../../../app/operations/results/viewResultsOverview';
import { viewProgramme } from '../../../../app/operations/rounds/viewProgramme';
import { verifySeal } from '../../../../app/operations/sealing/verifySeal';
import { viewSealRecord } from '../../../../app/operations/sealing/viewSealRecord';
import { createDatabase } from '../../../../db/connection';
import { findProgrammeExceptions, recordProgrammeException } from '../../../../db/queries/programme';
import { inAssociation } from '../../../../db/transaction';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { type TestContext, testContext } from '../../../support/testContext';
import { reportOf } from './reportOf';

const database = testDatabase();
const today = () => testContext(() => database.db);
const whole = { n: 24, mean: 6.4, sd: 1.5, share: 0.46 };

async function entered(ctx: TestContext, input = reportOf('samenwerking', 2021, { 'Bureau-7b': whole })) {
  const { id } = await makeAssociation(ctx);
  const outcome = await enterFigures(ctx, 'test', id, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return { id, roundId: outcome.value.roundId };
}

describe('a report from elsewhere', () => {
  it('stands among the results with its figure, its interval, and where it comes from', async () => {
    const ctx = today();
    const { id, roundId } = await entered(ctx);
    const result = await viewResult(ctx, id, roundId);
    expect(result?.elsewhere).toMatchObject({ kind: 'figures', heldBy: 'Bureau Veldwerk', points: 0 });
    // mean +- t(0.975; 23) * 1.5/sqrt(24) * sqrt(1 - 24/31) = 6.4 +- 2.0687 * 0.30619 * 0.47519
    expect(result?.indicators[0]).toMatchObject({ n: 24, N: 31, mean: 6.4, ci: [6.1, 6.7], hidden: false });
    expect(result?.indicators[0]).toMatchObject({ shareSatisfied: 0.46, verdict: null, target: null });
    expect(result?.indicators[0]?.items).toEqual([]);
    expect(result?.response).toMatchObject({ invited: 31, returned: 24, noAnswer: 7 });
    const overview = await viewResultsOverview(ctx, id);
    expect(overview.surveys[0]?.indicators[0]?.points).toMatchObject([{ year: 2021, isElsewhere: true }]);
    const grid = (await viewProgramme(ctx, id)).surveys.find(({ survey }) => survey === 'samenwerking');
    expect(grid?.cells.find(({ year }) => year === 2021)).toMatchObject({ state: 'sealed', roundId });
  });

  it('is sealed: it verifies, and a changed figure is noticed', async () => {
    const ctx = today();
    const { id, roundId } = await entered(ctx);
    expect((await verifySeal(ctx, id, roundId))?.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(await viewSealRecord(ctx, id, roundId)).not.toBeNull();
    const superuser = createDatabase({ url: database.superuserUrl, maxConnections: 1 });
    await sql`alter table sealed_aggregate disable trigger all`.execute(superuser);
    await sql`update sealed_aggregate set body = jsonb_set(body, '{heldBy}', '"Iemand anders"')
      where round_id = ${roundId} and key = 'provenance'`.execute(superuser);
    await sql`alter table sealed_aggregate enable trigger all`.execute(superuser);
    await superuser.destroy();
    expect((await verifySeal(ctx, id, roundId))?.ok).toBe(false);
  });

  it('on a scale of five points is brought to scores from 1 to 10', async () => {
    const ctx = today();
    const { id, roundId } = await entered(
      ctx,
      reportOf(
        'samenwerking',
        2021,
        { 'Bureau-7b': { n: 24, mean: 3.4, sd: 0.8, share: null } },
        { points: 5 },
      ),
    );
    const indicator = (await viewResult(ctx, id, roundId))?.indicators[0];
    expect(indicator).toMatchObject({ mean: 6.4, shareSatisfied: null, satisfiedCi: null });
  });

  it('comes back with the % positief that stood in it, also when that is no whole number of its answers', async () => {
    const ctx = today();
    const { id, roundId } = await entered(
      ctx,
      reportOf('samenwerking', 2021, { 'Bureau-7b': { ...whole, share: 0.55 } }),
    );
    const indicator = (await viewResult(ctx, id, roundId))?.indicators[0];
    expect(indicator).toMatchObject({ n: 24, shareSatisfied: 0.55 });
    // Of 24 answers 13 are positive (0.54) or 14 (0.58).
    expect(indicator?.satisfiedCi?.[0]).toBeLessThan(0.54);
    expect((await verifySeal(ctx, id, roundId))?.checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('of a full count stands within its own interval, whatever the report rounded', async () => {
    const ctx = today();
    const input = reportOf('samenwerking', 2021, { 'Bureau-7b': { ...whole, share: 0.55 } });
    const all = { ...input, facts: { ...input.facts, populationSize: 24 } };
    const { id, roundId } = await entered(ctx, all);
    const indicator = (await viewResult(ctx, id, roundId))?.indicators[0];
    expect(indicator).toMatchObject({ shareSatisfied: 0.55, satisfiedCi: [0.54, 0.55] });
  });

  it('of which nobody knows how many were asked has no response and a wider interval', async () => {
    const ctx = today();
    const input = reportOf('samenwerking', 2021, { 'Bureau-7b': whole });
    const { id, roundId } = await entered(ctx, { ...input, facts: { ...input.facts, populationSize: null } });
    const result = await viewResult(ctx, id, roundId);
    expect(result?.indicators[0]).toMatchObject({ N: null, ci: [5.8, 7] });
    expect(result?.response).toMatchObject({ listUnknown: true, rr2: null });
  });

  it('of a year that was said not to have been held takes that back', async () => {
    const ctx = today();
    const { id } = await makeAssociation(ctx);
    const skipped = (year: number) => ({
      survey: 'samenwerking',
      year,
      kind: 'skip' as const,
      opensOn: null,
      closesOn: null,
      reason: 'Er was nog geen vragenlijst.',
      decidedAt: ctx.clock.now(),
      decidedBy: 'test',
    });
    await inAssociation(ctx.db, id, async (tx) => {
      for (const year of [2021, 2023]) await recordProgrammeException(tx, id, skipped(year));
    });
    expect(
      await enterFigures(ctx, 'test', id, reportOf('samenwerking', 2021, { 'Bureau-7b': whole })),
    ).toMatchObject({
      ok: true,
    });
    const left = await inAssociation(ctx.db, id, (tx) => findProgrammeExceptions(tx, id));
    expect(left.map(({ year }) => year)).toEqual([2023]);
  });

  it('cannot be entered twice for a year', async () => {
    const ctx = today();
    const { id } = await entered(ctx);
    const again = await enterFigures(ctx, 'test', id, reportOf('samenwerking', 2021, { 'Bureau-7b': whole }));
    expect(again).toMatchObject({ ok: false, problems: [{ code: 'exists' }] });
  });

  it.each([
    ['fewer than five answers', { ...whole, n: 4 }, 'threshold', 'n'],
    ['more answers than lists', { ...whole, n: 25 }, 'n', 'n'],
    ['a mean beyond the scale', { ...whole, mean: 10.2 }, 'mean', 'mean'],
    ['no spread', { ...whole, sd: null }, 'sd', 'sd'],
    ['a spread that this mean cannot have', { ...whole, mean: 9.5, sd: 3 }, 'spread', 'sd'],
    ['more than all positive', { ...whole, share: 46 }, 'share', 'share'],
  ])('with %s is refused', async (_, figures, code, field) => {
    const ctx = today();
    const { id } = await makeAssociation(ctx);
    const outcome = await enterFigures(
      ctx,
      'test',
      id,
      reportOf('samenwerking', 2021, { 'Bureau-7b': figures }),
    );
    expect(outcome).toMatchObject({ ok: false, problems: [{ code, field: `${field}-Bureau-7b` }] });
    expect((await viewResultsOverview(ctx, id)).surveys).toEqual([]);
  });

  it('with several things wrong about one figure is told all of them at once', async () => {
    const ctx = today();
    const { id } = await makeAssociation(ctx);
    const figures = { n: 30, mean: 64, sd: 1.5, share: 1.55 };
    const outcome = await enterFigures(
      ctx,
      'test',
      id,
      reportOf('samenwerking', 2021, { 'Bureau-7b': figures }),
    );
    if (outcome.ok) throw new Error('It was taken.');
    expect(outcome.problems.map(({ field }) => field)).toEqual([
      'n-Bureau-7b',
      'mean-Bureau-7b',
      'share-Bureau-7b',
    ]);
  });

  it('is refused in the words of the form: a part by its title, a question by what it asks, never by a key', async () => {
    const ctx = today();
    const { id } = await makeAssociation(ctx);
    const mistyped = { ...whole, mean: 74 };
    const figures = { 'Bureau-3': whole, 'Bureau-3:gehoord': mistyped, ou_gehoord: mistyped };
    const outcome = await enterFigures(ctx, 'test', id, reportOf('ouders', 2022, figures));
    if (outcome.ok) throw new Error('A mean of 74 was taken.');
    expect(outcome.problems.map(({ message }) => message.split(': ')[0])).toEqual([
      'Bureau-3, deel Gehoord',
      '‘Het loket luisterde goed naar mij.’',
    ]);
  });

  it('is asked for in the words of the association: its loket has its own name on the form', async () => {
    const ctx = today();
    const { id } = await makeAssociation(ctx);
    for (const survey of ['scholen', 'ouders', 'ketenpartners', 'samenwerking']) {
      const { chosen } = await viewEarlierForm(ctx, id, survey);
      expect(JSON.stringify(chosen)).not.toContain('[[');
    }
    const parents = await viewEarlierForm(ctx, id, 'ouders');
    expect(parents.chosen?.indicators[0]?.items[0]?.title).toBe('Het loket luisterde goed naar mij.');
  });

  it('with single questions only is asked for the whole, and says why', async () => {
    const ctx = today();
    const { id } = await makeAssociation(ctx);
    const outcome = await enterFigures(ctx, 'test', id, reportOf('samenwerking', 2021, { sw_kennen: whole }));
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'whole' }] });
  });
});
