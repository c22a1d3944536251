import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/**
 * Answering in one function each way, called in one message: it takes role and association for the length of its
 * transaction, then looks everything up table by table, by key. As one statement with joins the planner, which knows
 * nothing of tokens (0005), walked all people of the installation for every page shown. `enable_seqscan` is off because a
 * plan made while a table was small stays until the table is analysed, and thousands may answer before that.
 *
 * Writing is optimistic: who read a response says which one it was, and where it has changed since, nothing is kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    alter table association add column settings_revision uuid not null default gen_random_uuid();
    create function settings_are_revised() returns trigger language plpgsql as $$
    begin
      new.settings_revision := gen_random_uuid();
      return new;
    end $$;
    create trigger settings_are_revised before update of settings on association
      for each row execute function settings_are_revised();

    -- Each page of an answered list is written anew: room beside a row keeps its next version out of the index.
    alter table open_response set (fillfactor = 45);

    create function read_link(
      of_association uuid, of_round uuid, of_token bytea, of_pseudonym bytea, known_settings uuid,
      out status text, out published_version_id uuid, out opens_on date, out closes_on date, out seal_by date,
      out source text, out name text, out settings_revision uuid, out settings jsonb, out withdrawn boolean,
      out language text, out ciphertext bytea
    ) language plpgsql stable set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
    declare
      entered text := set_config('role', 'peilstok_app', true) || set_config('app.association', of_association::text, true);
    begin
      select r.status, r.published_version_id, r.opens_on, r.closes_on, r.seal_by, r.source, a.name, a.settings_revision,
          case when a.settings_revision is distinct from known_settings then a.settings end
        into status, published_version_id, opens_on, closes_on, seal_by, source, name, settings_revision, settings
        from round r join association a on a.id = of_association
        where r.association_id = of_association and r.id = of_round;
      if status is null or status = 'sealed' then
        return;
      end if;
      select t.withdrawn, (select p.language from person p where p.association_id = of_association and p.id = t.person_id)
        into withdrawn, language
        from recipient t
        where t.association_id = of_association and t.round_id = of_round and t.token_hash = of_token;
      if of_pseudonym is not null then
        select o.ciphertext into ciphertext
          from open_response o
          where o.association_id = of_association and o.round_id = of_round and o.pseudonym = of_pseudonym;
      end if;
    end $$;

    create function keep_response(
      of_association uuid, of_round uuid, of_token bytea, of_pseudonym bytea, today date, seen bytea, with_ciphertext bytea
    ) returns boolean language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
    declare
      entered text := set_config('role', 'peilstok_app', true) || set_config('app.association', of_association::text, true);
      takes_answers boolean;
    begin
      -- Beside others who answer; closing and sealing take the round alone. What follows sees what they committed.
      perform pg_advisory_xact_lock_shared(hashtextextended(of_round::text, 7001));
      select r.status = 'open' and today between r.opens_on and r.closes_on and not t.withdrawn into takes_answers
        from round r, recipient t
        where r.association_id = of_association and r.id = of_round
          and t.association_id = of_association and t.round_id = of_round and t.token_hash = of_token;
      if takes_answers is not true then
        return false;
      end if;
      if seen is null then
        insert into open_response (association_id, round_id, pseudonym, ciphertext)
          values (of_association, of_round, of_pseudonym, with_ciphertext)
          on conflict (association_id, round_id, pseudonym) do nothing;
      else
        update open_response o set ciphertext = with_ciphertext
          where o.association_id = of_association and o.round_id = of_round and o.pseudonym = of_pseudonym
            and substr(o.ciphertext, 1, length(seen)) = seen;
      end if;
      return found;
    end $$;

    drop function claim_link(uuid, uuid, bytea, bytea, bigint);
    drop function find_link(uuid, uuid, bytea, bytea);
    drop type link_row;
  `,
  );
}
