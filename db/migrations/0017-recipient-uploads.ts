import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/** A list that was uploaded and is looked over before it is taken; gone when it is taken, or after a day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    create table recipient_upload (
      association_id uuid not null,
      round_id uuid not null,
      content bytea not null,
      file_name text not null,
      columns jsonb not null default '[]',
      uploaded_at timestamptz not null,
      primary key (association_id, round_id),
      foreign key (association_id, round_id) references round on delete cascade
    );
    alter table recipient_upload enable row level security;
    alter table recipient_upload force row level security;
    create policy of_association on recipient_upload
      using (association_id = nullif(current_setting('app.association', true), '')::uuid)
      with check (association_id = nullif(current_setting('app.association', true), '')::uuid);
    grant select, insert, update, delete on recipient_upload to peilstok_app;
    alter table recipient_upload alter column content set statistics 0, alter column file_name set statistics 0, alter column columns set statistics 0;
    alter table recipient_upload set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0.05);
  `,
  );
}
