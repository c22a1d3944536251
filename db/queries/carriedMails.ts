import { sql } from 'kysely';
import type { Tx } from '../connection';

/** Minutes that a mail waits for another one to the same person that is about to be made. */
const HOLD_MINUTES = 15;

/**
 * Lets mails of this round that wait go along in a mail of another open round to the same person, when that one waits too, has
 * never been tried, is of the same kind, and both rounds end on the same days. A mail that is carried has a row of its own, which
 * points to the one that carries it. A carrier is locked while it is chosen, so that it cannot leave without what it carries.
 * @returns the rounds whose mails carry something now
 */
export async function carryMails(
  tx: Tx,
  associationId: string,
  roundId: string,
  message: string,
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ carrier: string }>`
    with candidate as materialized (
      select l.recipient_id, c.round_id as of_round, c.recipient_id as of_recipient, c.message as of_message
      from send_ledger l
      join round o on o.association_id = l.association_id and o.id = l.round_id
      join recipient r on r.association_id = l.association_id and r.round_id = l.round_id and r.id = l.recipient_id
      join recipient cr on cr.association_id = l.association_id and cr.person_id = r.person_id
        and cr.round_id <> l.round_id and not cr.withdrawn
      join round co on co.association_id = l.association_id and co.id = cr.round_id and co.status = 'open'
        and co.closes_on = o.closes_on and co.seal_by = o.seal_by and co.source = o.source
      join send_ledger c on c.association_id = l.association_id and c.round_id = cr.round_id and c.recipient_id = cr.id
        and c.state = 'queued' and c.attempts = 0 and c.carrier_round_id is null
        and (c.message = 'invitation') = (l.message = 'invitation')
      where l.association_id = ${associationId} and l.round_id = ${roundId} and l.message = ${message}
        and l.state = 'queued' and l.attempts = 0
        and not exists (select from send_stop s where s.association_id = l.association_id
          and s.round_id in (l.round_id, c.round_id))
      for update of c
    ), carried as (
      update send_ledger l set state = 'carried', carrier_round_id = candidate.of_round,
        carrier_recipient_id = candidate.of_recipient, carrier_message = candidate.of_message, next_at = null,
        updated_at = ${now}
      from candidate
      where l.association_id = ${associationId} and l.round_id = ${roundId} and l.message = ${message}
        and l.recipient_id = candidate.recipient_id and l.state = 'queued'
      returning l.carrier_round_id, l.carrier_recipient_id, l.carrier_message
    ), released as (
      update send_ledger c set next_at = null from carried
      where c.association_id = ${associationId} and c.round_id = carried.carrier_round_id
        and c.recipient_id = carried.carrier_recipient_id and c.message = carried.carrier_message
        and c.state = 'queued'
    )
    select distinct carrier_round_id as carrier from carried`.execute(tx);
  return rows.map(({ carrier }) => carrier);
}

/**
 * Of people who stand on this round's list for several schools, lets all that waits and has never been tried go along in one of
 * their mails of the same name, so that they get one mail with a link per school. What is looked at is locked first, and read
 * again by the statement that chooses: a mail that carries others meanwhile is never carried itself.
 */
export async function carryInOwnRound(tx: Tx, associationId: string, roundId: string, now: Date) {
  const waiting = sql`
    select l.recipient_id, l.message, r.person_id
    from (
      select one.person_id from recipient one
      where one.association_id = ${associationId} and one.round_id = ${roundId} and not one.withdrawn
        and one.person_id is not null
      group by one.person_id having count(*) > 1
    ) several
    join recipient r on r.association_id = ${associationId} and r.round_id = ${roundId}
      and r.person_id = several.person_id and not r.withdrawn
    join send_ledger l on l.association_id = r.association_id and l.round_id = r.round_id and l.recipient_id = r.id
      and l.state = 'queued' and l.attempts = 0
    where not exists (select from send_stop s where s.association_id = ${associationId} and s.round_id = ${roundId})`;
  const { rows } = await sql`${waiting} order by l.recipient_id, l.message for update of l`.execute(tx);
  if (rows.length === 0) return;
  await sql`
    with seen as (
      select waiting.*, exists (select from send_ledger other where other.association_id = ${associationId}
        and other.carrier_round_id = ${roundId} and other.carrier_recipient_id = waiting.recipient_id
        and other.carrier_message = waiting.message and other.state = 'carried') as carries
      from (${waiting}) waiting
    ), chosen as (
      select recipient_id, message, carries, first_value(recipient_id) over (partition by person_id, message
        order by carries desc, recipient_id) as carrier
      from seen
    )
    update send_ledger l set state = 'carried', carrier_round_id = l.round_id, carrier_recipient_id = chosen.carrier,
      carrier_message = chosen.message, next_at = null, updated_at = ${now}
    from chosen
    where l.association_id = ${associationId} and l.round_id = ${roundId} and l.recipient_id = chosen.recipient_id
      and l.message = chosen.message and chosen.carrier <> chosen.recipient_id and not chosen.carries`.execute(
    tx,
  );
}

