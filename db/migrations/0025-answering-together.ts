import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/**
 * Links read and responses kept together: whoever comes in the same moment for the same round goes in one call, so that role,
 * association, round, message and commit are paid once and not by each. Every token is judged by itself, as before (0012):
 * by key, in its own steps, and nothing is kept over a response other than the one that was seen.
 *
 * A call holds rows until it ends, so callers give them in the order of the pseudonyms: two calls never wait for each other.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    create function read_links(
      of_association uuid, of_round uuid, tokens bytea[], pseudonyms bytea[], known_settings uuid,
      out status text, out published_version_id uuid, out opens_on date, out closes_on date, out seal_by date,
      out source text, out name text, out settings_revision uuid, out settings jsonb, out withdrawn boolean,
      out language text, out ciphertext bytea
    ) returns setof record language plpgsql stable
    set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
    declare
      entered text := set_config('role', 'peilstok_app', true) || set_config('app.association', of_association::text, true);
    begin
      select r.status, r.published_version_id, r.opens_on, r.closes_on, r.seal_by, r.source, a.name, a.settings_revision,
          case when a.settings_revision is distinct from known_settings then a.settings end
        into status, published_version_id, opens_on, closes_on, seal_by, source, name, settings_revision, settings
        from round r join association a on a.id = of_association
        where r.association_id = of_association and r.id = of_round;
      for place in 1 .. cardinality(tokens) loop
        if status is not null and status <> 'sealed' then
          select t.withdrawn, (select p.language from person p where p.association_id = of_association and p.id = t.person_id)
            into withdrawn, language
            from recipient t
            where t.association_id = of_association and t.round_id = of_round and t.token_hash = tokens[place];
          ciphertext := null;
          if pseudonyms[place] is not null then
            select o.ciphertext into ciphertext
              from open_response o
              where o.association_id = of_association and o.round_id = of_round and o.pseudonym = pseudonyms[place];
          end if;
        end if;
        return next;
        settings := null;
      end loop;
    end $$;

    create function keep_responses(
      of_association uuid, of_round uuid, tokens bytea[], pseudonyms bytea[], today date, seen bytea[], ciphertexts bytea[]
    ) returns setof boolean language plpgsql set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
    declare
      entered text := set_config('role', 'peilstok_app', true) || set_config('app.association', of_association::text, true);
      is_open boolean;
    begin
      -- Beside others who answer; closing and sealing take the round alone. What follows sees what they committed.
      perform pg_advisory_xact_lock_shared(hashtextextended(of_round::text, 7001));
      select r.status = 'open' and today between r.opens_on and r.closes_on into is_open
        from round r where r.association_id = of_association and r.id = of_round;
      for place in 1 .. cardinality(tokens) loop
        if is_open is not true then
          return next false;
        elsif seen[place] is null then
          insert into open_response (association_id, round_id, pseudonym, ciphertext)
            select of_association, of_round, pseudonyms[place], ciphertexts[place]
            from recipient t
            where t.association_id = of_association and t.round_id = of_round and t.token_hash = tokens[place]
              and not t.withdrawn
            on conflict (association_id, round_id, pseudonym) do nothing;
          return next found;
        else
          update open_response o set ciphertext = ciphertexts[place]
            from recipient t
            where o.association_id = of_association and o.round_id = of_round and o.pseudonym = pseudonyms[place]
              and substr(o.ciphertext, 1, length(seen[place])) = seen[place]
              and t.association_id = of_association and t.round_id = of_round and t.token_hash = tokens[place]
              and not t.withdrawn;
          return next found;
        end if;
      end loop;
    end $$;

    drop function keep_response(uuid, uuid, bytea, bytea, date, bytea, bytea);
    drop function read_link(uuid, uuid, bytea, bytea, uuid);
  `,
  );
}
