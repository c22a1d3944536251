import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { notTicked } from '../../../../app/http/forms/isTicked';
import { createAssociation } from '../../../../app/operations/associations/association';
import { confirmProcessing } from '../../../../app/operations/privacy/processing/confirmProcessing';
import {
  viewProcessing,
  viewProcessings,
} from '../../../../app/operations/privacy/processing/viewProcessing';
import { importRecipients } from '../../../../app/operations/rounds/importRecipients';
import { openRound } from '../../../../app/operations/rounds/openRound';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { viewRound } from '../../../../app/operations/rounds/viewRound';
import {
  findProcessing,
  findRoundProcessings,
  type ProcessingRecord,
} from '../../../../db/queries/processing';
import { inAssociation } from '../../../../db/transaction';
import { testDatabase } from '../../../support/database';
import { parentsFile } from '../../../support/playedRound';
import { type TestContext, testContext } from '../../../support/testContext';

const database = testDatabase();

async function newBureau(ctx: TestContext): Promise<{ associationId: string; roundId: string }> {
  const created = await createAssociation(ctx, 'test', {
    name: `SWV ${ctx.random.uuid()}`,
    sector: 'vo',
    settings: {
      loket: 'het loket',
      loketEnglish: null,
      contact: 'vragen@toets.example',
      senderName: 'SWV',
      replyTo: null,
      accent: null,
      logo: null,
    },
  });
  if (!created.ok) throw new Error('not made');
  const associationId = created.value.id;
  const prepared = await prepareRound(ctx, 'test', associationId, { survey: 'ouders', year: 2026 });
  if (!prepared.ok) throw new Error('not prepared');
  const { roundId } = prepared.value;
  await importRecipients(ctx, 'test', associationId, roundId, parentsFile(3));
  return { associationId, roundId };
}

async function proposal(ctx: TestContext, associationId: string): Promise<ProcessingRecord> {
  const view = await viewProcessing(ctx, associationId, 'ouders');
  if (!view) throw new Error('no proposal');
  return view.record;
}

const filled = { hostingProcessor: 'Eigen server', mailProcessor: 'Mailbedrijf' };

