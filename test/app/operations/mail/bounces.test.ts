import { access, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listenForBounces } from '../../../../app/jobs/listenForBounces';
import { findUnclearReports } from '../../../../app/operations/mail/bounces/findUnclearReports';
import { readBouncesFolder } from '../../../../app/operations/mail/bounces/readBouncesFolder';
import { removeOldReports } from '../../../../app/operations/mail/bounces/removeOldReports';
import { takeReport } from '../../../../app/operations/mail/bounces/takeReport';
import { sendWaitingMails } from '../../../../app/operations/mail/sendWaitingMails';
import { viewResult } from '../../../../app/operations/results/viewResult';
import { closeRound } from '../../../../app/operations/rounds/closeRound';
import { remindRound } from '../../../../app/operations/rounds/remindRound';
import { sealRound } from '../../../../app/operations/sealing/sealRound';
import {
  type ExampleReport,
  fullMailboxReport,
  outOfOffice,
  personalAnswer,
  postfixReport,
} from '../../../emails/bounces/reports';
import { testDatabase } from '../../../support/database';
import { type SmtpRound, smtpRound } from './smtpRound';

const database = testDatabase();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peilstok-bounces-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const send = ({ ctx, associationId, roundId }: SmtpRound) => sendWaitingMails(ctx, associationId, roundId);

/** A sent round of five, and what a report about its first mail says. */
async function sentRound(): Promise<{ round: SmtpRound; facts: ExampleReport }> {
  const round = await smtpRound(database, { parents: 5 });
  round.ctx.config.bounceAddress = 'bounce@toets.example';
  await send(round);
  const mail = round.mailbox.to('ouder1@huis.example')[0];
  if (!mail) throw new Error('The first parent got no mail.');
  return {
    round,
    facts: { to: mail.envelope.from, about: mail.messageId, recipient: 'ouder1@huis.example' },
  };
}

const first = async (round: SmtpRound) => (await round.ledger())[0];

describe('an address that does not exist', () => {
  it('is known by the return path of its mail, which names nobody', async () => {
    const { round, facts } = await sentRound();
    expect(facts.to).toMatch(/^bounce\+[0-9a-f]{32}@toets\.example$/);
    const taken = await takeReport(
      round.ctx,
      postfixReport({ ...facts, about: '<other@elsewhere.example>' }),
    );
    expect(taken).toEqual({ outcome: 'hard', why: null });
    expect(await round.states()).toEqual({ sent: 4, bounced: 1 });
    expect(await first(round)).toMatchObject({ state: 'bounced', address: 'ouder1@huis.example' });
  });

  it('is known by the Message-ID that is quoted, and gets no reminder', async () => {
    const { round, facts } = await sentRound();
    await takeReport(round.ctx, postfixReport({ ...facts, to: 'swv@toets.example' }));
    round.pass(3 * 24 * 60);
    const reminded = await remindRound(round.ctx, 'test', round.associationId, round.roundId);
    expect(reminded).toMatchObject({ ok: true, value: { reminded: 4 } });
  });

  it('reported twice counts once', async () => {
    const { round, facts } = await sentRound();
    await takeReport(round.ctx, postfixReport(facts));
    expect(await takeReport(round.ctx, postfixReport(facts))).toEqual({ outcome: 'nothing', why: null });
    expect(await round.states()).toEqual({ sent: 4, bounced: 1 });
  });
});

it('who could not be reached is told of a sealed round, and is part of the response all the same', async () => {
  const { round, facts } = await sentRound();
  const { ctx, associationId, roundId } = round;
  await takeReport(ctx, postfixReport(facts));
  await closeRound(ctx, 'test', associationId, roundId);
  const sealed = await sealRound(ctx, 'test', associationId, roundId);
  expect(sealed.ok).toBe(true);
  const result = await viewResult(ctx, associationId, roundId);
  expect(result?.response).toMatchObject({ invited: 5, noAnswer: 5, undeliverable: 1 });
});

describe('a mailbox that is full', () => {
  it('gets the same mail again twice, later, and is then given up', async () => {
    const { round, facts } = await sentRound();
    for (const hours of [12, 36]) {
      expect((await takeReport(round.ctx, fullMailboxReport(facts))).outcome).toBe('soft');
      expect(await first(round)).toMatchObject({ state: 'queued' });
      round.pass(hours * 60 - 1);
      expect(await send(round)).toBe(0);
      round.pass(1);
      expect(await send(round)).toBe(1);
    }
    await takeReport(round.ctx, fullMailboxReport(facts));
    expect(await first(round)).toMatchObject({ state: 'bounced' });
    const copies = round.mailbox.to('ouder1@huis.example');
    expect(copies).toHaveLength(3);
    expect(new Set(copies.map(({ raw }) => raw)).size).toBe(1);
  });

  it('keeps nobody else waiting for a reminder, and is not reminded of a mail it does not have', async () => {
    const { round, facts } = await sentRound();
    round.pass(3 * 24 * 60);
    await takeReport(round.ctx, fullMailboxReport(facts));
    const remind = () => remindRound(round.ctx, 'test', round.associationId, round.roundId);
    expect(await remind()).toMatchObject({ ok: true, value: { reminded: 4 } });
    expect(await remind()).toMatchObject({ ok: false, problems: [{ code: 'still-sending' }] });
    await send(round);
    expect(round.mailbox.to('ouder1@huis.example')).toHaveLength(1);
    expect(round.mailbox.to('ouder2@huis.example')).toHaveLength(2);
    round.pass(12 * 60);
    await send(round);
    expect(round.mailbox.to('ouder1@huis.example')).toHaveLength(2);
  });
});

