import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/**
 * Columns whose values `analyze` would copy into the statistics of the server, where they outlive their rows: a table
 * that has become empty keeps its old samples. The planner looks these up by unique index or not at all.
 */
const PERSONAL: Record<string, string[]> = {
  account: ['email'],
  person: ['email', 'name'],
  recipient: ['token_hash'],
  open_response: ['pseudonym', 'ciphertext'],
  send_ledger: ['message_id', 'detail', 'updated_at'],
  sealed_response: ['answers'],
  sealed_text: ['body'],
};

/** Tables from which sealing takes names and links: what was deleted is wiped soon, also when it was little. */
const EMPTIED = ['person', 'recipient', 'open_response', 'send_ledger'];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries(PERSONAL)) {
    const targets = columns.map((column) => `alter column ${column} set statistics 0`);
    await runStatements(db, `alter table ${table} ${targets.join(', ')}`);
  }
  for (const table of EMPTIED) {
    await runStatements(
      db,
      `alter table ${table} set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0.05)`,
    );
  }
}
