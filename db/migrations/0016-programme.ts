import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/** When an association measures: its own rules, its exceptions with their reason, school holidays, and the steps that were taken. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    create table programme_rule (
      association_id uuid references association on delete cascade,
      survey text not null,
      body jsonb not null,
      updated_at timestamptz not null,
      updated_by text not null,
      primary key (association_id, survey)
    );
    create table programme_exception (
      association_id uuid references association on delete cascade,
      survey text not null,
      year integer not null,
      kind text not null check (kind in ('skip', 'move', 'extra')),
      opens_on date,
      closes_on date,
      reason text not null,
      decided_at timestamptz not null,
      decided_by text not null,
      primary key (association_id, survey, year),
      check ((kind = 'skip') = (opens_on is null) and (kind = 'skip') = (closes_on is null))
    );
    create table school_holiday (
      association_id uuid references association on delete cascade,
      id uuid not null,
      name text not null,
      first_day date not null,
      last_day date not null check (last_day >= first_day),
      primary key (association_id, id)
    );
    create table programme_step (
      association_id uuid references association on delete cascade,
      survey text not null,
      year integer not null,
      step text not null,
      due_on date not null,
      taken_at timestamptz not null,
      outcome text not null,
      primary key (association_id, survey, year, step)
    );
    alter table round
      add column approved_at timestamptz,
      add column approved_by text,
      add column mail_days jsonb;
  `,
  );
  for (const table of ['programme_rule', 'programme_exception', 'school_holiday', 'programme_step']) {
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
}
