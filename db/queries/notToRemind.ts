import { sql } from 'kysely';
import type { Tx } from '../connection';

/** Recipients whose invitation was skipped for this reason, or left on this day. @param sentOn local ISO day; null = no day */
export async function findNotToRemind(
  tx: Tx,
  associationId: string,
  roundId: string,
  { skippedFor, sentOn }: { skippedFor: string; sentOn: string | null },
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select recipient_id as id from send_ledger
    where association_id = ${associationId} and round_id = ${roundId} and message = 'invitation'
      and (state = 'skipped' and detail = ${skippedFor}
        or (first_at at time zone 'Europe/Amsterdam')::date = ${sentOn}::date)`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
