import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/**
 * What a person decided about each open answer, apart from the sealed text itself: that stays frozen until it is
 * deleted on its date, and only what was released remains.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    create table text_reading (
      association_id uuid not null,
      round_id uuid not null,
      text_id uuid not null,
      item text not null,
      status text not null check (status in ('unread', 'released', 'withheld')),
      body text,
      redactions jsonb,
      theme text check (length(theme) between 1 and 60),
      revision integer not null,
      updated_at timestamptz not null,
      updated_by text not null,
      primary key (association_id, round_id, text_id),
      foreign key (association_id, round_id) references round on delete cascade,
      check ((status = 'released') = (body is not null))
    );
    create table text_retention (
      association_id uuid not null,
      round_id uuid not null,
      delete_raw_on date not null,
      deleted_at timestamptz,
      deleted integer,
      matched_seal boolean,
      primary key (association_id, round_id),
      foreign key (association_id, round_id) references round on delete cascade,
      check ((deleted_at is null) = (deleted is null) and (deleted_at is null) = (matched_seal is null))
    );
  `,
  );
  for (const table of ['text_reading', 'text_retention']) {
    await runStatements(
      db,
      `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy of_association on ${table}
        using (association_id = nullif(current_setting('app.association', true), '')::uuid)
        with check (association_id = nullif(current_setting('app.association', true), '')::uuid);
      grant select, insert, update, delete on ${table} to peilstok_app;
    `,
    );
  }
  // No samples of texts in the server's statistics, and what was deleted or replaced is wiped soon.
  await runStatements(
    db,
    `
    alter table text_reading alter column body set statistics 0;
    alter table text_reading set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0.05);
    alter table sealed_text set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0.05);
  `,
  );
}
