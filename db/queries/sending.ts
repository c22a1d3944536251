import { sql } from 'kysely';
import type { Database, Tx } from '../connection';
import { bigintLiteral, momentLiteral, textLiteral, uuidLiteral } from '../literals';
import type { SendState } from '../schema';
import { SENDING_LOCK } from '../sendingLock';
import { readInOneTrip } from '../transaction';
import type { CarriedMail } from './carriedMails';

/** One mail to be sent now. */
export interface ClaimedMail {
  recipientId: string;
  message: string;
  messageId: string;
  /** This attempt included. */
  attempts: number;
  /** How often nobody knew whether it had arrived. */
  unknowns: number;
  /** The Date it carries, at every attempt. */
  firstAt: Date;
  /** null when the person is no longer known here. */
  email: string | null;
  name: string | null;
  language: string;
  /** Wants no more mail of this round. */
  withdrawn: boolean;
  /** The school it is for, of a contact of several schools; null = it need not be named. */
  school: string | null;
  /** Mails to the same person that go along in this one: of other rounds, or for another school. */
  carries: CarriedMail[];
}

/** Where in the list a sending is; null = at its beginning. */
export type LedgerPlace = Pick<ClaimedMail, 'recipientId' | 'message'> | null;

/** What an attempt makes of a row. */
export interface RecordedResult {
  recipientId: string;
  message: string;
  state: SendState;
  detail: string | null;
  smtpCode: number | null;
  nextAt: Date | null;
  isUnknown: boolean;
  /** false: the attempt says nothing about this mail, so it is not counted. */
  counts: boolean;
}

/** A back-off is never longer than this; a moment further away comes from a clock that was wrong. */
export const LONGEST_WAIT_MINUTES = 8 * 60;

/** What one turn of a sending hands in and asks for. */
export interface Exchange {
  claim: number;
  results: readonly RecordedResult[];
  /** Mails after this place are looked at. */
  place: LedgerPlace;
  /** Mails to take at most. */
  limit: number;
  now: Date;
  /** Local day, ISO. */
  today: string;
  /** Opt-outs from this moment on are told. */
  optOutsSince: Date;
  /** Whether schools of who answers for several are told. */
  withSchools: boolean;
}

/**
 * One turn of a sending, in one transaction of one trip. Writes down what became of mails: what another sending has taken
 * over meanwhile stays as that one left it, except that a mail which did arrive is sent, whoever says so; a bounce is never
 * written over; and in a round that takes no more mails nothing is left to be tried again. Then takes up to `limit` mails
 * that may go now and marks them as being sent by `claim`: none when the round is not open or was stopped.
 * When this returns, all of it is committed. Whether each person still may be mailed is for the caller to see.
 */
export async function exchangeMails(
  db: Database,
  associationId: string,
  roundId: string,
  { claim, results, place, limit, now, today, optOutsSince, withSchools }: Exchange,
): Promise<{ claimed: ClaimedMail[]; optOuts: Uint8Array[] }> {
  const farAway = new Date(now.getTime() + LONGEST_WAIT_MINUTES * 2 * 60_000);
  const association = uuidLiteral(associationId);
  const [claimed = [], optOuts = [], carried = [], schools = []] = await readInOneTrip(db, associationId, [
    `select * from exchange_mails(${association}, ${uuidLiteral(roundId)}, ${bigintLiteral(BigInt(claim))}::integer,
      ${textLiteral(JSON.stringify(results))}::jsonb, ${uuidLiteral(place?.recipientId ?? NO_UUID)},
      ${textLiteral(place?.message ?? '')}, ${bigintLiteral(BigInt(limit))}::integer, ${momentLiteral(now)},
      ${textLiteral(today)}::date, ${momentLiteral(farAway)})`,
    `select address_hash from opt_out where association_id = ${association} and at >= ${momentLiteral(optOutsSince)}`,
    // Sees what was committed before it began: whoever chose one of these mails as a carrier locked it before it was taken.
    `select l.carrier_recipient_id, l.carrier_message, l.round_id, o.code, l.recipient_id
      from send_ledger l
      join send_ledger c on c.association_id = l.association_id and c.round_id = l.carrier_round_id
        and c.recipient_id = l.carrier_recipient_id and c.message = l.carrier_message and c.state = 'sending'
        and c.claim = ${bigintLiteral(BigInt(claim))}::integer
      join round o on o.association_id = l.association_id and o.id = l.round_id
      where l.association_id = ${association} and l.carrier_round_id = ${uuidLiteral(roundId)}
        and l.state in ('carried', 'sent', 'unknown')
      order by l.round_id, l.recipient_id`,
    ...(withSchools ? [severalSchools(association, uuidLiteral(roundId), claim)] : []),
  ]);
  const schoolOf = new Map(schools.map((row) => [row.id as string, row.name as string]));
  return {
    claimed: claimed.map((row) => ({
      recipientId: row.recipient_id as string,
      message: row.message as string,
      messageId: row.message_id as string,
      attempts: row.attempts as number,
      unknowns: row.unknowns as number,
      firstAt: row.first_at as Date,
      email: row.email as string | null,
      name: row.name as string | null,
      language: row.language as string,
      withdrawn: row.withdrawn as boolean,
      school: schoolOf.get(row.recipient_id as string) ?? null,
      carries: carried
        .filter((one) => one.carrier_recipient_id === row.recipient_id && one.carrier_message === row.message)
        .map((one) => ({
          carrierRecipientId: one.carrier_recipient_id as string,
          carrierMessage: one.carrier_message as string,
          roundId: one.round_id as string,
          code: one.code as string,
          recipientId: one.recipient_id as string,
          school: schoolOf.get(one.recipient_id as string) ?? null,
        })),
    })),
    optOuts: optOuts.map((row) => row.address_hash as Uint8Array),
  };
}

