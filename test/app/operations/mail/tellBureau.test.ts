import { afterAll, describe, expect, it } from 'vitest';
import type { ActionNotice, ProgrammeNotice } from '../../../../app/jobs/queue';
import { tellBureau } from '../../../../app/operations/mail/tellBureau';
import { closeRound } from '../../../../app/operations/rounds/closeRound';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { recordMembership } from '../../../../db/queries/accounts';
import { outsideAssociations } from '../../../../db/transaction';
import { createMailer, type OutgoingMail, type SendResult } from '../../../../emails/mailer';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { type Behaviour, startMailbox } from '../../../support/mailbox';
import { openTestRound, parentsFile } from '../../../support/playedRound';
import { type TestContext, testContext } from '../../../support/testContext';

const database = testDatabase();
const toClose: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of toClose) await close();
});

interface Asked {
  notice: ProgrammeNotice | ActionNotice;
  after: Date | undefined;
}

/** A bureau of two, on a Monday morning in January, with a real mail server. */
async function bureau(recipient: (address: string) => Behaviour | null = () => null) {
  const ctx: TestContext = testContext(() => database.db, { now: '2027-01-18T09:00:00Z' });
  const mailbox = await startMailbox({ recipient });
  ctx.mailer = createMailer({ smtpUrl: mailbox.url, outboxDir: '/nowhere' });
  toClose.push(
    () => ctx.mailer.close(),
    () => mailbox.close(),
  );
  const { id } = await makeAssociation(ctx);
  const names = { els: `els-${id}@bureau.example`, jan: `jan-${id}@bureau.example` };
  for (const address of Object.values(names)) {
    await outsideAssociations(ctx.db, (tx) => recordMembership(tx, id, address, ctx.random.uuid()));
  }
  const asked: Asked[] = [];
  ctx.queue.notifyBureau = async (_, notice, after) => void asked.push({ notice, after });
  const notice = (survey: string, step: string): ProgrammeNotice => ({
    associationId: id,
    survey,
    year: 2027,
    step,
  });
  return { ctx, id, mailbox, names, asked, notice };
}

const drafts = async ({ ctx, id }: Awaited<ReturnType<typeof bureau>>) => {
  for (const survey of ['scholen', 'samenwerking'])
    await prepareRound(ctx, 'test', id, { survey, year: 2027 });
};

