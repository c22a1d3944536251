import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/**
 * Links that many people hold: of a school's tussenpersoon, of the loket, and one for anybody on a website. The code is on
 * posters, so it is no secret. Which link an answer came through is only in its ciphertext. One live link a kind and school.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    create table shared_link (
      association_id uuid not null,
      round_id uuid not null,
      id uuid not null,
      kind text not null check (kind in ('school', 'loket', 'website')),
      school_id uuid,
      code text not null check (code ~ '^[0-9a-hjkmnp-tv-z]{6}$'),
      made_on date not null,
      stopped_on date,
      keeper_email text,
      mailed_on date,
      population integer check (population between 1 and 100000),
      population_by text check (population_by in ('bureau', 'tussenpersoon')),
      population_on date,
      primary key (association_id, round_id, id),
      unique (association_id, round_id, code),
      foreign key (association_id, round_id) references round on delete cascade,
      foreign key (association_id, school_id) references school,
      check ((kind = 'school') = (school_id is not null)),
      check ((population is null) = (population_by is null))
    );
    create unique index shared_link_live on shared_link (association_id, round_id, kind, school_id)
      nulls not distinct where stopped_on is null;
    alter table shared_link enable row level security;
    alter table shared_link force row level security;
    create policy of_association on shared_link
      using (association_id = nullif(current_setting('app.association', true), '')::uuid)
      with check (association_id = nullif(current_setting('app.association', true), '')::uuid);
    grant select, insert, update, delete on shared_link to peilstok_app;
    create trigger shared_link_before_seal before insert or update on shared_link
      for each row execute function round_leaves_no_seal_behind();

    create type shared_link_row as (
      status text,
      published_version_id uuid,
      opens_on date,
      closes_on date,
      seal_by date,
      source text,
      name text,
      settings jsonb,
      withdrawn boolean,
      language text,
      ciphertext bytea,
      shared_link_id uuid,
      begun_ciphertext bytea
    );

    create function find_shared_link(of_association uuid, of_round uuid, of_code bytea, of_pseudonym bytea,
      begun_pseudonym bytea)
    returns setof shared_link_row language plpgsql stable as $$
    begin
      return query
        select r.status, r.published_version_id, r.opens_on, r.closes_on, r.seal_by, r.source, a.name, a.settings,
          s.stopped_on is not null, case when s.id is not null then 'nl' end, o.ciphertext, s.id, b.ciphertext
        from round r
        join association a on a.id = r.association_id
        left join shared_link s on s.association_id = r.association_id and s.round_id = r.id
          and s.code = convert_from(of_code, 'UTF8') and r.status <> 'sealed'
        left join open_response o on o.association_id = r.association_id and o.round_id = r.id
          and o.pseudonym = of_pseudonym
        left join open_response b on b.association_id = r.association_id and b.round_id = r.id
          and b.pseudonym = begun_pseudonym
        where r.association_id = of_association and r.id = of_round;
    end $$;

    create function claim_shared_link(of_association uuid, of_round uuid, of_code bytea, of_pseudonym bytea,
      begun_pseudonym bytea, first_lock bigint, second_lock bigint)
    returns setof shared_link_row language plpgsql volatile as $$
    begin
      perform pg_advisory_xact_lock_shared(hashtextextended(of_round::text, 7001));
      if first_lock is not null then
        perform pg_advisory_xact_lock(first_lock);
      end if;
      if second_lock is not null then
        perform pg_advisory_xact_lock(second_lock);
      end if;
      return query select * from find_shared_link(of_association, of_round, of_code, of_pseudonym, begun_pseudonym);
    end $$;
  `,
  );
}
