import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/**
 * What answering asks of the database, as functions: PL/pgSQL keeps their plans for the length of a connection, also behind
 * a pooler in transaction mode, where planning them anew costs four times what running them does. They run with the rights
 * of whoever calls, so row level security holds as it does for the statements themselves.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    create type link_row as (
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
      ciphertext bytea
    );

    create function find_link(of_association uuid, of_round uuid, of_token bytea, of_pseudonym bytea)
    returns setof link_row language plpgsql stable as $$
    begin
      return query
        select r.status, r.published_version_id, r.opens_on, r.closes_on, r.seal_by, r.source, a.name, a.settings,
          t.withdrawn, p.language, o.ciphertext
        from round r
        join association a on a.id = r.association_id
        left join recipient t on t.association_id = r.association_id and t.round_id = r.id
          and t.token_hash = of_token and r.status <> 'sealed'
        left join person p on p.association_id = t.association_id and p.id = t.person_id
        left join open_response o on o.association_id = r.association_id and o.round_id = r.id
          and o.pseudonym = of_pseudonym
        where r.association_id = of_association and r.id = of_round;
    end $$;

    create function claim_link(of_association uuid, of_round uuid, of_token bytea, of_pseudonym bytea, response_lock bigint)
    returns setof link_row language plpgsql volatile as $$
    begin
      perform pg_advisory_xact_lock_shared(hashtextextended(of_round::text, 7001));
      if response_lock is not null then
        perform pg_advisory_xact_lock(response_lock);
      end if;
      return query select * from find_link(of_association, of_round, of_token, of_pseudonym);
    end $$;

    create function record_response(of_association uuid, of_round uuid, of_pseudonym bytea, with_ciphertext bytea)
    returns void language plpgsql as $$
    begin
      insert into open_response (association_id, round_id, pseudonym, ciphertext)
      values (of_association, of_round, of_pseudonym, with_ciphertext)
      on conflict (association_id, round_id, pseudonym) do update set ciphertext = excluded.ciphertext;
    end $$;
  `,
  );
}
