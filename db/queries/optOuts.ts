import type { Tx } from '../connection';

export async function recordOptOut(tx: Tx, associationId: string, addressHash: Uint8Array, now: Date) {
  await tx
    .insertInto('opt_out')
    .values({ association_id: associationId, address_hash: addressHash, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Hashes of every address that asked not to be mailed, as hexadecimal text. */
export async function findOptOuts(tx: Tx, associationId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('opt_out')
    .select('address_hash')
    .where('association_id', '=', associationId)
    .execute();
  return new Set(rows.map((row) => Buffer.from(row.address_hash).toString('hex')));
}
