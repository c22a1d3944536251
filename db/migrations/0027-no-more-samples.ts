import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/** Codes of addresses and what people asked for, kept out of the server's statistics as in 0005. */
const PERSONAL: Record<string, string> = {
  opt_out: 'address_hash',
  asked_in_year: 'address_hash',
  call_list: 'ciphertext',
};

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, column] of Object.entries(PERSONAL)) {
    await runStatements(db, `alter table ${table} alter column ${column} set statistics 0`);
  }
}
