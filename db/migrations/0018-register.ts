import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/** The register of norms: what an association changed about them, what they are held against, and the figures typed in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    create table register_norm (
      association_id uuid references association on delete cascade,
      norm text not null,
      body jsonb not null,
      primary key (association_id, norm)
    );
    create table register_norm_change (
      association_id uuid references association on delete cascade,
      id uuid not null,
      norm text not null,
      field text not null,
      before text not null,
      after text not null,
      reason text not null,
      at timestamptz not null,
      by text not null,
      primary key (association_id, id)
    );
    create index on register_norm_change (association_id, norm, at);
    create table register_target (
      association_id uuid references association on delete cascade,
      id uuid not null,
      norm text not null,
      measure text not null,
      body jsonb,
      reason text not null,
      at timestamptz not null,
      by text not null,
      primary key (association_id, id)
    );
    create index on register_target (association_id, norm, measure, at);
    create table register_figure (
      association_id uuid references association on delete cascade,
      id uuid not null,
      norm text not null,
      measure text not null,
      period text not null,
      value double precision,
      day date,
      of_count integer check (of_count >= 0),
      per_board jsonb,
      source text not null,
      note text not null,
      recorded_at timestamptz not null,
      recorded_by text not null,
      replaced_at timestamptz,
      replaced_by text,
      replaced_because text,
      primary key (association_id, id),
      check ((value is null) <> (day is null)),
      check ((replaced_at is null) = (replaced_by is null))
    );
    create unique index on register_figure (association_id, norm, measure, period) where replaced_at is null;
  `,
  );
  const grants = {
    register_norm: 'select, insert, update, delete',
    register_norm_change: 'select, insert, delete',
    register_target: 'select, insert, delete',
    register_figure: 'select, insert, update, delete',
  };
  for (const [table, grant] of Object.entries(grants)) {
    await runStatements(
      db,
      `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy of_association on ${table}
        using (association_id = nullif(current_setting('app.association', true), '')::uuid)
        with check (association_id = nullif(current_setting('app.association', true), '')::uuid);
      grant ${grant} on ${table} to peilstok_app;
    `,
    );
  }
}
