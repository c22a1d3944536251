import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { enterFigures } from '../../../../app/operations/earlier/enterFigures';
import { stageRows, takeRows } from '../../../../app/operations/earlier/rowsUpload';
import { viewEarlierForm } from '../../../../app/operations/earlier/viewEarlierForm';
import { withdrawEarlier } from '../../../../app/operations/earlier/withdrawEarlier';
import { findPublicFeedback } from '../../../../app/operations/feedback/findPublicFeedback';
import { publishFeedback } from '../../../../app/operations/feedback/publishFeedback';
import { saveFeedback } from '../../../../app/operations/feedback/saveFeedback';
import { viewFeedback } from '../../../../app/operations/feedback/viewFeedback';
import { designateNulmeting } from '../../../../app/operations/nulmeting/designateNulmeting';
import { viewNulmetingen } from '../../../../app/operations/nulmeting/viewNulmetingen';
import { viewIndicator } from '../../../../app/operations/results/viewIndicator';
import { viewResult } from '../../../../app/operations/results/viewResult';
import { viewResultsOverview } from '../../../../app/operations/results/viewResultsOverview';
import { viewProgramme } from '../../../../app/operations/rounds/viewProgramme';
import { verifySeal } from '../../../../app/operations/sealing/verifySeal';
import { createDatabase } from '../../../../db/connection';
import { getTemplate } from '../../../../surveys/definitions';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { type TestContext, testContext } from '../../../support/testContext';
import { factsOf, reportOf } from './reportOf';

const database = testDatabase();
const today = () => testContext(() => database.db);
const actor = 'ans@bureau.example';
const indicator = 'Bureau-7b';
const reason = 'In het rapport stonden twee kolommen verwisseld.';
const figures = (mean: number) => ({ [indicator]: { n: 24, mean, sd: 1.5, share: null } });

async function enter(ctx: TestContext, id: string, year: number, mean: number, replacesBecause?: string) {
  const report = reportOf('samenwerking', year, figures(mean));
  return enterFigures(ctx, actor, id, { ...report, facts: { ...report.facts, replacesBecause } });
}

async function entered(ctx: TestContext, id: string, ...facts: [number, number, string?]) {
  const outcome = await enter(ctx, id, ...facts);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.roundId;
}

const nulmetingOf = async (ctx: TestContext, id: string) =>
  (await viewNulmetingen(ctx, id)).find((line) => line.indicator === indicator);

async function logOf(id: string) {
  const superuser = createDatabase({ url: database.superuserUrl, maxConnections: 1 });
  const { rows } = await sql<{ action: string; actor: string; details: Record<string, unknown> }>`
    select action, actor, details from audit where association_id = ${id} order by at, id`.execute(superuser);
  await superuser.destroy();
  return rows;
}

