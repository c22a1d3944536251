import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/**
 * `exchange_mails` goes row by row, each by its whole key. Its statements are planned when a sending begins, mostly before
 * PostgreSQL has counted a ledger that was filled a moment ago: joined as sets it then walked the whole ledger in every turn,
 * once per mail taken, 80 ms a turn at 16,000 mails and more at 50,000. A lookup of one row has one plan, whatever is known.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    create or replace function exchange_mails(of_association uuid, of_round uuid, of_claim integer, results jsonb,
      after_recipient uuid, after_message text, most integer, at timestamptz, today date, far_away timestamptz)
    returns setof claimed_mail language plpgsql as $$
    declare
      is_open boolean;
      given record;
      next record;
      taken claimed_mail;
      of_person uuid;
    begin
      perform pg_advisory_xact_lock_shared(hashtextextended(of_round::text, 7001));
      select r.status = 'open' and r.closes_on >= today into is_open
        from round r where r.association_id = of_association and r.id = of_round;
      is_open := coalesce(is_open, false);

      for given in
        select * from jsonb_to_recordset(results) as g("recipientId" uuid, message text, state text, detail text,
          "smtpCode" integer, "nextAt" timestamptz, "isUnknown" boolean, counts boolean)
        order by g."recipientId", g.message
      loop
        update send_ledger l
          set state = case when given.state = 'queued' and not is_open then 'skipped' else given.state end,
            detail = case when given.state = 'queued' and not is_open then 'meting gesloten' else given.detail end,
            smtp_code = given."smtpCode",
            next_at = case when is_open then given."nextAt" end,
            claim = null,
            updated_at = at,
            unknowns = l.unknowns + given."isUnknown"::integer,
            attempts = greatest(0, l.attempts - (not given.counts)::integer)
          where l.association_id = of_association and l.round_id = of_round
            and l.recipient_id = given."recipientId" and l.message = given.message
            and (l.state = 'sending' and l.claim = of_claim
              or given.state = 'sent' and l.state in ('sending', 'unknown', 'queued', 'skipped'));
      end loop;

      if most = 0 or not is_open or exists (
        select from send_stop s where s.association_id = of_association and s.round_id = of_round
      ) then
        return;
      end if;

      for next in
        select l.recipient_id, l.message from send_ledger l
        where l.association_id = of_association and l.round_id = of_round
          and (l.recipient_id, l.message) > (after_recipient, after_message)
          and (l.state = 'queued' and (l.next_at is null or l.next_at <= at or l.next_at > far_away)
            or l.state = 'unknown' and (l.next_at <= at or l.next_at > far_away))
        order by l.recipient_id, l.message
        limit most for update skip locked
      loop
        update send_ledger l set state = 'sending', claim = of_claim, attempts = l.attempts + 1,
          first_at = coalesce(l.first_at, at), next_at = null, updated_at = at
        where l.association_id = of_association and l.round_id = of_round
          and l.recipient_id = next.recipient_id and l.message = next.message
        returning l.recipient_id, l.message, l.message_id, l.attempts, l.unknowns, l.first_at
          into taken.recipient_id, taken.message, taken.message_id, taken.attempts, taken.unknowns, taken.first_at;
        select r.person_id, r.withdrawn into of_person, taken.withdrawn from recipient r
          where r.association_id = of_association and r.round_id = of_round and r.id = taken.recipient_id;
        taken.withdrawn := coalesce(taken.withdrawn, true);
        select p.email, p.name, p.language into taken.email, taken.name, taken.language from person p
          where p.association_id = of_association and p.id = of_person;
        taken.language := coalesce(taken.language, 'nl');
        return next taken;
      end loop;
    end $$;
  `,
  );
}
