import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/** What was published about a round is remembered, so that the next publication can be held against it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    alter table round add column seal_warnings integer not null default 0;
    create table publication (
      association_id uuid not null,
      id uuid not null,
      round_id uuid not null,
      at timestamptz not null,
      actor text not null,
      table_key text not null,
      threshold integer not null check (threshold >= 5),
      figures jsonb not null,
      primary key (association_id, id),
      foreign key (association_id, round_id) references round on delete cascade
    );
    create index publication_round on publication (association_id, round_id, at);
    alter table publication enable row level security;
    alter table publication force row level security;
    create policy of_association on publication
      using (association_id = nullif(current_setting('app.association', true), '')::uuid)
      with check (association_id = nullif(current_setting('app.association', true), '')::uuid);
    grant select, insert, delete on publication to peilstok_app;
  `,
  );
}
