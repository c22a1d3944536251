import { sql } from 'kysely';
import type { Tx } from '../connection';

/** The association's list of who asked to be called, encrypted; null when there is none. Waits for its turn. */
export async function claimCallList(tx: Tx, associationId: string): Promise<Uint8Array | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${associationId}::text, 7014))`.execute(tx);
  const row = await tx
    .selectFrom('call_list')
    .select('ciphertext')
    .where('association_id', '=', associationId)
    .executeTakeFirst();
  return row?.ciphertext ?? null;
}

/** Writes the whole list anew. */
export async function recordCallList(tx: Tx, associationId: string, ciphertext: Uint8Array) {
  await tx
    .insertInto('call_list')
    .values({ association_id: associationId, ciphertext })
    .onConflict((conflict) => conflict.column('association_id').doUpdateSet({ ciphertext }))
    .execute();
}
