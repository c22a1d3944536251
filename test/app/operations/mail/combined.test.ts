import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { findList } from '../../../../app/operations/findList';
import { sendAllWaitingMails, sendWaitingMails } from '../../../../app/operations/mail/sendWaitingMails';
import { stopSending } from '../../../../app/operations/mail/steerSending';
import { recordAnswers } from '../../../../app/operations/recordAnswers';
import { approveRound } from '../../../../app/operations/rounds/approveRound';
import { closeRound } from '../../../../app/operations/rounds/closeRound';
import { importRecipients } from '../../../../app/operations/rounds/importRecipients';
import { openRound } from '../../../../app/operations/rounds/openRound';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { remindRound } from '../../../../app/operations/rounds/remindRound';
import { countInvitationStates } from '../../../../db/queries/invitations';
import { inAssociation } from '../../../../db/transaction';
import type { OutgoingMail } from '../../../../emails/mailer';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { schoolsFile } from '../../../support/playedRound';
import { type TestContext, testContext } from '../../../support/testContext';

const database = testDatabase();
const newContext = () => testContext(() => database.db, { now: '2027-03-02T09:00:00Z' });

/** Lists 1 and 2 for the same schools, both prepared, none open. */
async function twoDrafts(ctx: TestContext, count = 6) {
  const { id, schools } = await makeAssociation(ctx);
  const roundIds: string[] = [];
  for (const survey of ['scholen', 'samenwerking']) {
    const prepared = await prepareRound(ctx, 'els', id, { survey, year: 2027 });
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
    roundIds.push(prepared.value.roundId);
    await importRecipients(ctx, 'els', id, prepared.value.roundId, schoolsFile(schools.slice(0, count)));
  }
  const [first, second] = roundIds as [string, string];
  const open = async (roundId: string) => {
    const opened = await openRound(ctx, 'els', id, roundId);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  };
  return { id, first, second, open };
}

const tokensIn = (mail: OutgoingMail) => [
  ...new Set([...mail.text.matchAll(/\/v\/([0-9a-z-]+)/g)].map((m) => m[1])),
];

/** Which questionnaires a mail asks for, by what its links lead to. */
async function surveysIn(ctx: TestContext, mail: OutgoingMail): Promise<string[]> {
  const found = [];
  for (const token of tokensIn(mail)) {
    const list = await findList(ctx, token as string, null);
    found.push(list.kind === 'open' ? list.definition.survey : list.kind);
  }
  return found.sort();
}

async function statesOf(ctx: TestContext, id: string, roundId: string) {
  const { rows } = await inAssociation(ctx.db, id, (tx) =>
    sql<{ state: string; message: string; carrier: string | null }>`
      select state, message, carrier_round_id as carrier from send_ledger where round_id = ${roundId}
      order by message`.execute(tx),
  );
  return rows;
}

async function finish(ctx: TestContext, token: string) {
  const post = { token, deviceCookie: null, page: 'vraag', answers: {}, cleared: [], finished: true };
  expect((await recordAnswers(ctx, { ...post, locale: 'nl' })).kind).toBe('recorded');
}

