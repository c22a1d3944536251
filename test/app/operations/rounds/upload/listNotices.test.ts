import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { sendAllWaitingMails } from '../../../../../app/operations/mail/sendWaitingMails';
import { applyRetention } from '../../../../../app/operations/privacy/retention/applyRetention';
import { closeRound } from '../../../../../app/operations/rounds/closeRound';
import { prepareRound } from '../../../../../app/operations/rounds/prepareRound';
import { remindRound } from '../../../../../app/operations/rounds/remindRound';
import type { ListNotices } from '../../../../../app/operations/rounds/upload/listNotices';
import { stageRecipients } from '../../../../../app/operations/rounds/upload/stageRecipients';
import { viewUpload } from '../../../../../app/operations/rounds/upload/viewUpload';
import { sealRound } from '../../../../../app/operations/sealing/sealRound';
import { unsubscribe } from '../../../../../app/operations/unsubscribe';
import { inAssociation } from '../../../../../db/transaction';
import { makeAssociation } from '../../../../support/association';
import { testDatabase } from '../../../../support/database';
import { openTestRound, parentsFile } from '../../../../support/playedRound';
import { type TestContext, testContext } from '../../../../support/testContext';
import { csv } from '../list/openRoundOfSchools';

const database = testDatabase();
const newContext = () => testContext(() => database.db, { now: '2026-03-02T09:00:00Z' });
const none = { total: 0, rows: [] };

async function noticesOf(ctx: TestContext, id: string, roundId: string, file: Uint8Array) {
  const staged = await stageRecipients(ctx, id, roundId, { bytes: file, name: 'lijst.csv' });
  if (!staged.ok) throw new Error(JSON.stringify(staged.problems));
  const view = await viewUpload(ctx, id, roundId);
  if (!view?.notices) throw new Error(JSON.stringify(view?.problems));
  return view.notices;
}

async function draft(ctx: TestContext, id: string, survey: string, year: number) {
  const prepared = await prepareRound(ctx, 'els', id, { survey, year });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  return prepared.value.roundId;
}

/** Makes the mail server refuse one address for good, in one message of a round. */
async function comesBack(ctx: TestContext, id: string, email: string, message: string) {
  await inAssociation(ctx.db, id, (tx) =>
    sql`update send_ledger l set state = 'bounced', bounce = 'hard' from recipient r, person p
      where l.recipient_id = r.id and p.id = r.person_id and p.email = ${email} and l.message = ${message}`.execute(
      tx,
    ),
  );
}

describe('a list that is looked over says', () => {
  it('by row who stands there twice, wants no mail, or was asked often enough this year', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    const { id } = association;
    await openTestRound(ctx, association, { survey: 'ouders', year: 2026, file: parentsFile(3) });
    const [mail] = ctx.sent.filter(({ to }) => to.address === 'ouder2@huis.example');
    expect(await unsubscribe(ctx, mail?.unsubscribe?.url.split('/').at(-1) ?? '')).toBe(true);
    await inAssociation(ctx.db, id, (tx) =>
      sql`update association set settings = settings || '{"mostSurveysPerYear": 1}' where id = ${id}`.execute(
        tx,
      ),
    );
    const partners = await draft(ctx, id, 'ketenpartners', 2026);
    const file = csv(
      'email;soort',
      'nieuw@gemeente.example;gemeente',
      'ouder1@huis.example;gemeente',
      'ouder2@huis.example;jeugdhulp',
      'nieuw@gemeente.example;leerplicht',
    );
    expect(await noticesOf(ctx, id, partners, file)).toEqual({
      merged: { total: 1, rowsTogether: 2, first: [{ rows: [2, 5], differs: ['type'] }] },
      severalSchools: { total: 0, first: [] },
      optedOut: { total: 1, rows: [4] },
      overTheYear: { total: 1, rows: [3] },
      mostSurveys: 1,
      unreachable: none,
      elsewhere: { total: 2, rows: [3, 4] },
      otherRole: { total: 2, rows: [3, 4] },
    } satisfies ListNotices);
  });

  it('of an open round only of new people whether they want no mail: not of who was asked', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    const { id } = association;
    const { roundId } = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(3),
    });
    for (const { unsubscribe: link } of ctx.sent) await unsubscribe(ctx, link?.url.split('/').at(-1) ?? '');
    expect((await noticesOf(ctx, id, roundId, parentsFile(4))).optedOut).toEqual(none);
  });
});

