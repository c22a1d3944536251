import { describe, expect, it } from 'vitest';
import { sendTestMail } from '../../../../app/operations/mail/sendTestMail';
import { sendWaitingMails } from '../../../../app/operations/mail/sendWaitingMails';
import { resumeSending } from '../../../../app/operations/mail/steerSending';
import { viewSending } from '../../../../app/operations/mail/viewSending';
import { createMailer } from '../../../../emails/mailer';
import { testDatabase } from '../../../support/database';
import type { Behaviour } from '../../../support/mailbox';
import { type SmtpRound, smtpRound } from './smtpRound';

const database = testDatabase();

const send = ({ ctx, associationId, roundId }: SmtpRound) => sendWaitingMails(ctx, associationId, roundId);
const addressesOf = ({ mailbox }: SmtpRound) => mailbox.mails.map((mail) => mail.envelope.to[0]);

describe('a round of 200 parents', () => {
  it('is sent to each once, also by two workers at the same moment', async () => {
    const round = await smtpRound(database, { parents: 200 });
    const second = {
      ...round.ctx,
      mailer: createMailer({ smtpUrl: round.mailbox.url, outboxDir: '/nowhere' }),
    };
    const sent = await Promise.all([send(round), send({ ...round, ctx: second as SmtpRound['ctx'] })]);
    await second.mailer.close();
    expect(sent[0] + sent[1]).toBe(200);
    expect(Math.min(...sent)).toBeGreaterThan(0);
    expect(new Set(addressesOf(round)).size).toBe(200);
    expect(round.mailbox.mails).toHaveLength(200);
    expect(await round.states()).toEqual({ sent: 200 });
  });

  it('says of every mail that it is being sent before the server can have it', async () => {
    const states: Promise<unknown>[] = [];
    const round: SmtpRound = await smtpRound(database, {
      parents: 20,
      server: {
        recipient: (address) => {
          states.push(round.ledger().then((rows) => rows.find((row) => row.address === address)?.state));
          return null;
        },
      },
    });
    await send(round);
    const seen = await Promise.all(states);
    expect(seen).toHaveLength(20);
    expect(seen.every((state) => state === 'sending' || state === 'sent')).toBe(true);
  });
});

