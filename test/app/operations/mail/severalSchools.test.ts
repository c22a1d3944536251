import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { takeReport } from '../../../../app/operations/mail/bounces/takeReport';
import { exportLinks } from '../../../../app/operations/mail/exportLinks';
import { linksAsCsv } from '../../../../app/operations/mail/linksFile';
import { chooseOwnMail } from '../../../../app/operations/mail/ownMail';
import { sendAllWaitingMails } from '../../../../app/operations/mail/sendWaitingMails';
import { resumeSending, stopSending } from '../../../../app/operations/mail/steerSending';
import { recordAnswers } from '../../../../app/operations/recordAnswers';
import { importRecipients } from '../../../../app/operations/rounds/importRecipients';
import { updateList } from '../../../../app/operations/rounds/list/updateList';
import { withdrawRecipient } from '../../../../app/operations/rounds/list/withdrawRecipient';
import { listRecipients } from '../../../../app/operations/rounds/listRecipients';
import { openRound } from '../../../../app/operations/rounds/openRound';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { remindRound } from '../../../../app/operations/rounds/remindRound';
import { viewRound } from '../../../../app/operations/rounds/viewRound';
import { inAssociation } from '../../../../db/transaction';
import type { OutgoingMail } from '../../../../emails/mailer';
import { postfixReport } from '../../../emails/bounces/reports';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { type TestContext, testContext } from '../../../support/testContext';

const database = testDatabase();
const newContext = () => testContext(() => database.db, { now: '2027-03-02T09:00:00Z' });

const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));

/** Drafts of which An answers for the first two schools, and Bo for the third. */
async function drafts(ctx: TestContext, surveys = ['scholen']) {
  const { id, schools } = await makeAssociation(ctx);
  const file = csv(
    'email;naam;vestiging',
    `an@scholen.example;An;${schools[0]}`,
    `bo@scholen.example;Bo;${schools[2]}`,
    `an@scholen.example;An;${schools[1]}`,
  );
  const roundIds: string[] = [];
  for (const survey of surveys) {
    const prepared = await prepareRound(ctx, 'els', id, { survey, year: 2027 });
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
    roundIds.push(prepared.value.roundId);
    const imported = await importRecipients(ctx, 'els', id, prepared.value.roundId, file);
    if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  }
  const open = async (roundId: string) => {
    const opened = await openRound(ctx, 'els', id, roundId);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    return opened.value;
  };
  return { id, schools, roundIds: roundIds as [string, string], open };
}

const linksIn = (mail: OutgoingMail) => [...new Set(mail.text.match(/\/v\/[0-9a-z-]+/g))];
const mailsTo = (ctx: TestContext, address: string) => ctx.sent.filter(({ to }) => to.address === address);
const recipientOf = async (ctx: TestContext, id: string, roundId: string, school: string) => {
  const { lines } = await listRecipients(ctx, id, roundId, { offset: 0, limit: 50 });
  const found = lines.find((line) => line.school === school);
  if (!found) throw new Error(`Nobody is asked for ${school}`);
  return found;
};

/** The link that stands below the name of a school. */
function linkFor(mail: OutgoingMail, school: string): string {
  const after = mail.text.slice(mail.text.indexOf(`Voor ${school}\n`));
  const token = /\/v\/([0-9a-z-]+)/.exec(after)?.[1];
  if (!token) throw new Error(`No link for ${school}`);
  return token;
}

async function finish(ctx: TestContext, token: string) {
  const post = { token, deviceCookie: null, page: 'vraag', answers: {}, cleared: [], finished: true };
  expect((await recordAnswers(ctx, { ...post, locale: 'nl' })).kind).toBe('recorded');
}

