import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/** Tables with an association's rows: row level security guards each. */
const owned = ['processing', 'round_processing', 'retention_run'];

/** What belongs to the installation as a whole: names no person and no association. */
const ofInstallation = ['installation_retention_run', 'leftover'];

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    create table processing (
      association_id uuid references association on delete cascade,
      survey text not null,
      body jsonb not null,
      sha256 text not null,
      confirmed_at timestamptz not null,
      confirmed_by text not null,
      primary key (association_id, survey)
    );
    create table round_processing (
      association_id uuid not null,
      round_id uuid not null,
      body jsonb not null,
      primary key (association_id, round_id),
      foreign key (association_id, round_id) references round on delete cascade
    );
    create table retention_run (
      association_id uuid references association on delete cascade,
      kind text not null,
      day date not null,
      removed integer not null,
      ran_at timestamptz not null,
      primary key (association_id, kind, day)
    );
    create table installation_retention_run (
      kind text not null,
      day date not null,
      removed integer not null,
      ran_at timestamptz not null,
      primary key (kind, day)
    );
    create table leftover (
      kind text not null check (kind in ('mail', 'key')),
      reference text not null,
      noted_at timestamptz not null,
      primary key (kind, reference)
    );
    alter table person add column unlisted_since date;
    alter table round add column listed_on date;
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
      grant select, insert, delete on ${table} to peilstok_app;
    `,
    );
  }
  await runStatements(db, 'grant update on processing, retention_run to peilstok_app;');
  for (const table of ofInstallation) {
    await runStatements(db, `grant select, insert, update, delete on ${table} to peilstok_app;`);
  }
}
