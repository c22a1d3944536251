import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/**
 * Who asked to be called after the end of a list. One row an association, written over as a whole: rows of their own would
 * stand in the order of the answers they were given after, and so lead from a name to a list.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    create table call_list (
      association_id uuid primary key references association on delete cascade,
      ciphertext bytea not null
    );
    alter table call_list enable row level security;
    alter table call_list force row level security;
    create policy of_association on call_list
      using (association_id = nullif(current_setting('app.association', true), '')::uuid)
      with check (association_id = nullif(current_setting('app.association', true), '')::uuid);
    grant select, insert, update, delete on call_list to peilstok_app;
  `,
  );
}
