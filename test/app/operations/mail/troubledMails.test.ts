import { expect, it } from 'vitest';
import { sendWaitingMails } from '../../../../app/operations/mail/sendWaitingMails';
import { listRecipients } from '../../../../app/operations/rounds/listRecipients';
import { remindRound } from '../../../../app/operations/rounds/remindRound';
import { testDatabase } from '../../../support/database';
import type { Behaviour } from '../../../support/mailbox';
import { type SmtpRound, smtpRound } from './smtpRound';

const database = testDatabase();
const send = ({ ctx, associationId, roundId }: SmtpRound) => sendWaitingMails(ctx, associationId, roundId);

it('who may have got a mail twice, got none for certain or was refused stands in a list of its own', async () => {
  const breaks = new Map([
    ['ouder2@huis.example', 1],
    ['ouder3@huis.example', 2],
  ]);
  const round = await smtpRound(database, {
    parents: 6,
    url: '?maxConnections=1',
    server: {
      recipient: (address): Behaviour | null =>
        address === 'ouder5@huis.example' ? { code: 550, message: '5.1.1 No such user' } : null,
      message: ({ envelope }) => {
        const left = breaks.get(envelope.to[0] ?? '') ?? 0;
        if (left > 0) breaks.set(envelope.to[0] ?? '', left - 1);
        return left > 0 ? 'drop' : null;
      },
    },
  });
  for (let tries = 0; tries < 6; tries += 1) {
    await send(round);
    round.pass(20);
  }
  const listed = async (mail: 'refused' | 'bounced' | 'unknown' | 'unsure') => {
    const page = { offset: 0, limit: 50, mail };
    const { total, lines } = await listRecipients(round.ctx, round.associationId, round.roundId, page);
    expect(total).toBe(lines.length);
    return lines.map(({ email }) => email);
  };
  expect(await listed('unsure')).toEqual(['ouder2@huis.example', 'ouder3@huis.example']);
  expect(await listed('unknown')).toEqual(['ouder3@huis.example']);
  expect(await listed('refused')).toEqual(['ouder5@huis.example']);
  expect(await listed('bounced')).toEqual([]);

  // A reminder would tell of a parent that there was no answer yet: it brings nobody on these lists.
  round.pass(3 * 24 * 60);
  breaks.set('ouder4@huis.example', 1);
  expect(await remindRound(round.ctx, 'test', round.associationId, round.roundId)).toMatchObject({
    ok: true,
  });
  for (let tries = 0; tries < 6; tries += 1) {
    await send(round);
    round.pass(20);
  }
  expect(breaks.get('ouder4@huis.example')).toBe(0);
  expect(await listed('unsure')).toEqual(['ouder2@huis.example', 'ouder3@huis.example']);
});