/**
 * Lets mails wait a quarter of an hour for a mail of another round that the same person is about to get: an invitation of a round
 * that was approved and opens today, or a reminder of an open round that is due today. When that one does not come, they go alone.
 */
export async function holdForOtherMails(
  tx: Tx,
  associationId: string,
  roundId: string,
  message: string,
  { now, today }: { now: Date; today: string },
): Promise<void> {
  const until = new Date(now.getTime() + HOLD_MINUTES * 60_000);
  const thisMorning = new Date(now.getTime() - 16 * 3_600_000);
  const isDue =
    message === 'invitation'
      ? sql`other.status = 'draft' and other.approved_at is not null and other.opens_on <= ${today}::date`
      : sql`other.status = 'open'
          and (other.mail_days->'remindOn' ? ${today} or other.mail_days->>'lastDayMailOn' = ${today})
          and not exists (select from send_ledger s where s.association_id = other.association_id
            and s.round_id = other.id and s.message <> 'invitation' and s.updated_at > ${thisMorning})`;
  await sql`
    update send_ledger l set next_at = ${until}
    from recipient r, round own, round other, recipient o
    where l.association_id = ${associationId} and l.round_id = ${roundId} and l.message = ${message}
      and l.state = 'queued' and l.attempts = 0
      and r.association_id = l.association_id and r.round_id = l.round_id and r.id = l.recipient_id
      and own.association_id = l.association_id and own.id = l.round_id
      and other.association_id = l.association_id and other.id <> own.id and other.closes_on = own.closes_on
      and other.seal_by = own.seal_by and other.source = own.source and ${isDue}
      and o.association_id = l.association_id and o.round_id = other.id and o.person_id = r.person_id
      and not o.withdrawn
      and not exists (select from send_stop s where s.association_id = l.association_id
        and s.round_id in (own.id, other.id))`.execute(tx);
}

/**
 * Brings carried mails of this round, and those that this round carries, to what became of the mail that carries them; what a
 * carrier will not take any more goes alone. May run as often as one likes: what it changes follows from the carriers' rows only.
 * @returns rounds that have mails of their own to send because of this
 */
export async function settleCarriedMails(
  tx: Tx,
  associationId: string,
  roundId: string,
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ roundId: string }>`
    with settled as (
      select l.round_id, l.recipient_id, l.message, c.detail, c.smtp_code, c.first_at, c.bounce, c.unknowns, c.attempts,
        case when c.state in ('sent', 'refused', 'bounced', 'unknown') then c.state else 'queued' end as state
      from send_ledger l
      left join send_ledger c on c.association_id = l.association_id and c.round_id = l.carrier_round_id
        and c.recipient_id = l.carrier_recipient_id and c.message = l.carrier_message
      where l.association_id = ${associationId} and l.state = 'carried'
        and (l.round_id = ${roundId} or l.carrier_round_id = ${roundId})
        and (c.state is null or c.state in ('sent', 'refused', 'bounced', 'skipped', 'exported')
          or c.state = 'unknown' and c.next_at is null
          or c.state = 'queued' and c.round_id <> l.round_id and exists (select from send_stop s
            where s.association_id = l.association_id and s.round_id in (l.round_id, c.round_id)))
      for update of l
    )
    update send_ledger l set state = settled.state, updated_at = ${now},
      detail = case when settled.state = 'queued' then null else settled.detail end,
      smtp_code = case when settled.state = 'queued' then null else settled.smtp_code end,
      first_at = case when settled.state = 'queued' then null else settled.first_at end,
      bounce = case when settled.state = 'queued' then null else settled.bounce end,
      unknowns = case when settled.state = 'queued' then 0 else settled.unknowns end,
      attempts = case when settled.state = 'queued' then 0 else settled.attempts end,
      carrier_round_id = case when settled.state = 'queued' then null else l.carrier_round_id end,
      carrier_recipient_id = case when settled.state = 'queued' then null else l.carrier_recipient_id end,
      carrier_message = case when settled.state = 'queued' then null else l.carrier_message end
    from settled
    where l.association_id = ${associationId} and l.round_id = settled.round_id
      and l.recipient_id = settled.recipient_id and l.message = settled.message
    returning case when l.state = 'queued' then l.round_id end as "roundId"`.execute(tx);
  return [...new Set(rows.flatMap((row) => row.roundId ?? []))];
}

/** A mail that goes along in another one. */
export interface CarriedMail {
  /** Of the mail that carries it. */
  carrierRecipientId: string;
  carrierMessage: string;
  roundId: string;
  /** Of its round, which begins its link. */
  code: string;
  recipientId: string;
  /** The school it is for, of a contact of several schools; null = it need not be named. */
  school: string | null;
}
