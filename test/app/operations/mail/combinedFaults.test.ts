import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { takeReport } from '../../../../app/operations/mail/bounces/takeReport';
import { sendAllWaitingMails } from '../../../../app/operations/mail/sendWaitingMails';
import { importRecipients } from '../../../../app/operations/rounds/importRecipients';
import { openRound } from '../../../../app/operations/rounds/openRound';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { remindRound } from '../../../../app/operations/rounds/remindRound';
import { viewProgramme } from '../../../../app/operations/rounds/viewProgramme';
import { requeueRefusedMails } from '../../../../db/queries/refusedMails';
import { countMails } from '../../../../db/queries/sendLedger';
import { inAssociation } from '../../../../db/transaction';
import { createMailer } from '../../../../emails/mailer';
import { fullMailboxReport, postfixReport } from '../../../emails/bounces/reports';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { type Mailbox, type MailboxOptions, type ReceivedMail, startMailbox } from '../../../support/mailbox';
import { schoolsFile } from '../../../support/playedRound';
import { type TestContext, testContext } from '../../../support/testContext';

const database = testDatabase();
const toClose: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of toClose) await close();
});

const SURVEYS = ['scholen', 'samenwerking'] as const;

interface Combined {
  ctx: TestContext;
  id: string;
  mailbox: Mailbox;
  roundIds: [string, string];
  send(): Promise<unknown>;
  pass(minutes: number): void;
  /** State and counts of what a school was sent, first list first. */
  rowsOf(
    school: number,
    message?: string,
  ): Promise<{ state: string; unknowns: number; code: number | null }[]>;
}

/** Lists 1 and 2 for the same schools, open, with a real mail server; each school gets both in one mail. */
async function combined(server: MailboxOptions = {}, schoolCount = 3): Promise<Combined> {
  const ctx = testContext(() => database.db, { now: '2027-03-02T09:00:00Z' });
  const mailbox = await startMailbox(server);
  ctx.mailer = createMailer({ smtpUrl: mailbox.url, outboxDir: '/nowhere' });
  ctx.config.bounceAddress = 'bounce@toets.example';
  toClose.push(
    () => ctx.mailer.close(),
    () => mailbox.close(),
  );
  await sql`update mail_channel set retry_at = null, failures = 0, reason = null`.execute(database.db);
  const { id, schools } = await makeAssociation(ctx);
  const roundIds: string[] = [];
  for (const survey of SURVEYS) {
    const prepared = await prepareRound(ctx, 'els', id, { survey, year: 2027 });
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
    const { roundId } = prepared.value;
    await importRecipients(ctx, 'els', id, roundId, schoolsFile(schools.slice(0, schoolCount)));
    const opened = await openRound(ctx, 'els', id, roundId);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    roundIds.push(roundId);
  }
  return {
    ctx,
    id,
    mailbox,
    roundIds: roundIds as [string, string],
    send: () => sendAllWaitingMails(ctx, id),
    pass: (minutes) => ctx.setNow(new Date(ctx.clock.now().getTime() + minutes * 60_000).toISOString()),
    async rowsOf(school, message = 'invitation') {
      const { rows } = await inAssociation(ctx.db, id, (tx) =>
        sql<{ state: string; unknowns: number; code: number | null }>`
          select l.state, l.unknowns, l.smtp_code as code from send_ledger l
          join recipient r on r.id = l.recipient_id join person p on p.id = r.person_id
          where p.email = ${addressOf(school)} and l.message = ${message}
            and l.round_id in (${roundIds[0]}, ${roundIds[1]})
          order by l.round_id = ${roundIds[1]}`.execute(tx),
      );
      return rows;
    },
  };
}

const addressOf = (school: number) => `school${school}@scholen.example`;
const linksIn = (mail: ReceivedMail | undefined) =>
  new Set([...(mail?.text.matchAll(/\/v\/([0-9a-z-]+)/g) ?? [])].map(([, token]) => token));
const statesOf = async (one: Combined, school: number, message?: string) =>
  (await one.rowsOf(school, message)).map(({ state }) => state);
const reportOf = ({ mailbox }: Combined, school: number) => {
  const mail = mailbox.to(addressOf(school)).at(-1);
  if (!mail) throw new Error('The school got no mail.');
  return { to: mail.envelope.from, about: mail.messageId, recipient: addressOf(school) };
};