describe('what is no bounce', () => {
  it.each([
    ['an out of office changes nothing', outOfOffice, { outcome: 'nothing', why: null }],
    ['a personal answer is unclear', personalAnswer, { outcome: 'unclear' }],
    [
      'a report about a mail that nobody knows is unclear',
      (facts: ExampleReport) =>
        postfixReport({ ...facts, to: 'a@b.example', about: '<nobody@knows.example>' }),
      { outcome: 'unclear' },
    ],
  ])('%s', async (_, report, outcome) => {
    const { round, facts } = await sentRound();
    expect(await takeReport(round.ctx, report(facts))).toMatchObject(outcome);
    expect(await round.states()).toEqual({ sent: 5 });
  });
});

describe('the folder of reports', () => {
  it('is emptied: what was understood to done, the rest to failed with a note that names nobody', async () => {
    const { round, facts } = await sentRound();
    round.ctx.config.bouncesDir = folder;
    await writeFile(path.join(folder, 'a.eml'), postfixReport(facts));
    await writeFile(path.join(folder, 'b.eml'), personalAnswer(facts));
    await writeFile(path.join(folder, 'notes.txt'), 'not a mail');
    expect(await findUnclearReports(round.ctx)).toBeNull();
    expect(await readBouncesFolder(round.ctx)).toEqual({ done: 1, unclear: 1 });
    expect(await findUnclearReports(round.ctx)).toEqual({ count: 1, folder: path.join(folder, 'failed') });
    expect((await readdir(folder)).sort()).toEqual(['done', 'failed', 'notes.txt']);
    await access(path.join(folder, 'done', 'a.eml'));
    const note = await readFile(path.join(folder, 'failed', 'b.eml.txt'), 'utf8');
    expect(note).toMatch(/geen melding van een mailserver/);
    expect(note).not.toContain('@');
    expect(await readBouncesFolder(round.ctx)).toEqual({ done: 0, unclear: 0 });
  });
});

it('reports of over thirty days are deleted, whether they were understood or not', async () => {
  const { round } = await sentRound();
  const own = path.join(folder, 'old');
  round.ctx.config.bouncesDir = own;
  for (const name of ['done', 'failed']) {
    await mkdir(path.join(own, name), { recursive: true });
    for (const [file, day] of [
      ['old.eml', '2026-10-22'],
      ['new.eml', '2026-10-24'],
    ] as const) {
      await writeFile(path.join(own, name, file), 'x');
      await utimes(path.join(own, name, file), new Date(day), new Date(day));
    }
  }
  expect(await removeOldReports(round.ctx)).toBe(2);
  expect([await readdir(path.join(own, 'done')), await readdir(path.join(own, 'failed'))]).toEqual([
    ['new.eml'],
    ['new.eml'],
  ]);
});

describe.each([true, false])('the listener, LMTP: %s', (lmtp) => {
  it('takes a report by the address it is delivered to, and keeps what nobody understands', async () => {
    const { round, facts } = await sentRound();
    const dataDir = path.join(folder, `data-${lmtp}`);
    Object.assign(round.ctx.config, { dataDir, bouncesListen: { host: '127.0.0.1', port: 0, lmtp } });
    const logged: string[] = [];
    const listening = await listenForBounces(round.ctx, (line) => void logged.push(line));
    if (!listening) throw new Error('It does not listen.');
    const transport = createTransport({
      host: '127.0.0.1',
      port: listening.port,
      lmtp,
      ignoreTLS: true,
    } as object);
    const envelope = { from: '', to: [facts.to] };
    await transport.sendMail({ envelope, raw: Buffer.from(postfixReport({ ...facts, about: '' })) });
    await transport.sendMail({ envelope, raw: Buffer.from(personalAnswer(facts)) });
    transport.close();
    await listening.close();
    expect(await first(round)).toMatchObject({ state: 'bounced' });
    const kept = await readdir(path.join(dataDir, 'bounces', 'failed'));
    expect(kept.map((name) => name.replace(/^.*?\./, '')).sort()).toEqual(['eml', 'eml.txt']);
    expect(logged).toEqual([]);
  });
});