/** The school of every place on a list of people in hand who stand on that list for several schools. */
function severalSchools(association: string, round: string, claim: number): string {
  return `select r.id, s.name
    from send_ledger c
    join recipient own on own.association_id = c.association_id and own.round_id = c.round_id and own.id = c.recipient_id
    join recipient r on r.association_id = own.association_id and r.person_id = own.person_id
    join school s on s.association_id = r.association_id and s.id = r.school_id
    where c.association_id = ${association} and c.round_id = ${round} and c.state = 'sending'
      and c.claim = ${bigintLiteral(BigInt(claim))}::integer
      and exists (select from recipient other where other.association_id = r.association_id
        and other.person_id = r.person_id and other.school_id <> r.school_id)`;
}

/** Before every id. */
const NO_UUID = '00000000-0000-0000-0000-000000000000';

/**
 * Mails that a sending had in hand when it ended without a word (killed, or cut off from the database) have an unknown
 * outcome: each is tried once more, a minute later, and ten times later after every time that this happened to it before (at
 * most eight hours): nobody is forgotten, and a program that keeps falling over does not mail the same few again and again. A
 * sending lives as long as its lock is held.
 * @returns how many there were
 */
export async function recordAbandonedMails(
  tx: Tx,
  associationId: string,
  roundId: string,
  { ownClaim, detail, now }: { ownClaim: number; detail: string; now: Date },
): Promise<number> {
  const claims = await sql<{ claim: number | null }>`
    select distinct claim from send_ledger
    where association_id = ${associationId}::uuid and round_id = ${roundId}::uuid and state = 'sending'
      and claim is distinct from ${ownClaim}::integer`.execute(tx);
  let abandoned = 0;
  for (const { claim } of claims.rows) {
    if (claim !== null && !(await isGone(tx, claim))) continue;
    const result = await sql`
      update send_ledger set state = 'unknown', unknowns = unknowns + 1, claim = null,
        next_at = ${now}::timestamptz + interval '1 minute' * least(power(10, unknowns), ${LONGEST_WAIT_MINUTES}::integer),
        detail = ${detail}, updated_at = ${now}
      where association_id = ${associationId}::uuid and round_id = ${roundId}::uuid and state = 'sending'
        and claim is not distinct from ${claim}::integer`.execute(tx);
    abandoned += Number(result.numAffectedRows ?? 0);
  }
  return abandoned;
}

async function isGone(tx: Tx, claim: number): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`
    select pg_try_advisory_xact_lock(${SENDING_LOCK}::integer, ${claim}::integer) as gone`.execute(tx);
  return rows[0]?.gone === true;
}

/** When the next mail of this round may be tried; null when none waits for a moment. */
export async function findNextAttemptAt(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<Date | null> {
  const row = await tx
    .selectFrom('send_ledger')
    .select((of) => of.fn.min('next_at').as('nextAt'))
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('state', 'in', ['queued', 'unknown'])
    .executeTakeFirst();
  return row?.nextAt ?? null;
}
