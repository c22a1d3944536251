import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/** Which languages of a version of a questionnaire the bureau offers to respondents, and who decided that. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    create table language_offer (
      association_id uuid references association on delete cascade,
      survey text not null,
      version integer not null,
      language text not null check (language in ('en', 'tr', 'ar', 'pl', 'uk')),
      is_offered boolean not null,
      decided_at timestamptz not null,
      decided_by text not null,
      primary key (association_id, survey, version, language)
    );
    alter table language_offer enable row level security;
    alter table language_offer force row level security;
    create policy of_association on language_offer
      using (association_id = nullif(current_setting('app.association', true), '')::uuid)
      with check (association_id = nullif(current_setting('app.association', true), '')::uuid);
    grant select, insert, update, delete on language_offer to peilstok_app;
  `,
  );
}
