import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { sendWaitingMails } from '../../../../app/operations/mail/sendWaitingMails';
import { openPool } from '../../../../db/connection';
import { testDatabase } from '../../../support/database';
import { smtpRound } from './smtpRound';

const database = testDatabase();

it('a database that goes away four times, each time for a moment, costs no mail and doubles none', async () => {
  const round = await smtpRound(database, { parents: 400 });
  const superuser = openPool(database.superuserUrl.replace(/\/[^/]*$/, '/postgres'), 1);
  const name = new URL(database.url).pathname.slice(1);
  let handed = 0;
  const { mailer } = round.ctx;
  round.ctx.mailer = {
    ...mailer,
    async send(mail) {
      handed += 1;
      if (handed % 90 === 0) {
        // As a restart looks from here: every connection is cut, and for a moment there is no new one.
        await superuser.unsafe(`alter database "${name}" allow_connections false`);
        await superuser`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
        setTimeout(() => superuser.unsafe(`alter database "${name}" allow_connections true`).execute(), 300);
      }
      return mailer.send(mail);
    },
  };
  await sendWaitingMails(round.ctx, round.associationId, round.roundId);
  for (let minute = 0; minute < 3; minute++) {
    round.pass(2);
    await sendWaitingMails(round.ctx, round.associationId, round.roundId);
  }
  await superuser.end();
  expect(handed).toBeGreaterThanOrEqual(400);
  expect(await round.states()).toEqual({ sent: 400 });
  const copies = new Map<string, number>();
  for (const mail of round.mailbox.mails) {
    const address = mail.envelope.to[0] as string;
    copies.set(address, (copies.get(address) ?? 0) + 1);
  }
  expect(copies.size).toBe(400);
  const twice = [...copies].filter(([, count]) => count > 1).map(([address]) => address);
  const unsure = (await round.ledger()).filter(({ unknowns }) => unknowns > 0).map(({ address }) => address);
  expect(twice.filter((address) => !unsure.includes(address))).toEqual([]);
  expect(twice.length).toBe(0);
  await sql`select 1`.execute(database.db);
}, 120_000);
