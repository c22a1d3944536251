import { sql } from 'kysely';
import type { Tx } from '../connection';

/**
 * Counts one try under this key; the count starts again after `windowSeconds`.
 * @returns tries in the present window, this one included.
 */
export async function recordTry(
  tx: Tx,
  keyHash: Uint8Array,
  now: Date,
  windowSeconds: number,
): Promise<number> {
  const windowFloor = new Date(now.getTime() - windowSeconds * 1000);
  const row = await tx
    .insertInto('rate_limit')
    .values({ key_hash: keyHash, window_start: now, tries: 1 })
    .onConflict((conflict) =>
      conflict.column('key_hash').doUpdateSet({
        tries: sql`case when rate_limit.window_start < ${windowFloor} then 1 else rate_limit.tries + 1 end`,
        window_start: sql`case when rate_limit.window_start < ${windowFloor} then ${now} else rate_limit.window_start end`,
      }),
    )
    .returning('tries')
    .executeTakeFirstOrThrow();
  return row.tries;
}
