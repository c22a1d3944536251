import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/**
 * A round that was held elsewhere can be withdrawn, with a reason, and another entered for its year. That is all that can
 * ever change on a sealed round, once, and its counts stay as they were under their seal.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    alter table round add column withdrawn jsonb check (withdrawn is null or held_elsewhere is not null);
    alter table round alter column withdrawn set statistics 0;
    alter table round drop constraint round_association_id_survey_year_key;
    create unique index round_of_year on round (association_id, survey, year) where withdrawn is null;
    create or replace function round_stays_sealed() returns trigger language plpgsql as $$
    begin
      if old.withdrawn is null and new.withdrawn is not null and old.held_elsewhere is not null
        and to_jsonb(new) - 'withdrawn' = to_jsonb(old) - 'withdrawn' then
        return new;
      end if;
      raise exception 'round % is sealed and cannot be changed', old.id using errcode = 'PS001';
    end $$;
  `,
  );
}
