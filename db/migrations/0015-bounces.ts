import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/** What came back: how a mail bounced last, how often it did for now, and the way from a report to its mail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    alter table send_ledger
      add column bounce text check (bounce in ('hard', 'soft')),
      add column bounces integer not null default 0 check (bounces >= 0);
    create index send_ledger_message_id on send_ledger (association_id, message_id text_pattern_ops);
  `,
  );
}