describe('a mail server that', () => {
  it('greylists gets each mail again after five minutes, not sooner', async () => {
    const known = new Set<string>();
    const round = await smtpRound(database, {
      server: {
        recipient: (address): Behaviour | null => {
          if (known.has(address)) return null;
          known.add(address);
          return { code: 451, message: '4.7.1 Greylisted' };
        },
      },
    });
    expect(await send(round)).toBe(0);
    round.pass(4);
    expect(await send(round)).toBe(0);
    expect(round.mailbox.mails).toEqual([]);
    round.pass(1);
    expect(await send(round)).toBe(30);
    expect((await round.ledger()).every((row) => row.state === 'sent' && row.attempts === 2)).toBe(true);
  });

  it('wants a mail later and later gets it at most nine times, over more than a day', async () => {
    let tries = 0;
    const round = await smtpRound(database, {
      parents: 1,
      server: {
        recipient: () => {
          tries += 1;
          return { code: 452, message: '4.2.2 Mailbox full' };
        },
      },
    });
    for (let hour = 0; hour < 24 * 4; hour++) {
      await send(round);
      round.pass(60);
      if (hour === 24) expect(await round.states()).toEqual({ queued: 1 });
    }
    expect(tries).toBe(9);
    expect(await round.ledger()).toMatchObject([{ state: 'refused', smtpCode: 452 }]);
  });

  it('refuses one address for good is asked about the others, and never again about that one', async () => {
    const asked: string[] = [];
    const round = await smtpRound(database, {
      server: {
        recipient: (address) => {
          asked.push(address);
          return address === 'ouder7@huis.example' ? { code: 550, message: '5.1.1 No such user' } : null;
        },
      },
    });
    await send(round);
    round.pass(24 * 60);
    await send(round);
    expect(await round.states()).toEqual({ sent: 29, refused: 1 });
    expect(asked.filter((address) => address === 'ouder7@huis.example')).toHaveLength(1);
  });

  it('hangs is left alone for a while by everybody; no mail loses an attempt by it', async () => {
    let hangs = true;
    const asked: unknown[] = [];
    const round = await smtpRound(database, {
      parents: 4,
      url: '?socketTimeout=200&greetingTimeout=200',
      server: { recipient: () => (hangs ? 'hang' : null) },
    });
    round.ctx.queue.sendMails = async (_tx, _round, after) => void asked.push(after?.toISOString());
    expect(await send(round)).toBe(0);
    expect((await round.ledger()).map(({ state, attempts }) => [state, attempts])).toEqual(
      Array(4).fill(['queued', 0]),
    );
    const { trouble } = await viewSending(round.ctx, round.associationId, round.roundId);
    expect(trouble?.retryAt).toBe(asked[0]);
    expect(new Date(asked[0] as string).getTime() - round.ctx.clock.now().getTime()).toBe(30_000);
    hangs = false;
    expect(await send(round)).toBe(0);
    round.pass(1);
    expect(await send(round)).toBe(4);
    expect((await viewSending(round.ctx, round.associationId, round.roundId)).trouble).toBeNull();
  });

  it('breaks off after the whole message gets it once more, byte for byte, and then never again', async () => {
    const got: string[] = [];
    let breaks = 2;
    const round = await smtpRound(database, {
      parents: 1,
      server: {
        message: (mail) => {
          got.push(mail.raw);
          breaks -= 1;
          return breaks >= 0 ? 'drop' : null;
        },
      },
    });
    await send(round);
    expect(await round.ledger()).toMatchObject([{ state: 'unknown', unknowns: 1 }]);
    round.pass(5);
    await send(round);
    expect(got).toHaveLength(1);
    round.pass(5);
    await send(round);
    expect(got).toHaveLength(2);
    expect(got[1]).toBe(got[0]);
    for (let day = 0; day < 3; day++) {
      round.pass(24 * 60);
      await send(round);
    }
    expect(got).toHaveLength(2);
    expect(await round.ledger()).toMatchObject([{ state: 'unknown', unknowns: 2 }]);
  });

  it('takes twenty mails at a time gets all of them, and none is given up', async () => {
    let room = 20;
    const round = await smtpRound(database, {
      parents: 120,
      server: {
        recipient: () => {
          room -= 1;
          return room >= 0 ? null : { code: 452, message: '4.7.0 Too many messages' };
        },
      },
    });
    for (let quarter = 0; quarter < 4 * 30; quarter++) {
      await send(round);
      round.pass(15);
      room = 20;
    }
    expect(await round.states()).toEqual({ sent: 120 });
    expect(new Set(addressesOf(round)).size).toBe(120);
  });

  it('refuses most stops the round, of which the bureau hears once, until it says to go on', async () => {
    let refuses = true;
    const round = await smtpRound(database, {
      parents: 300,
      server: { recipient: () => (refuses ? { code: 550, message: '5.7.1 Not for this sender' } : null) },
    });
    await send(round);
    const states = await round.states();
    expect(states.refused).toBeGreaterThanOrEqual(30);
    expect(states.queued).toBeGreaterThan(100);
    const { stopped } = await viewSending(round.ctx, round.associationId, round.roundId);
    expect(stopped?.why).toBe('most-refused');
    const { associationId } = round;
    expect(round.ctx.notices).toEqual([
      { associationId, survey: 'ouders', year: 2026, step: 'mails-refused' },
    ]);
    refuses = false;
    round.pass(60);
    expect(await send(round)).toBe(0);
    expect((await resumeSending(round.ctx, 'test', round.associationId, round.roundId)).ok).toBe(true);
    expect(await send(round)).toBe(states.queued);
  });

  it('refuses the sender keeps nobody from their mail: once that is put right, who was refused gets it after all', async () => {
    let refuses = true;
    const round = await smtpRound(database, {
      parents: 60,
      server: {
        recipient: (address) => {
          if (address === 'ouder1@huis.example') return { code: 550, message: '5.1.1 No such user' };
          return refuses ? { code: 550, message: '5.7.1 Sender not allowed' } : null;
        },
      },
    });
    const { ctx, associationId, roundId } = round;
    await send(round);
    expect((await round.states()).refused).toBeGreaterThanOrEqual(30);
    const { stopped } = await viewSending(ctx, associationId, roundId);
    expect(stopped?.mainRefusal, 'not that of the one who is unknown').toContain('5.7.1 Sender not allowed');
    refuses = false;
    round.pass(60);
    const again = { alsoRefused: true };
    expect((await resumeSending(ctx, 'test', associationId, roundId, again)).ok).toBe(true);
    await send(round);
    expect(await round.states()).toEqual({ sent: 59, refused: 1 });
    expect(round.mailbox.mails).toHaveLength(59);
    expect(new Set(addressesOf(round)).size).toBe(59);
    // Where nothing is stopped the button does nothing: who is refused is not asked for again and again.
    expect((await resumeSending(ctx, 'test', associationId, roundId, again)).ok).toBe(true);
    expect(await round.states()).toEqual({ sent: 59, refused: 1 });
  });
});