describe('the record of processing', () => {
  it('keeps a round closed until the bureau has confirmed it, and says so before and at opening', async () => {
    const ctx = testContext(() => database.db);
    const { associationId, roundId } = await newBureau(ctx);
    const before = await viewRound(ctx, associationId, roundId);
    expect(before?.blockers.map(({ code }) => code)).toEqual(['no-processing']);
    expect(await openRound(ctx, 'test', associationId, roundId)).toMatchObject({
      ok: false,
      problems: [{ code: 'no-processing' }],
    });
    const record = { ...(await proposal(ctx, associationId)), ...filled };
    expect((await confirmProcessing(ctx, 'test', associationId, 'ouders', record)).ok).toBe(true);
    expect((await openRound(ctx, 'test', associationId, roundId)).ok).toBe(true);
    const kept = await inAssociation(ctx.db, associationId, (tx) => findRoundProcessings(tx, associationId));
    expect(kept.get(roundId)).toMatchObject({
      purpose: record.purpose,
      legalGround: 'a',
      specialGround: 'a',
    });
  });

  it('is proposed cautiously, and leaves empty what only the bureau can know', async () => {
    const ctx = testContext(() => database.db);
    const { associationId } = await newBureau(ctx);
    const record = await proposal(ctx, associationId);
    expect(record).toMatchObject({
      legalGround: 'a',
      specialGround: 'a',
      rawTextDays: 180,
      keyBackupDays: 30,
      hostingProcessor: '',
      addressSource: 'het loket',
    });
    const confirmed = await confirmProcessing(ctx, 'test', associationId, 'ouders', record);
    expect(confirmed).toMatchObject({ ok: false });
    if (!confirmed.ok) {
      expect(confirmed.problems.map(({ field }) => field)).toEqual(['hostingProcessor', 'mailProcessor']);
    }
  });

  it('of parents needs an exception of article 9; of schools it has none', async () => {
    const ctx = testContext(() => database.db);
    const { associationId } = await newBureau(ctx);
    const record = { ...(await proposal(ctx, associationId)), ...filled };
    const without = { ...record, specialGround: null, specialReason: null };
    expect(await confirmProcessing(ctx, 'test', associationId, 'ouders', without)).toMatchObject({
      ok: false,
      problems: [{ field: 'specialGround' }, { field: 'specialReason' }],
    });
    expect((await confirmProcessing(ctx, 'test', associationId, 'scholen', record)).ok).toBe(true);
    const kept = await inAssociation(ctx.db, associationId, (tx) =>
      findProcessing(tx, associationId, 'scholen'),
    );
    expect(kept).toMatchObject({ specialGround: null, specialReason: null });
  });

  it.each([
    ['keyBackupDays', 31],
    ['keyBackupDays', 0],
    ['rawTextDays', 366],
    ['logDays', 1.5],
    ['contactDays', Number.NaN],
  ])('refuses %s of %s days', async (field, days) => {
    const ctx = testContext(() => database.db);
    const { associationId } = await newBureau(ctx);
    const record = { ...(await proposal(ctx, associationId)), ...filled, [field]: days };
    expect(await confirmProcessing(ctx, 'test', associationId, 'ouders', record)).toMatchObject({
      ok: false,
      problems: [{ field }],
    });
  });

  it('that was sent without its tick is told at once what else is missing', async () => {
    const ctx = testContext(() => database.db);
    const { associationId } = await newBureau(ctx);
    const record = { ...(await proposal(ctx, associationId)), ...filled, logDays: 0 };
    const outcome = await confirmProcessing(ctx, 'test', associationId, 'ouders', record, [notTicked]);
    expect(outcome).toMatchObject({ ok: false, problems: [{ field: 'logDays' }, { code: 'not-ticked' }] });
    const complete = { ...record, logDays: 730 };
    expect(
      await confirmProcessing(ctx, 'test', associationId, 'ouders', complete, [notTicked]),
    ).toMatchObject({
      ok: false,
      problems: [{ code: 'not-ticked' }],
    });
  });

  it('that says something else than the invitation keeps the round closed', async () => {
    const ctx = testContext(() => database.db);
    const { associationId, roundId } = await newBureau(ctx);
    const record = { ...(await proposal(ctx, associationId)), ...filled };
    await confirmProcessing(ctx, 'test', associationId, 'ouders', {
      ...record,
      controllerName: 'Stichting Scholen Noord',
      addressSource: 'Magister',
    });
    const view = await viewRound(ctx, associationId, roundId);
    expect(view?.blockers.map(({ code }) => code)).toEqual(['other-controller', 'other-source']);
  });

  it('is confirmed by somebody, on a day, and its changes are in the log by name of the field only', async () => {
    const ctx = testContext(() => database.db);
    const { associationId } = await newBureau(ctx);
    const record = { ...(await proposal(ctx, associationId)), ...filled };
    await confirmProcessing(ctx, 'officer@toets.example', associationId, 'ouders', record);
    await confirmProcessing(ctx, 'officer@toets.example', associationId, 'ouders', {
      ...record,
      purpose: 'Een ander doel dan eerst.',
    });
    const { rows } = await inAssociation(ctx.db, associationId, (tx) =>
      sql<{
        details: unknown;
      }>`select details from audit where action = 'verwerking bevestigd' order by jsonb_typeof(details->'changed')`.execute(
        tx,
      ),
    );
    expect(rows).toMatchObject([
      { details: { changed: ['purpose'] } },
      { details: { changed: 'eerste keer' } },
    ]);
    const views = await viewProcessings(ctx, associationId);
    expect(views.filter(({ confirmed }) => confirmed !== null)).toMatchObject([
      { survey: 'ouders', confirmed: { by: 'officer@toets.example', at: ctx.clock.now() } },
    ]);
    // What was told once need not be told again.
    expect(views.every((view) => view.record.hostingProcessor === 'Eigen server')).toBe(true);
  });
});
