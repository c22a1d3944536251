import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tx } from '../../db/connection';
import { countInvitationStates, findInvitations } from '../../db/queries/invitations';
import { inAssociation } from '../../db/transaction';
import { smtpRound } from '../app/operations/mail/smtpRound';
import { testDatabase } from '../support/database';

const database = testDatabase();
const PARENTS = 600;

async function ledgerRowsRead(tx: Tx): Promise<number> {
  const { rows } = await sql<{ read: number }>`
    select pg_stat_get_xact_tuples_returned('send_ledger'::regclass)
      + pg_stat_get_xact_tuples_fetched('send_ledger'::regclass)
      + (select sum(pg_stat_get_xact_tuples_returned(indexrelid)) from pg_index
        where indrelid = 'send_ledger'::regclass) as read`.execute(tx);
  return Number(rows[0]?.read);
}

describe('how the invitations of a round fare', () => {
  it('is told without who was withdrawn, who is on no list of the page either', async () => {
    const { ctx, associationId, roundId } = await smtpRound(database, { parents: 3 });
    await inAssociation(ctx.db, associationId, async (tx) => {
      await sql`update recipient set withdrawn = true where round_id = ${roundId} and id in (
        select id from recipient where round_id = ${roundId} limit 1)`.execute(tx);
      expect(await countInvitationStates(tx, associationId, roundId)).toEqual([
        { state: 'waiting', count: 2 },
      ]);
    });
  });

  it('is told from each row once, also before PostgreSQL has counted the ledger of a round that just opened', async () => {
    const { ctx, associationId, roundId } = await smtpRound(database, { parents: PARENTS });
    await inAssociation(ctx.db, associationId, async (tx) => {
      const before = await ledgerRowsRead(tx);
      expect(await countInvitationStates(tx, associationId, roundId)).toEqual([
        { state: 'waiting', count: PARENTS },
      ]);
      expect(await findInvitations(tx, associationId, roundId)).toHaveLength(PARENTS);
      // Two looks, each over the index and the table.
      expect((await ledgerRowsRead(tx)) - before).toBeLessThanOrEqual(4 * PARENTS);
    });
  });
});
