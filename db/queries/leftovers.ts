import type { Tx } from '../connection';

/**
 * Files that a transaction leaves to be removed once it has committed: a mail in the outbox (32 hexadecimal digits, the
 * name of its file) or the key of a round (its id). Names no association and no person.
 */
export interface Leftover {
  kind: 'mail' | 'key';
  reference: string;
}

const BATCH = 2000;

export async function recordLeftovers(tx: Tx, leftovers: Leftover[], now: Date) {
  for (let start = 0; start < leftovers.length; start += BATCH) {
    await tx
      .insertInto('leftover')
      .values(leftovers.slice(start, start + BATCH).map((one) => ({ ...one, noted_at: now })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

export async function findLeftovers(tx: Tx): Promise<Leftover[]> {
  return tx.selectFrom('leftover').select(['kind', 'reference']).execute();
}

/** Forgets what was noted before this moment. */
export async function removeLeftovers(tx: Tx, notedBefore: Date) {
  await tx.deleteFrom('leftover').where('noted_at', '<', notedBefore).execute();
}
