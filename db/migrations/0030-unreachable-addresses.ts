import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/**
 * Addresses that took no mail in a round that was sealed since: the ledger that said so is erased with the round, and the next
 * list would name them again. A code, the year, and nothing about which round or in what role.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    create table unreachable_address (
      association_id uuid not null references association on delete cascade,
      address_hash bytea not null,
      year integer not null,
      primary key (association_id, address_hash)
    );
    alter table unreachable_address alter column address_hash set statistics 0;
    alter table unreachable_address enable row level security;
    alter table unreachable_address force row level security;
    create policy of_association on unreachable_address
      using (association_id = nullif(current_setting('app.association', true), '')::uuid)
      with check (association_id = nullif(current_setting('app.association', true), '')::uuid);
    grant select, insert, update, delete on unreachable_address to peilstok_app;
  `,
  );
}