describe('an address that took no mail', () => {
  it('is told at the next list, also after its round was sealed, until an invitation does go', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    const { id } = association;
    const sealIt = async (roundId: string, day: string) => {
      expect((await closeRound(ctx, 'els', id, roundId)).ok).toBe(true);
      ctx.setNow(`${day}T09:00:00Z`);
      expect((await sealRound(ctx, 'els', id, roundId)).ok).toBe(true);
    };
    const first = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(12),
    });
    await comesBack(ctx, id, 'ouder4@huis.example', 'invitation');
    const partners = await draft(ctx, id, 'ketenpartners', 2026);
    const asPartner = csv('email;soort', 'ouder3@huis.example;gemeente', 'ouder4@huis.example;gemeente');
    expect((await noticesOf(ctx, id, partners, asPartner)).unreachable).toEqual({ total: 1, rows: [3] });
    await sealIt(first.roundId, '2026-05-20');
    expect((await noticesOf(ctx, id, partners, asPartner)).unreachable).toEqual({ total: 1, rows: [3] });

    ctx.setNow('2028-02-01T09:00:00Z');
    await applyRetention(ctx, id);
    const next = await draft(ctx, id, 'ouders', 2028);
    expect((await noticesOf(ctx, id, next, parentsFile(12))).unreachable).toEqual({ total: 1, rows: [5] });
    ctx.setNow('2029-02-01T09:00:00Z');
    expect((await applyRetention(ctx, id)).unreachable).toBe(1);
    expect((await noticesOf(ctx, id, next, parentsFile(12))).unreachable).toEqual(none);
  });

  it('is forgotten when an invitation went there since', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    const { id } = association;
    for (const [year, isBack] of [
      [2026, true],
      [2028, false],
    ] as const) {
      ctx.setNow(`${year}-03-02T09:00:00Z`);
      const opened = await openTestRound(ctx, association, { survey: 'ouders', year, file: parentsFile(2) });
      if (isBack) await comesBack(ctx, id, 'ouder1@huis.example', 'invitation');
      await closeRound(ctx, 'els', id, opened.roundId);
      expect((await sealRound(ctx, 'els', id, opened.roundId)).ok).toBe(true);
    }
    const next = await draft(ctx, id, 'ouders', 2030);
    expect((await noticesOf(ctx, id, next, parentsFile(2))).unreachable).toEqual(none);
  });

  it('is not told of a parent whose reminder came back: who was reminded had not answered', async () => {
    const ctx = newContext();
    const association = await makeAssociation(ctx);
    const { id } = association;
    const { roundId } = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(3),
    });
    ctx.setNow('2026-03-12T09:00:00Z');
    expect((await remindRound(ctx, 'els', id, roundId)).ok).toBe(true);
    await sendAllWaitingMails(ctx, id);
    await comesBack(ctx, id, 'ouder1@huis.example', 'reminder-1');
    expect((await noticesOf(ctx, id, roundId, parentsFile(3))).unreachable).toEqual(none);
    await closeRound(ctx, 'els', id, roundId);
    expect((await sealRound(ctx, 'els', id, roundId)).ok).toBe(true);
    const partners = await draft(ctx, id, 'ketenpartners', 2026);
    const asPartner = csv('email;soort', 'ouder1@huis.example;gemeente');
    expect((await noticesOf(ctx, id, partners, asPartner)).unreachable).toEqual(none);
  });
});