describe('a contact of two schools', () => {
  it('gets one mail with a link for each, and counts as two on the list', async () => {
    const ctx = newContext();
    const { id, schools, roundIds, open } = await drafts(ctx);
    expect(await open(roundIds[0])).toMatchObject({ invited: 3 });
    await sendAllWaitingMails(ctx, id);
    expect(ctx.sent.map(({ to }) => to.address).sort()).toEqual(['an@scholen.example', 'bo@scholen.example']);
    const [mail] = mailsTo(ctx, 'an@scholen.example') as [OutgoingMail];
    expect(linksIn(mail)).toHaveLength(2);
    expect(mail.text).toContain('Voor elke school is er een eigen link. Het zijn 2 korte vragenlijsten');
    expect(mail.text).toContain('Stuur die persoon dan alleen de link van die school, niet deze mail.');
    for (const school of schools.slice(0, 2)) expect(mail.html).toContain(`Voor ${school}`);
    // Each link is that school's own.
    await finish(ctx, linkFor(mail, schools[1] as string));
    expect(await recipientOf(ctx, id, roundIds[0], schools[1] as string)).toMatchObject({
      answered: 'klaar',
    });
    expect(await recipientOf(ctx, id, roundIds[0], schools[0] as string)).toMatchObject({ answered: 'nee' });
    expect(await viewRound(ctx, id, roundIds[0])).toMatchObject({ populationSize: 3 });
    const [other] = mailsTo(ctx, 'bo@scholen.example') as [OutgoingMail];
    expect(linksIn(other)).toHaveLength(1);
    expect(other.text).not.toContain(`Voor ${schools[2]}`);
  });

  it('is reminded of the school that is still open only, by its name', async () => {
    const ctx = newContext();
    const { id, schools, roundIds, open } = await drafts(ctx);
    await open(roundIds[0]);
    await sendAllWaitingMails(ctx, id);
    const [mail] = mailsTo(ctx, 'an@scholen.example') as [OutgoingMail];
    await finish(ctx, linkFor(mail, schools[0] as string));
    ctx.setNow('2027-03-12T09:00:00Z');
    expect(await remindRound(ctx, 'els', id, roundIds[0])).toMatchObject({ value: { reminded: 2 } });
    await sendAllWaitingMails(ctx, id);
    const reminder = mailsTo(ctx, 'an@scholen.example')[1] as OutgoingMail;
    expect(linksIn(reminder)).toEqual([`/v/${linkFor(mail, schools[1] as string)}`]);
    expect(reminder.text).toContain(`Voor ${schools[1]}`);
    expect(reminder.text).not.toContain(`Voor ${schools[0]}`);
  });

  it('gets the two lists of both schools in one mail as well', async () => {
    const ctx = newContext();
    const { id, schools, roundIds, open } = await drafts(ctx, ['scholen', 'samenwerking']);
    await open(roundIds[0]);
    await open(roundIds[1]);
    await sendAllWaitingMails(ctx, id);
    const mails = mailsTo(ctx, 'an@scholen.example');
    expect(mails).toHaveLength(1);
    expect(linksIn(mails[0] as OutgoingMail)).toHaveLength(4);
    const { text } = mails[0] as OutgoingMail;
    expect(text.split(`Voor ${schools[0]}\n`)).toHaveLength(2);
    expect(text.match(/\/v\//g)).toHaveLength(4);
    expect(mailsTo(ctx, 'bo@scholen.example')).toHaveLength(1);
    const { rows } = await inAssociation(ctx.db, id, (tx) =>
      sql<{ state: string }>`select state from send_ledger`.execute(tx),
    );
    expect(rows.map(({ state }) => state)).toEqual(Array(6).fill('sent'));
  });

  it('still gets one mail when sending was stopped in between, or the first school is withdrawn', async () => {
    const ctx = newContext();
    const { id, schools, roundIds, open } = await drafts(ctx, ['scholen', 'samenwerking']);
    await open(roundIds[0]);
    await open(roundIds[1]);
    expect((await stopSending(ctx, 'els', id, roundIds[0])).ok).toBe(true);
    await sendAllWaitingMails(ctx, id);
    // Those of the other round go without those that were stopped, together.
    expect(mailsTo(ctx, 'an@scholen.example')).toHaveLength(1);
    const first = await recipientOf(ctx, id, roundIds[0], schools[0] as string);
    await withdrawRecipient(ctx, 'els', id, roundIds[0], { recipientId: first.id, why: 'left' });
    expect((await resumeSending(ctx, 'els', id, roundIds[0])).ok).toBe(true);
    await sendAllWaitingMails(ctx, id);
    await sendAllWaitingMails(ctx, id);
    const [, second, ...more] = mailsTo(ctx, 'an@scholen.example');
    expect(more).toEqual([]);
    expect(linksIn(second as OutgoingMail)).toHaveLength(1);
  });

  it('who is added for one more school of an open round gets a mail for that one, and it counts as one survey a year', async () => {
    const ctx = newContext();
    const { id, schools, roundIds, open } = await drafts(ctx);
    await open(roundIds[0]);
    await sendAllWaitingMails(ctx, id);
    const before = (await recipientOf(ctx, id, roundIds[0], schools[0] as string)).id;
    await inAssociation(ctx.db, id, (tx) =>
      sql`update association set settings = settings || '{"mostSurveysPerYear": 1}' where id = ${id}`.execute(
        tx,
      ),
    );
    const file = csv(
      'email;vestiging',
      `an@scholen.example;${schools[0]}`,
      `an@scholen.example;${schools[1]}`,
      `an@scholen.example;${schools[3]}`,
    );
    const updated = await updateList(ctx, 'els', id, roundIds[0], file, { absentWhy: null });
    expect(updated).toMatchObject({ ok: true, invited: 1, overTheYear: 0, changed: 0, withdrawn: 0 });
    await sendAllWaitingMails(ctx, id);
    const added = mailsTo(ctx, 'an@scholen.example')[1] as OutgoingMail;
    expect(linksIn(added)).toHaveLength(1);
    expect(added.text).toContain(`Voor ${schools[3]}`);
    expect(added.to.name).toBe('An');
    expect((await recipientOf(ctx, id, roundIds[0], schools[0] as string)).id).toBe(before);
    expect(await viewRound(ctx, id, roundIds[0])).toMatchObject({ populationSize: 4 });
  });

  it('whose mail came back gets nothing more, for either school, in this round or the other that runs', async () => {
    const ctx = newContext();
    const { id, roundIds, open } = await drafts(ctx, ['scholen', 'samenwerking']);
    await open(roundIds[0]);
    await sendAllWaitingMails(ctx, id);
    ctx.setNow('2027-03-03T09:00:00Z');
    await open(roundIds[1]);
    const [mail] = mailsTo(ctx, 'an@scholen.example') as [OutgoingMail];
    const about = { to: 'bounce@toets.example', about: mail.messageId, recipient: 'an@scholen.example' };
    expect(await takeReport(ctx, postfixReport(about))).toEqual({ outcome: 'hard', why: null });
    await sendAllWaitingMails(ctx, id);
    expect(mailsTo(ctx, 'an@scholen.example')).toHaveLength(1);
    expect(mailsTo(ctx, 'bo@scholen.example')).toHaveLength(2);
    const { rows } = await inAssociation(ctx.db, id, (tx) =>
      sql<{
        state: string;
        count: number;
      }>`select state, count(*)::int as count from send_ledger group by state
        order by state`.execute(tx),
    );
    expect(rows).toEqual([
      { state: 'bounced', count: 2 },
      { state: 'sent', count: 2 },
      { state: 'skipped', count: 2 },
    ]);
    ctx.setNow('2027-03-12T09:00:00Z');
    for (const roundId of roundIds)
      expect(await remindRound(ctx, 'els', id, roundId)).toMatchObject({ value: { reminded: 1 } });
  });

  it('stands once in the file of links that the bureau mails itself, with a link per school', async () => {
    const ctx = newContext();
    const { id, schools, roundIds, open } = await drafts(ctx);
    await chooseOwnMail(ctx, 'els', id, roundIds[0], true);
    await open(roundIds[0]);
    const given = await exportLinks(ctx, 'els', id, roundIds[0]);
    if (!given.ok) throw new Error(JSON.stringify(given.problems));
    const [header, ...people] = new TextDecoder().decode(linksAsCsv(given.value.links)).trim().split('\r\n');
    expect(header).toBe('naam;email;taal;school;link;afmeldlink;school 2;link 2');
    expect(people.map((line) => line.split(';').map((cell) => cell !== ''))).toEqual([
      Array(8).fill(true),
      [...Array(6).fill(true), false, false],
    ]);
    for (const school of schools.slice(0, 2)) expect(people[0]).toContain(school);
  });
});
