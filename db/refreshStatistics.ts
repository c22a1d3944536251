import { sql } from 'kysely';
import type { Database, Tx } from './connection';

/**
 * Lets the planner know at once how many people are on the lists. Until then it takes the tables for as small as they were,
 * and looks up each recipient of a large list by walking all of them: 20,000 invitations took minutes to queue. Counts and
 * shares only: columns with personal values keep no samples. Does nothing inside a transaction, which runs as a role that may
 * not do this.
 */
export async function refreshRecipientStatistics(db: Database): Promise<void> {
  if (db.isTransaction) return;
  await sql`analyze person, recipient`.execute(db);
}

/**
 * For the rest of a transaction that writes very many rows, or comes soon after one that did: they are not counted yet, and
 * joins that were planned for the few of before would walk all of them for each (2,300 invitations took 10 to 30 s).
 */
export async function joinManyNewRows(tx: Tx): Promise<void> {
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(tx);
}
