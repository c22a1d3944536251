import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/**
 * `read_links` also gives the name of the school that a list is for: a contact who answers for several schools holds several
 * links, and sees on the page which one is open. Only for people of the audience `scholen`: the link of a parent may name a
 * school too (Netwerk-6 is asked per school), and whoever holds that phone is not told which. By key, and only where a
 * recipient has a school at all.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    drop function read_links(uuid, uuid, bytea[], bytea[], uuid);
    create function read_links(
      of_association uuid, of_round uuid, tokens bytea[], pseudonyms bytea[], known_settings uuid,
      out status text, out published_version_id uuid, out opens_on date, out closes_on date, out seal_by date,
      out source text, out name text, out settings_revision uuid, out settings jsonb, out withdrawn boolean,
      out language text, out school text, out ciphertext bytea
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
          select t.withdrawn, (select p.language from person p where p.association_id = of_association and p.id = t.person_id),
              case when t.school_id is not null then (
                select s.name from person p, school s
                where p.association_id = of_association and p.id = t.person_id and p.audience = 'scholen'
                  and s.association_id = of_association and s.id = t.school_id
              ) end
            into withdrawn, language, school
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
  `,
  );
}
