import { sql } from 'kysely';
import type { Tx } from '../connection';

/**
 * Puts mails of a round that were refused for good back among those that wait, as if they had never been tried; what went along
 * in them goes along again. Who is withdrawn stays as they are.
 * @returns how many mails wait again
 */
export async function requeueRefusedMails(
  tx: Tx,
  associationId: string,
  roundId: string,
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with again as (
      update send_ledger l set state = 'queued', attempts = 0, detail = null, smtp_code = null, next_at = null,
        claim = null, carrier_round_id = null, carrier_recipient_id = null, carrier_message = null, updated_at = ${now}
      from recipient r
      where l.association_id = ${associationId} and l.round_id = ${roundId} and l.state = 'refused'
        and l.carrier_round_id is distinct from l.round_id
        and r.association_id = l.association_id and r.round_id = l.round_id and r.id = l.recipient_id and not r.withdrawn
      returning l.recipient_id, l.message
    ), along as (
      update send_ledger c set state = 'carried', attempts = 0, detail = null, smtp_code = null, next_at = null,
        updated_at = ${now}
      from again
      where c.association_id = ${associationId} and c.carrier_round_id = ${roundId}
        and c.carrier_recipient_id = again.recipient_id and c.carrier_message = again.message and c.state = 'refused'
    )
    select count(*)::int as count from again`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** What was said at most refusals of this round, in Dutch and without addresses; null when none is refused now. */
export async function findMainRefusal(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('send_ledger')
    .select('detail')
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('state', '=', 'refused')
    .where('detail', 'is not', null)
    .groupBy('detail')
    .orderBy((count) => count.fn.countAll(), 'desc')
    .orderBy((last) => last.fn.max('updated_at'), 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.detail ?? null;
}
