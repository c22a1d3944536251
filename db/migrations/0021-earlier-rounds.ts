import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

const owned = ['earlier_upload', 'target_decision', 'nulmeting_decision', 'first_day_step'];

/** What was decided stays as it was: only more is added. */
const history = new Set(['target_decision', 'nulmeting_decision']);

/** Rounds held elsewhere, who chose which target and nulmeting when and why, and how far the first day is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    alter table round add column held_elsewhere text check (held_elsewhere in ('rows', 'figures'));
    create table earlier_upload (
      association_id uuid references association on delete cascade,
      id uuid not null,
      content bytea not null,
      file_name text not null,
      form jsonb not null,
      uploaded_at timestamptz not null,
      primary key (association_id, id)
    );
    create table target_decision (
      association_id uuid references association on delete cascade,
      id uuid not null,
      survey text not null,
      indicator text not null,
      target numeric check (target between 1 and 10),
      smallest_relevant_difference numeric not null check (smallest_relevant_difference > 0),
      reason text not null,
      decided_at timestamptz not null,
      decided_by text not null,
      primary key (association_id, id)
    );
    create table nulmeting_decision (
      association_id uuid references association on delete cascade,
      id uuid not null,
      survey text not null,
      indicator text not null,
      round_id uuid not null,
      reason text not null,
      decided_at timestamptz not null,
      decided_by text not null,
      primary key (association_id, id)
    );
    create table first_day_step (
      association_id uuid references association on delete cascade,
      step text not null,
      put_off_at timestamptz not null,
      primary key (association_id, step)
    );
    alter table earlier_upload alter column content set statistics 0, alter column file_name set statistics 0, alter column form set statistics 0;
    alter table earlier_upload set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0.05);
  `,
  );
  for (const table of owned) {
    await runStatements(
      db,
      `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy of_association on ${table}
        using (association_id = nullif(current_setting('app.association', true), '')::uuid)
        with check (association_id = nullif(current_setting('app.association', true), '')::uuid);
      grant select, insert, ${history.has(table) ? '' : 'update, '}delete on ${table} to peilstok_app;
    `,
    );
  }
}