describe('one mail with two lists', () => {
  it('that comes back for good is told at both, and the school gets no reminder of either', async () => {
    const one = await combined();
    await one.send();
    expect(one.mailbox.mails.map((mail) => linksIn(mail).size)).toEqual([2, 2, 2]);
    expect(await takeReport(one.ctx, postfixReport(reportOf(one, 1)))).toMatchObject({ outcome: 'hard' });
    expect(await statesOf(one, 1)).toEqual(['bounced', 'bounced']);
    expect(await statesOf(one, 2)).toEqual(['sent', 'sent']);
    one.pass(10 * 24 * 60);
    for (const roundId of one.roundIds) await remindRound(one.ctx, 'els', one.id, roundId);
    await one.send();
    one.pass(20);
    await one.send();
    expect(one.mailbox.to(addressOf(1))).toHaveLength(1);
    expect(one.mailbox.to(addressOf(2))).toHaveLength(2);
    expect(await statesOf(one, 1, 'reminder-1')).toEqual([]);
  });

  it('to a mailbox that is full goes again twice with both links, and is then given up at both', async () => {
    const one = await combined();
    await one.send();
    const links = linksIn(one.mailbox.to(addressOf(1))[0]);
    for (const hours of [12, 36]) {
      await takeReport(one.ctx, fullMailboxReport(reportOf(one, 1)));
      expect(await statesOf(one, 1), 'both wait').toEqual(['queued', 'carried']);
      expect(await statesOf(one, 2)).toEqual(['sent', 'sent']);
      for (const roundId of one.roundIds) {
        const counts = await inAssociation(one.ctx.db, one.id, (tx) => countMails(tx, one.id));
        expect(counts.get(roundId)).toMatchObject({ queued: 1, sent: 2 });
      }
      one.pass(hours * 60);
      await one.send();
    }
    const copies = one.mailbox.to(addressOf(1));
    expect(copies).toHaveLength(3);
    for (const copy of copies) expect(linksIn(copy)).toEqual(links);
    expect(new Set(copies.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await statesOf(one, 1)).toEqual(['sent', 'sent']);
    await takeReport(one.ctx, fullMailboxReport(reportOf(one, 1)));
    expect(await statesOf(one, 1)).toEqual(['bounced', 'bounced']);
  });

  it('that came back for now keeps no other school waiting for its reminder, at either list', async () => {
    const one = await combined();
    await one.send();
    one.pass(3 * 24 * 60);
    await takeReport(one.ctx, fullMailboxReport(reportOf(one, 1)));
    for (const roundId of one.roundIds) {
      const reminded = await remindRound(one.ctx, 'els', one.id, roundId);
      expect(reminded).toMatchObject({ ok: true, value: { reminded: 2 } });
    }
  });

  it('that the server refuses for good is refused at both', async () => {
    const one = await combined({
      recipient: (address) =>
        address === addressOf(1) ? { code: 550, message: '5.1.1 No such user' } : null,
    });
    await one.send();
    expect((await one.rowsOf(1)).map(({ state, code }) => [state, code])).toEqual([
      ['refused', 550],
      ['refused', 550],
    ]);
    expect(await statesOf(one, 3)).toEqual(['sent', 'sent']);
    // The programme leads to the very people, in both rounds.
    const { warnings } = await viewProgramme(one.ctx, one.id);
    expect(warnings.map(({ code, to }) => [code, to]).sort()).toEqual(
      one.roundIds.map((id) => ['refused', `/metingen/${id}/ontvangers?mail=geweigerd`]).sort(),
    );
  });

  it('that was refused and is tried again after all goes as one mail', async () => {
    let refuses = true;
    const one = await combined({
      recipient: () => (refuses ? { code: 550, message: '5.7.1 Sender not allowed' } : null),
    });
    await one.send();
    expect(await statesOf(one, 2)).toEqual(['refused', 'refused']);
    refuses = false;
    const [carrier] = one.roundIds;
    const again = await inAssociation(one.ctx.db, one.id, (tx) =>
      requeueRefusedMails(tx, one.id, carrier, one.ctx.clock.now()),
    );
    expect(again).toBe(3);
    expect(await statesOf(one, 2)).toEqual(['queued', 'carried']);
    await one.send();
    expect(one.mailbox.mails.map((mail) => linksIn(mail).size)).toEqual([2, 2, 2]);
    expect(await statesOf(one, 2)).toEqual(['sent', 'sent']);
  });

  it('that is greylisted goes as one mail five minutes later', async () => {
    const known = new Set<string>();
    const one = await combined({
      recipient: (address) => {
        if (known.has(address)) return null;
        known.add(address);
        return { code: 451, message: '4.7.1 Greylisted' };
      },
    });
    await one.send();
    expect(await statesOf(one, 1)).toEqual(['queued', 'carried']);
    one.pass(5);
    await one.send();
    expect(one.mailbox.mails.map((mail) => linksIn(mail).size)).toEqual([2, 2, 2]);
    expect(await statesOf(one, 1)).toEqual(['sent', 'sent']);
  });

  it('after which the line breaks goes once more, byte for byte, and both say what is not known', async () => {
    const got: string[] = [];
    const one = await combined(
      {
        message: (mail) => {
          got.push(mail.raw);
          return 'drop';
        },
      },
      1,
    );
    await one.send();
    expect(await statesOf(one, 1)).toEqual(['unknown', 'carried']);
    one.pass(10);
    await one.send();
    expect(got).toHaveLength(2);
    expect(got[1]).toBe(got[0]);
    for (let day = 0; day < 2; day += 1) {
      one.pass(24 * 60);
      await one.send();
    }
    expect(got).toHaveLength(2);
    expect((await one.rowsOf(1)).map(({ state, unknowns }) => [state, unknowns])).toEqual([
      ['unknown', 2],
      ['unknown', 2],
    ]);
  });
});