describe('one rate for everybody', () => {
  it('lets two workers together send 60 a minute', async () => {
    const round = await smtpRound(database, { parents: 40 });
    round.ctx.config.mailsPerMinute = 60;
    const asked: (Date | undefined)[] = [];
    round.ctx.queue.sendMails = async (_tx, _round, after) => void asked.push(after);
    const sent = await Promise.all([send(round), send(round)]);
    expect(sent[0] + sent[1]).toBe(5);
    expect(asked.map((at) => (at as Date).getTime() - round.ctx.clock.now().getTime())).toEqual([1000, 1000]);
    for (let second = 0; second < 10; second++) {
      round.pass(1 / 60);
      await Promise.all([send(round), send(round)]);
    }
    expect(round.mailbox.mails).toHaveLength(15);
    round.pass(10);
    await send(round);
    expect(round.mailbox.mails).toHaveLength(20);
  });
});

describe('a mail that somebody waits for', () => {
  it('goes at once when a round has used up the rate, and the round waits for it', async () => {
    const round = await smtpRound(database, { parents: 40 });
    round.ctx.config.mailsPerMinute = 60;
    expect(await send(round)).toBe(5);
    const asked = await sendTestMail(round.ctx, 'test', round.associationId, 'bureau@swv.example');
    expect(asked.ok).toBe(true);
    round.pass(1 / 60);
    expect(await send(round)).toBe(0);
    round.pass(1 / 60);
    expect(await send(round)).toBe(1);
    expect(addressesOf(round).indexOf('bureau@swv.example')).toBe(5);
  });
});

describe('in the night that summer time ends', () => {
  it('what was put off for five minutes goes after five minutes, though the clock on the wall says an hour less', async () => {
    const known = new Set<string>();
    const round = await smtpRound(database, {
      now: '2026-10-25T00:57:00Z',
      server: {
        recipient: (address): Behaviour | null => {
          if (known.has(address)) return null;
          known.add(address);
          return { code: 450, message: '4.2.0 Later' };
        },
      },
    });
    await send(round);
    round.pass(5);
    expect(await send(round)).toBe(30);
  });

  it('a clock that was a day ahead when a mail was put off does not keep it waiting', async () => {
    let refuses = true;
    const round = await smtpRound(database, {
      now: '2026-10-26T10:00:00Z',
      server: { recipient: () => (refuses ? { code: 450, message: '4.2.0 Later' } : null) },
    });
    await send(round);
    refuses = false;
    round.ctx.setNow('2026-10-25T10:00:00Z');
    expect(await send(round)).toBe(30);
  });
});
