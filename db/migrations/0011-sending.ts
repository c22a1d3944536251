import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/**
 * What sending asks of the ledger: who has a mail in hand (`claim`), when it first left (`first_at`, the Date it keeps),
 * when it may be tried again (`next_at`), and how often nobody knew whether it arrived (`unknowns`). No index names the
 * state, so that a mail's way through the ledger rewrites no index. `exchange_mails` is one turn of a sending: it writes down
 * what became of mails and takes the next ones, in one trip; it runs with the rights of whoever calls.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    alter table send_ledger drop constraint send_ledger_state_check;
    alter table send_ledger add constraint send_ledger_state_check check (state in
      ('queued', 'sending', 'sent', 'refused', 'unknown', 'skipped', 'bounced', 'exported'));
    alter table send_ledger
      add column claim integer,
      add column first_at timestamptz,
      add column next_at timestamptz,
      add column smtp_code integer,
      add column unknowns integer not null default 0 check (unknowns >= 0),
      set (fillfactor = 60);

    create table send_stop (
      association_id uuid not null,
      round_id uuid not null,
      stopped_at timestamptz not null,
      why text not null check (why in ('bureau', 'most-refused', 'own-mail')),
      refused integer not null default 0,
      attempted integer not null default 0,
      primary key (association_id, round_id),
      foreign key (association_id, round_id) references round on delete cascade
    );
    alter table send_stop enable row level security;
    alter table send_stop force row level security;
    create policy of_association on send_stop
      using (association_id = nullif(current_setting('app.association', true), '')::uuid)
      with check (association_id = nullif(current_setting('app.association', true), '')::uuid);
    grant select, insert, update, delete on send_stop to peilstok_app;

    create table mail_channel (
      name text primary key check (name in ('smtp', 'outbox')),
      free_at timestamptz,
      retry_at timestamptz,
      failures integer not null default 0,
      reason text
    );
    insert into mail_channel (name) values ('smtp'), ('outbox');
    grant select, update on mail_channel to peilstok_app;

    create type claimed_mail as (
      recipient_id uuid,
      message text,
      message_id text,
      attempts integer,
      unknowns integer,
      first_at timestamptz,
      email text,
      name text,
      language text,
      withdrawn boolean
    );

    create function exchange_mails(of_association uuid, of_round uuid, of_claim integer, results jsonb,
      after_recipient uuid, after_message text, most integer, at timestamptz, today date, far_away timestamptz)
    returns setof claimed_mail language plpgsql as $$
    declare
      is_open boolean;
    begin
      perform pg_advisory_xact_lock_shared(hashtextextended(of_round::text, 7001));
      select r.status = 'open' and r.closes_on >= today into is_open
        from round r where r.association_id = of_association and r.id = of_round;
      is_open := coalesce(is_open, false);

      update send_ledger l
        set state = case when given.state = 'queued' and not is_open then 'skipped' else given.state end,
          detail = case when given.state = 'queued' and not is_open then 'meting gesloten' else given.detail end,
          smtp_code = given."smtpCode",
          next_at = case when is_open then given."nextAt" end,
          claim = null,
          updated_at = at,
          unknowns = l.unknowns + given."isUnknown"::integer,
          attempts = greatest(0, l.attempts - (not given.counts)::integer)
        from jsonb_to_recordset(results) as given("recipientId" uuid, message text, state text, detail text,
          "smtpCode" integer, "nextAt" timestamptz, "isUnknown" boolean, counts boolean)
        where l.association_id = of_association and l.round_id = of_round
          and l.recipient_id = given."recipientId" and l.message = given.message
          and (l.state = 'sending' and l.claim = of_claim
            or given.state = 'sent' and l.state in ('sending', 'unknown', 'queued', 'skipped'));

      if most = 0 or not is_open or exists (
        select from send_stop s where s.association_id = of_association and s.round_id = of_round
      ) then
        return;
      end if;

      return query
        with next as materialized (
          select l.recipient_id, l.message from send_ledger l
          where l.association_id = of_association and l.round_id = of_round
            and (l.recipient_id, l.message) > (after_recipient, after_message)
            and (l.state = 'queued' and (l.next_at is null or l.next_at <= at or l.next_at > far_away)
              or l.state = 'unknown' and (l.next_at <= at or l.next_at > far_away))
          order by l.recipient_id, l.message
          limit most for update skip locked
        ), taken as (
          update send_ledger l set state = 'sending', claim = of_claim, attempts = l.attempts + 1,
            first_at = coalesce(l.first_at, at), next_at = null, updated_at = at
          from next where l.association_id = of_association and l.round_id = of_round
            and l.recipient_id = next.recipient_id and l.message = next.message
          returning l.recipient_id, l.message, l.message_id, l.attempts, l.unknowns, l.first_at
        )
        select t.recipient_id, t.message, t.message_id, t.attempts, t.unknowns, t.first_at, p.email, p.name,
          coalesce(p.language, 'nl'), coalesce(r.withdrawn, true)
        from taken t
        left join recipient r on r.association_id = of_association and r.round_id = of_round and r.id = t.recipient_id
        left join person p on p.association_id = r.association_id and p.id = r.person_id
        order by t.recipient_id, t.message;
    end $$;
  `,
  );
}