describe('the bureau', () => {
  it('gets one mail for two rounds that ask the same of it on the same morning', async () => {
    const one = await bureau();
    const { ctx, mailbox, names, notice } = one;
    await drafts(one);
    const notices = [notice('scholen', 'prepare'), notice('samenwerking', 'prepare')];
    expect(await tellBureau(ctx, notices)).toBe(2);
    expect(mailbox.mails.map(({ to }) => to).sort()).toEqual([names.els, names.jan]);
    const [mail] = mailbox.mails;
    expect(mail?.subject).toBe('Klaar om voor te bereiden: 2 metingen');
    expect(mail?.text).toContain('Wat vindt uw school van het bureau?');
    expect(mail?.text).toContain('Hoe werken scholen samen?');
    expect(mail?.text.match(/Zonder uw goedkeuring gaat er niets uit/g)).toHaveLength(1);
    expect(mail?.text).toContain('http://peilstok.test/programma');
  });

  it('gets different things in different mails', async () => {
    const one = await bureau();
    const { ctx, mailbox, notice } = one;
    await drafts(one);
    await tellBureau(ctx, [notice('scholen', 'ask'), notice('samenwerking', 'prepare')]);
    expect(new Set(mailbox.mails.map(({ subject }) => subject.split(':')[0]))).toEqual(
      new Set(['Nog niet goedgekeurd', 'Klaar om voor te bereiden']),
    );
  });

  it('whose mail server greylists one colleague mails that one again, later, and the other not twice', async () => {
    let greylists = true;
    const one = await bureau((address) =>
      greylists && address.startsWith('jan-') ? { code: 450, message: '4.2.0 Greylisted' } : null,
    );
    const { ctx, mailbox, names, asked, notice } = one;
    await drafts(one);
    expect(await tellBureau(ctx, [notice('scholen', 'prepare'), notice('samenwerking', 'prepare')])).toBe(1);
    expect(mailbox.mails.map(({ to }) => to)).toEqual([names.els]);
    expect(asked.map(({ after }) => after?.toISOString())).toEqual([
      '2027-01-18T09:05:00.000Z',
      '2027-01-18T09:05:00.000Z',
    ]);
    greylists = false;
    ctx.setNow('2027-01-18T09:05:00Z');
    const again = asked.splice(0).map((one) => one.notice);
    expect(await tellBureau(ctx, again)).toBe(1);
    expect(mailbox.mails.map(({ to }) => to)).toEqual([names.els, names.jan]);
    expect(mailbox.mails[1]?.subject).toBe('Klaar om voor te bereiden: 2 metingen');
    expect(asked).toEqual([]);
  });

  it('is told after hours of a mail server that was away, and not asked for ever', async () => {
    const one = await bureau(() => ({ code: 451, message: '4.3.0 Try later' }));
    const { ctx, mailbox, asked, notice } = one;
    await drafts(one);
    let notices: Asked['notice'][] = [notice('scholen', 'prepare')];
    const waits: number[] = [];
    for (let tries = 0; notices.length > 0 && tries < 40; tries += 1) {
      await tellBureau(ctx, notices);
      const next = asked.splice(0);
      notices = next.map((one) => one.notice);
      const after = next[0]?.after;
      if (!after) break;
      waits.push((after.getTime() - ctx.clock.now().getTime()) / 60_000);
      ctx.setNow(after.toISOString());
    }
    expect(mailbox.mails).toEqual([]);
    expect(waits.slice(0, 4)).toEqual([5, 15, 45, 120]);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(24 * 60);
    expect(waits.length).toBeLessThan(16);
  });

  it('gets no mail at night: what comes up then is told at eight, by summer time too', async () => {
    const one = await bureau();
    const { ctx, mailbox, asked, notice } = one;
    await drafts(one);
    for (const [now, at] of [
      ['2027-01-18T23:05:00Z', '2027-01-19T07:00:00.000Z'],
      ['2027-03-27T23:05:00Z', '2027-03-28T06:00:00.000Z'],
    ] as const) {
      ctx.setNow(now);
      expect(await tellBureau(ctx, [notice('scholen', 'prepare')])).toBe(0);
      expect(asked.splice(0).map(({ after }) => after?.toISOString())).toEqual([at]);
    }
    expect(mailbox.mails).toEqual([]);
  });

  it('is not told what no longer holds', async () => {
    const { ctx, id, mailbox, notice } = await bureau();
    const association = { id, schools: [] };
    ctx.setNow('2026-11-22T10:00:00Z');
    const file = parentsFile(6);
    const mailer = ctx.mailer;
    const send = async (mail: OutgoingMail): Promise<SendResult> => {
      ctx.sent.push(mail);
      return { outcome: 'sent' };
    };
    ctx.mailer = { ...mailer, send };
    const { roundId } = await openTestRound(ctx, association, { survey: 'ouders', year: 2026, file });
    ctx.mailer = mailer;
    const of = (step: string) => ({ ...notice('ouders', step), year: 2026 });
    expect(await tellBureau(ctx, ['ask', 'closed', 'sealed'].map(of))).toBe(0);
    await closeRound(ctx, 'test', id, roundId);
    expect(await tellBureau(ctx, ['open', 'mails-refused'].map(of))).toBe(0);
    expect(await tellBureau(ctx, [of('closed')])).toBe(2);
    expect(mailbox.mails[0]?.subject).toBe('Gesloten: ‘Wat vindt u van het loket?’ (ouders 2026)');
  });
});
