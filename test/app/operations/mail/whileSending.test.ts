import { describe, expect, it } from 'vitest';
import { sendWaitingMails } from '../../../../app/operations/mail/sendWaitingMails';
import { resumeSending, stopSending } from '../../../../app/operations/mail/steerSending';
import { closeRound } from '../../../../app/operations/rounds/closeRound';
import { withdrawRecipient } from '../../../../app/operations/rounds/list/withdrawRecipient';
import { listRecipients } from '../../../../app/operations/rounds/listRecipients';
import { addressHashOf } from '../../../../app/operations/tokens/unsubscribeToken';
import { recordOptOut } from '../../../../db/queries/optOuts';
import { inAssociation } from '../../../../db/transaction';
import { testDatabase } from '../../../support/database';
import { type SmtpRound, smtpRound } from './smtpRound';

const database = testDatabase();

const send = ({ ctx, associationId, roundId }: SmtpRound) => sendWaitingMails(ctx, associationId, roundId);
const addressesOf = ({ mailbox }: SmtpRound) => mailbox.mails.map((mail) => mail.envelope.to[0]);

describe('while a round is being sent', () => {
  /** Does something when nine mails have been handed to the server; those under way wait for it. */
  async function amidst(act: (round: SmtpRound) => Promise<unknown>): Promise<SmtpRound> {
    const round = await smtpRound(database, { parents: 300 });
    const { mailer } = round.ctx;
    let acting: Promise<unknown> | null = null;
    let count = 0;
    round.ctx.mailer = {
      ...mailer,
      async send(mail) {
        count += 1;
        if (count >= 10) {
          acting ??= act(round);
          await acting;
        }
        return mailer.send(mail);
      },
    };
    await send(round);
    return round;
  }

  it('closing it stops the rest: only mails that were under way arrive', async () => {
    const round = await amidst(({ ctx, associationId, roundId }) =>
      closeRound(ctx, 'test', associationId, roundId),
    );
    const states = await round.states();
    expect(states.sent).toBe(round.mailbox.mails.length);
    expect(states.skipped).toBeGreaterThan(100);
    expect((states.sent ?? 0) + (states.skipped ?? 0)).toBe(300);
    expect(await send(round)).toBe(0);
  });

  it('the bureau can stop it and go on later; nobody is forgotten and nobody mailed twice', async () => {
    const round = await amidst(({ ctx, associationId, roundId }) =>
      stopSending(ctx, 'test', associationId, roundId),
    );
    expect((await round.states()).queued).toBeGreaterThan(100);
    expect(await send(round)).toBe(0);
    await resumeSending(round.ctx, 'test', round.associationId, round.roundId);
    await send(round);
    expect(await round.states()).toEqual({ sent: 300 });
    expect(new Set(addressesOf(round)).size).toBe(300);
    expect(round.mailbox.mails).toHaveLength(300);
  });

  it('who opts out meanwhile gets nothing any more', async () => {
    const round = await amidst(async ({ ctx, associationId, ledger }) => {
      const rows = await ledger();
      const waiting = rows.filter(({ state }) => state === 'queued').map(({ address }) => address);
      await inAssociation(ctx.db, associationId, async (tx) => {
        for (const address of waiting) {
          await recordOptOut(
            tx,
            associationId,
            addressHashOf(ctx.secret, associationId, address),
            ctx.clock.now(),
          );
        }
      });
    });
    const states = await round.states();
    expect(states.skipped).toBeGreaterThan(100);
    expect((states.sent ?? 0) + (states.skipped ?? 0)).toBe(300);
    expect(round.mailbox.mails).toHaveLength(states.sent ?? 0);
  });

  it('who is withdrawn meanwhile gets nothing any more, and everybody else does', async () => {
    let withdrawn: string[] = [];
    const round = await amidst(async ({ ctx, associationId, roundId, ledger }) => {
      const waiting = (await ledger()).filter(({ state }) => state === 'queued').slice(0, 10);
      withdrawn = waiting.map(({ address }) => address);
      const { lines } = await listRecipients(ctx, associationId, roundId, { offset: 0, limit: 300 });
      for (const { id, email } of lines) {
        if (!withdrawn.includes(email)) continue;
        const person = { recipientId: id, why: 'left' as const };
        expect(await withdrawRecipient(ctx, 'test', associationId, roundId, person)).toMatchObject({
          ok: true,
        });
      }
    });
    expect(withdrawn).toHaveLength(10);
    for (const address of withdrawn) expect(round.mailbox.to(address)).toEqual([]);
    expect(await round.states()).toEqual({ sent: 290, skipped: 10 });
    expect(round.mailbox.mails).toHaveLength(290);
  });

  it('a clock that jumps beyond the last day stops it; set back, it goes on where it was', async () => {
    const round = await amidst(async ({ ctx }) => ctx.setNow('2027-06-01T10:00:00Z'));
    const states = await round.states();
    expect(states.sent).toBeLessThan(200);
    expect(await send(round)).toBe(0);
    round.ctx.setNow('2026-11-22T10:00:00Z');
    await send(round);
    expect(await round.states()).toEqual({ sent: 300 });
    expect(round.mailbox.mails).toHaveLength(300);
  });
});
