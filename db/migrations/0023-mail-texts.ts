import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/**
 * Texts that an association wrote for its own mails. Rows are added, never changed: a round keeps the texts it opened with.
 * Without a body the standard text holds again from that moment.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    create table mail_text (
      association_id uuid not null references association on delete cascade,
      id uuid not null,
      audience text not null check (audience in ('scholen', 'ouders', 'ketenpartners')),
      kind text not null check (kind in ('invitation', 'reminder')),
      language text not null,
      body jsonb,
      decided_at timestamptz not null,
      decided_by text not null,
      primary key (association_id, id)
    );
    create index mail_text_latest on mail_text (association_id, audience, decided_at);
    alter table mail_text enable row level security;
    alter table mail_text force row level security;
    create policy of_association on mail_text
      using (association_id = nullif(current_setting('app.association', true), '')::uuid)
      with check (association_id = nullif(current_setting('app.association', true), '')::uuid);
    grant select, insert, delete on mail_text to peilstok_app;
  `,
  );
}