describe('an earlier round that was entered wrongly', () => {
  it('is withdrawn with a reason, and stands nowhere any more', async () => {
    const ctx = today();
    const { id } = await makeAssociation(ctx);
    const wrong = await entered(ctx, id, 2021, 6.4);
    const later = await entered(ctx, id, 2023, 7.4);
    expect(await withdrawEarlier(ctx, actor, id, wrong, 'fout')).toMatchObject({ ok: false });
    expect(await withdrawEarlier(ctx, actor, id, wrong, reason)).toEqual({ ok: true, value: null });
    expect(await viewResult(ctx, id, wrong)).toBeNull();
    const page = await viewIndicator(ctx, id, { roundId: later, indicator, order: 'vragenlijst' });
    expect(page?.series.map(({ year }) => year)).toEqual([2023]);
    expect(page?.previous).toBeNull();
    expect((await viewResultsOverview(ctx, id)).surveys[0]?.rounds).toHaveLength(1);
    const grid = (await viewProgramme(ctx, id)).surveys.find(({ survey }) => survey === 'samenwerking');
    expect(grid?.cells.find(({ year }) => year === 2021)?.roundId).toBeNull();
    expect((await viewEarlierForm(ctx, id, 'samenwerking')).withdrawn).toMatchObject([
      { year: 2021, by: actor, reason, isReplaced: false, on: '2026-11-22' },
    ]);
  });

  it('gives its place as nulmeting to the earliest round that is left, and the log says so', async () => {
    const ctx = today();
    const { id } = await makeAssociation(ctx);
    const wrong = await entered(ctx, id, 2021, 6.4);
    const later = await entered(ctx, id, 2023, 7.4);
    await withdrawEarlier(ctx, actor, id, wrong, reason);
    expect(await nulmetingOf(ctx, id)).toMatchObject({
      present: {
        roundId: later,
        year: 2023,
        by: actor,
        reason: `De meting van 2021 is ingetrokken. ${reason}`,
      },
      history: [{ by: 'Peilstok zelf', year: 2021, isWithdrawn: true }],
    });
    const log = await logOf(id);
    expect(log.find(({ action }) => action === 'eerdere meting ingetrokken')).toMatchObject({
      actor,
      details: { survey: 'samenwerking', year: 2021, reason, replacedBy: null },
    });
    await withdrawEarlier(ctx, actor, id, later, reason);
    expect(await nulmetingOf(ctx, id)).toBeUndefined();
    // The next that comes in is the first again.
    const next = await entered(ctx, id, 2025, 7);
    expect((await nulmetingOf(ctx, id))?.present?.roundId).toBe(next);
  });

  it('is replaced by a later import only when somebody says why', async () => {
    const ctx = today();
    const { id } = await makeAssociation(ctx);
    const wrong = await entered(ctx, id, 2021, 6.4);
    expect(await enter(ctx, id, 2021, 6.8)).toMatchObject({
      ok: false,
      problems: [{ code: 'exists', field: 'replacesBecause' }],
    });
    expect((await viewEarlierForm(ctx, id, 'samenwerking', '2021')).replaces).toMatchObject({
      roundId: wrong,
      heldBy: 'Bureau Veldwerk',
    });
    const right = await entered(ctx, id, 2021, 6.8, reason);
    expect(await viewResult(ctx, id, wrong)).toBeNull();
    expect((await viewResult(ctx, id, right))?.indicators[0]?.mean).toBe(6.8);
    expect((await verifySeal(ctx, id, right))?.ok).toBe(true);
    expect(await nulmetingOf(ctx, id)).toMatchObject({
      present: { roundId: right, reason: `De meting van 2021 is vervangen. ${reason}` },
    });
    const log = await logOf(id);
    expect(log.find(({ action }) => action === 'eerdere meting vervangen')?.details).toMatchObject({
      replacedBy: right,
      reason,
    });
    expect(log.filter(({ action }) => action === 'eerdere meting ingevoerd')).toHaveLength(2);
  });

  it('keeps its place when the bureau had designated another round as nulmeting', async () => {
    const ctx = today();
    const { id } = await makeAssociation(ctx);
    const first = await entered(ctx, id, 2021, 6.4);
    const chosen = await entered(ctx, id, 2023, 7.4);
    const choice = {
      survey: 'samenwerking',
      indicator,
      roundId: chosen,
      reason: 'Daarna bleven de vragen gelijk.',
    };
    expect(await designateNulmeting(ctx, actor, id, choice)).toMatchObject({ ok: true });
    await withdrawEarlier(ctx, actor, id, first, reason);
    expect(await nulmetingOf(ctx, id)).toMatchObject({
      present: { roundId: chosen, reason: 'Daarna bleven de vragen gelijk.' },
    });
    // Designated by hand, and then replaced: the round in its place is what the bureau meant.
    const right = await entered(ctx, id, 2023, 7.1, reason);
    expect((await nulmetingOf(ctx, id))?.present?.roundId).toBe(right);
  });

  it('takes its public page along', async () => {
    const ctx = today();
    const { id } = await makeAssociation(ctx);
    const wrong = await entered(ctx, id, 2021, 6.4);
    const draft = { intro: '', showsItems: true, mayBeIndexed: false, lessons: {}, actionIds: [] };
    await saveFeedback(ctx, actor, id, wrong, draft);
    const view = await viewFeedback(ctx, id, wrong);
    await publishFeedback(ctx, actor, id, wrong, view?.contentSha256 ?? '');
    const code = view?.address.split('/').at(-1) ?? '';
    expect(await findPublicFeedback(ctx, code)).not.toBeNull();
    await withdrawEarlier(ctx, actor, id, wrong, reason);
    expect(await findPublicFeedback(ctx, code)).toBeNull();
  });

  it('of which the rows were taken in loses them, and its counts stay under the seal', async () => {
    const ctx = today();
    const { id } = await makeAssociation(ctx);
    const items = getTemplate('samenwerking').items.filter(({ scale }) => scale !== null);
    const lines = [
      items.map(({ key }) => key),
      ...Array.from({ length: 12 }, (_, row) => items.map(() => 1 + (row % 5))),
    ];
    const bytes = new TextEncoder().encode(lines.map((cells) => cells.join(';')).join('\n'));
    const upload = await stageRows(ctx, id, { name: 'a.csv', bytes });
    if (!upload.ok) throw new Error('The file is fine.');
    const asked = items.map(({ key }) => ({ key, same: true as const }));
    const facts = factsOf('samenwerking', 2021);
    const taken = await takeRows(ctx, actor, id, upload.uploadId, { facts, asked });
    if (!taken.ok) throw new Error(JSON.stringify(taken.problems));
    const { roundId } = taken.value;
    const kept = async () => {
      const superuser = createDatabase({ url: database.superuserUrl, maxConnections: 1 });
      const { rows } = await sql<{ rows: number; counts: number; sealed: boolean }>`
        select (select count(*)::int from sealed_response s where s.round_id = r.id) as rows,
          (select count(*)::int from sealed_aggregate a where a.round_id = r.id) as counts,
          r.seal is not null as sealed from round r where r.id = ${roundId}`.execute(superuser);
      await superuser.destroy();
      return rows[0];
    };
    const before = await kept();
    expect(before).toMatchObject({ rows: 12, sealed: true });
    await withdrawEarlier(ctx, actor, id, roundId, reason);
    expect(await kept()).toEqual({ ...before, rows: 0 });
  });
});

describe('a sealed round', () => {
  it('that was held here is not withdrawn, and nothing of one from elsewhere changes but that', async () => {
    const ctx = today();
    const { id } = await makeAssociation(ctx);
    const roundId = await entered(ctx, id, 2021, 6.4);
    const superuser = createDatabase({ url: database.superuserUrl, maxConnections: 1 });
    const refused = async (change: string) =>
      expect(
        sql.raw(`update round set ${change} where id = '${roundId}'`).execute(superuser),
      ).rejects.toThrow(/is sealed and cannot be changed/);
    await refused(`year = 2020`);
    await refused(`withdrawn = '{}', threshold = 6`);
    await withdrawEarlier(ctx, actor, id, roundId, reason);
    await refused(`withdrawn = null`);
    await refused(`withdrawn = '{"reason": "een andere"}'`);
    await superuser.destroy();
    expect(await withdrawEarlier(ctx, actor, id, roundId, reason)).toMatchObject({
      ok: false,
      problems: [{ code: 'round' }],
    });
  });
});
