import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/**
 * How many lists of a round were sent in by the end of each day, so that the next round can be held against it. One row a
 * day, written once, after that day: no time, nothing of anybody. Of parents in whole fives.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    create table round_day_count (
      association_id uuid not null,
      round_id uuid not null,
      day integer not null check (day between 0 and 400),
      finished integer not null check (finished >= 0),
      primary key (association_id, round_id, day),
      foreign key (association_id, round_id) references round (association_id, id) on delete cascade
    );
    alter table round_day_count enable row level security;
    alter table round_day_count force row level security;
    create policy of_association on round_day_count
      using (association_id = nullif(current_setting('app.association', true), '')::uuid)
      with check (association_id = nullif(current_setting('app.association', true), '')::uuid);
    grant select, insert on round_day_count to peilstok_app;
  `,
  );
}