describe('a school that is asked for two lists', () => {
  it('gets them in one mail, with a link and a row in the ledger for each', async () => {
    const ctx = newContext();
    const { id, first, second, open } = await twoDrafts(ctx);
    await open(first);
    await open(second);
    expect(
      (await statesOf(ctx, id, second)).every(
        ({ state, carrier }) => state === 'carried' && carrier === first,
      ),
    ).toBe(true);
    const invited = (roundId: string) =>
      inAssociation(ctx.db, id, (tx) => countInvitationStates(tx, id, roundId));
    expect(await invited(second)).toEqual([{ state: 'waiting', count: 6 }]);
    await sendAllWaitingMails(ctx, id);
    expect(ctx.sent).toHaveLength(6);
    for (const roundId of [first, second])
      expect(await invited(roundId)).toEqual([{ state: 'sent', count: 6 }]);
    for (const mail of ctx.sent) {
      expect(await surveysIn(ctx, mail)).toEqual(['samenwerking', 'scholen']);
      expect(mail.text).toContain('Het zijn 2 korte vragenlijsten');
    }
    for (const roundId of [first, second]) {
      expect((await statesOf(ctx, id, roundId)).map(({ state }) => state)).toEqual(Array(6).fill('sent'));
    }
    await sendAllWaitingMails(ctx, id);
    expect(ctx.sent).toHaveLength(6);
  });

  it('is reminded in one mail, of what is still open only', async () => {
    const ctx = newContext();
    const { id, first, second, open } = await twoDrafts(ctx, 3);
    await open(first);
    await open(second);
    await sendAllWaitingMails(ctx, id);
    const tokens = new Map(ctx.sent.map((mail) => [mail.to.address, tokensIn(mail) as string[]]));
    // School 1 did the first list, school 2 did both, school 3 none.
    const of = (school: number) => tokens.get(`school${school}@scholen.example`) as [string, string];
    await finish(ctx, of(1)[0]);
    for (const token of of(2)) await finish(ctx, token);
    const before = ctx.sent.length;
    ctx.setNow('2027-03-12T09:00:00Z');
    expect(await remindRound(ctx, 'els', id, first)).toMatchObject({ value: { reminded: 1 } });
    expect(await remindRound(ctx, 'els', id, second)).toMatchObject({ value: { reminded: 2 } });
    ctx.setNow('2027-03-12T09:20:00Z');
    await sendAllWaitingMails(ctx, id);
    const reminders = ctx.sent.slice(before);
    const told = new Map<string, string[]>();
    for (const mail of reminders) told.set(mail.to.address, await surveysIn(ctx, mail));
    expect(reminders).toHaveLength(2);
    expect(told.get('school1@scholen.example')).toEqual(['samenwerking']);
    expect(told.get('school3@scholen.example')).toEqual(['samenwerking', 'scholen']);
  });

  it('gets the other list alone when the first round closes before its mail went, or is stopped', async () => {
    for (const end of [closeRound, stopSending]) {
      const ctx = newContext();
      const { id, first, second, open } = await twoDrafts(ctx, 3);
      await open(first);
      await open(second);
      expect((await end(ctx, 'els', id, first)).ok).toBe(true);
      await sendAllWaitingMails(ctx, id);
      expect(ctx.sent).toHaveLength(3);
      for (const mail of ctx.sent) expect(await surveysIn(ctx, mail)).toEqual(['samenwerking']);
      expect((await statesOf(ctx, id, second)).map(({ state, carrier }) => [state, carrier])).toEqual(
        Array(3).fill(['sent', null]),
      );
    }
  });

  it('gets the same mail once more when nobody knows whether it arrived, and both rows say so', async () => {
    const ctx = newContext();
    const { id, first, second, open } = await twoDrafts(ctx, 2);
    await open(first);
    await open(second);
    ctx.answerMailsWith({ outcome: 'unknown', reason: 'De verbinding viel weg.' });
    await sendAllWaitingMails(ctx, id);
    expect((await statesOf(ctx, id, second)).map(({ state }) => state)).toEqual(['carried', 'carried']);
    ctx.answerMailsWith({ outcome: 'sent' });
    ctx.setNow('2027-03-02T11:00:00Z');
    await sql`update mail_channel set retry_at = null, failures = 0, reason = null`.execute(database.db);
    await sendAllWaitingMails(ctx, id);
    expect(ctx.sent).toHaveLength(2);
    for (const mail of ctx.sent) expect(await surveysIn(ctx, mail)).toEqual(['samenwerking', 'scholen']);
    expect((await statesOf(ctx, id, second)).map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  it('is neither forgotten nor mailed twice for a list, when rounds open while mails leave', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const ctx = newContext();
      const { id, first, second, open } = await twoDrafts(ctx, 12);
      await open(first);
      await Promise.all([sendWaitingMails(ctx, id, first), open(second), sendWaitingMails(ctx, id, first)]);
      await sendAllWaitingMails(ctx, id);
      const links = ctx.sent.flatMap((mail) => tokensIn(mail).map((token) => `${mail.to.address} ${token}`));
      expect(links).toHaveLength(24);
      expect(new Set(links).size).toBe(24);
      const states = [...(await statesOf(ctx, id, first)), ...(await statesOf(ctx, id, second))];
      expect(states.every(({ state }) => state === 'sent')).toBe(true);
    }
  });

  it('waits a quarter of an hour for a round that was approved and opens today, and no longer', async () => {
    const ctx = newContext();
    const { id, first, second, open } = await twoDrafts(ctx, 2);
    expect((await approveRound(ctx, 'els', id, second)).ok).toBe(true);
    await open(first);
    await sendAllWaitingMails(ctx, id);
    expect(ctx.sent).toEqual([]);
    ctx.setNow('2027-03-02T09:16:00Z');
    await sendAllWaitingMails(ctx, id);
    expect(ctx.sent).toHaveLength(2);
    await open(second);
    await sendAllWaitingMails(ctx, id);
    expect(ctx.sent).toHaveLength(4);
  });
});

describe('an address', () => {
  it('is asked for three surveys a year at most, or as many as the association says, and that is counted', async () => {
    const ctx = newContext();
    const { id, first, second, open } = await twoDrafts(ctx, 4);
    await inAssociation(ctx.db, id, (tx) =>
      sql`update association set settings = settings || '{"mostSurveysPerYear": 1}' where id = ${id}`.execute(
        tx,
      ),
    );
    await open(first);
    const opened = await openRound(ctx, 'els', id, second);
    expect(opened).toMatchObject({ ok: true, value: { invited: 0, overTheYear: 4, optedOut: 0 } });
    await sendAllWaitingMails(ctx, id);
    expect(ctx.sent).toHaveLength(4);
    ctx.setNow('2027-03-12T09:00:00Z');
    // Nor is anybody reminded of a list that they were not asked for.
    expect(await remindRound(ctx, 'els', id, second)).toMatchObject({ value: { reminded: 0 } });
  });
});
