import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Database, Tx } from '../../db/connection';
import { exchangeMails } from '../../db/queries/sending';
import { inAssociation } from '../../db/transaction';
import { smtpRound } from '../app/operations/mail/smtpRound';
import { testDatabase } from '../support/database';

const database = testDatabase();

async function ledgerRowsRead(tx: Tx): Promise<number> {
  const { rows } = await sql<{ read: number }>`
    select pg_stat_get_xact_tuples_returned('send_ledger'::regclass)
      + pg_stat_get_xact_tuples_returned('send_ledger_pkey'::regclass) as read`.execute(tx);
  return Number(rows[0]?.read);
}

describe('a turn of a sending', () => {
  it('reads the rows it is about, and not the whole of a ledger that PostgreSQL has not counted yet', async () => {
    const { ctx, associationId, roundId } = await smtpRound(database, { parents: 600 });
    const now = ctx.clock.now();
    await inAssociation(ctx.db, associationId, async (tx) => {
      const turn = async (results: Parameters<typeof exchangeMails>[3]['results']) => {
        const { claimed } = await exchangeMails(tx as unknown as Database, associationId, roundId, {
          claim: 1,
          results,
          place: null,
          limit: 20,
          now,
          today: '2026-11-22',
          optOutsSince: now,
          withSchools: false,
        });
        return claimed.map(({ recipientId, message }) => ({
          recipientId,
          message,
          state: 'sent' as const,
          detail: null,
          smtpCode: null,
          nextAt: null,
          isUnknown: false,
          counts: true,
        }));
      };
      const before = await ledgerRowsRead(tx);
      const first = await turn([]);
      const second = await turn(first);
      expect([first.length, second.length]).toEqual([20, 20]);
      expect((await ledgerRowsRead(tx)) - before).toBeLessThan(400);
    });
  });
});
