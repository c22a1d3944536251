import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/**
 * How many open answers of a question were sealed, counted once: the pages that tell how many still wait for a reader walked
 * every sealed text of the association. Written with the texts, gone with them, and never changed in between. The owner is held
 * to the policies too, so that they are lifted while what was sealed before is counted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    create table sealed_text_count (
      association_id uuid not null,
      round_id uuid not null,
      item text not null,
      sealed integer not null check (sealed > 0),
      primary key (association_id, round_id, item),
      foreign key (association_id, round_id) references round on delete cascade
    );
    alter table sealed_text no force row level security;
    insert into sealed_text_count (association_id, round_id, item, sealed)
      select association_id, round_id, item, count(*) from sealed_text group by association_id, round_id, item;
    alter table sealed_text force row level security;
    create trigger sealed_text_count_before_seal before insert or update on sealed_text_count
      for each row execute function round_leaves_no_seal_behind();
    alter table sealed_text_count enable row level security;
    alter table sealed_text_count force row level security;
    create policy of_association on sealed_text_count
      using (association_id = nullif(current_setting('app.association', true), '')::uuid)
      with check (association_id = nullif(current_setting('app.association', true), '')::uuid);
    grant select, insert, delete on sealed_text_count to peilstok_app;
  `,
  );
}
