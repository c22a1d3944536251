import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/**
 * Lists that change while their round is open: why somebody was withdrawn; which mail carried another one along (lists of one
 * person in one mail, each still with a row of its own); and how many surveys an address was asked for in a year. That count
 * names no survey: a code that said "asked as a parent" would outlive the list.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    alter table recipient add column withdrawn_why text
      check (withdrawn_why in ('left', 'double', 'closed', 'replaced', 'refused', 'other'));
    alter table recipient add check (withdrawn_why is null or withdrawn);

    alter table send_ledger drop constraint send_ledger_state_check;
    alter table send_ledger add constraint send_ledger_state_check check (state in
      ('queued', 'sending', 'sent', 'refused', 'unknown', 'skipped', 'bounced', 'exported', 'carried'));
    alter table send_ledger
      add column carrier_round_id uuid,
      add column carrier_recipient_id uuid,
      add column carrier_message text,
      add check ((carrier_round_id is null) = (carrier_recipient_id is null)
        and (carrier_round_id is null) = (carrier_message is null)),
      add check (state <> 'carried' or carrier_round_id is not null);
    create index send_ledger_carried on send_ledger (association_id, carrier_round_id, carrier_recipient_id)
      where carrier_round_id is not null;

    create table asked_in_year (
      association_id uuid not null references association on delete cascade,
      year integer not null,
      address_hash bytea not null,
      surveys integer not null check (surveys > 0),
      primary key (association_id, year, address_hash)
    );
    alter table asked_in_year enable row level security;
    alter table asked_in_year force row level security;
    create policy of_association on asked_in_year
      using (association_id = nullif(current_setting('app.association', true), '')::uuid)
      with check (association_id = nullif(current_setting('app.association', true), '')::uuid);
    grant select, insert, update, delete on asked_in_year to peilstok_app;
  `,
  );
}
