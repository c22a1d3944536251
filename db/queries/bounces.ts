import { sql } from 'kysely';
import type { Tx } from '../connection';
import type { RoundStatus, SendState } from '../schema';

export interface ReportedMail {
  roundId: string;
  roundStatus: RoundStatus;
  recipientId: string;
  message: string;
  state: SendState;
  /** How often it came back before. */
  bounces: number;
}

/**
 * The mail that a report is about, locked; null when this association sent none such, or its round was sealed.
 * @param messageId the whole Message-ID with angle brackets, or its beginning up to and with the @
 */
export async function claimReportedMail(
  tx: Tx,
  associationId: string,
  messageId: string,
): Promise<ReportedMail | null> {
  const pattern = `${messageId.replace(/[\\%_]/g, '\\$&')}${messageId.endsWith('@') ? '%' : ''}`;
  const { rows } = await sql<ReportedMail>`
    select l.round_id as "roundId", r.status as "roundStatus", l.recipient_id as "recipientId", l.message, l.state,
      l.bounces
    from send_ledger l
    join round r on r.association_id = l.association_id and r.id = l.round_id
    where l.association_id = ${associationId} and l.message_id like ${pattern}
    limit 1 for update of l`.execute(tx);
  return rows[0] ?? null;
}

/** Writes down that a mail came back. With `retryAt` it is sent again then; without, that was its end. */
export async function recordBounce(
  tx: Tx,
  associationId: string,
  { roundId, recipientId, message }: Pick<ReportedMail, 'roundId' | 'recipientId' | 'message'>,
  bounce: { how: 'hard' | 'soft'; detail: string; retryAt: Date | null; now: Date },
): Promise<void> {
  await tx
    .updateTable('send_ledger')
    .set((row) => ({
      state: bounce.retryAt ? 'queued' : 'bounced',
      claim: null,
      next_at: bounce.retryAt,
      detail: bounce.detail,
      bounce: bounce.how,
      bounces: row('bounces', '+', 1),
      updated_at: bounce.now,
    }))
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('recipient_id', '=', recipientId)
    .where('message', '=', message)
    .execute();
}

/** What went along in a mail that is sent again waits for it too, in rounds that are open. */
export async function recordCarriedRetries(
  tx: Tx,
  associationId: string,
  { roundId, recipientId, message }: Pick<ReportedMail, 'roundId' | 'recipientId' | 'message'>,
  now: Date,
): Promise<void> {
  await sql`
    update send_ledger l set state = 'carried', updated_at = ${now}
    from round r
    where l.association_id = ${associationId} and l.carrier_round_id = ${roundId}
      and l.carrier_recipient_id = ${recipientId} and l.carrier_message = ${message}
      and l.state in ('sent', 'unknown')
      and r.association_id = l.association_id and r.id = l.round_id and r.status = 'open'`.execute(tx);
}

/** What went along in a mail that came back for good came back as well. */
export async function recordCarriedBounces(
  tx: Tx,
  associationId: string,
  { roundId, recipientId, message }: Pick<ReportedMail, 'roundId' | 'recipientId' | 'message'>,
  bounce: { how: 'hard' | 'soft'; detail: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('send_ledger')
    .set({ state: 'bounced', bounce: bounce.how, detail: bounce.detail, updated_at: bounce.now })
    .where('association_id', '=', associationId)
    .where('carrier_round_id', '=', roundId)
    .where('carrier_recipient_id', '=', recipientId)
    .where('carrier_message', '=', message)
    .where('state', 'in', ['carried', 'sent', 'unknown'])
    .execute();
}

/**
 * Stops what still waits for a person whose address takes no mail: for every school they answer for, and in every other round that
 * asks them in the same role.
 */
export async function skipMailsOf(
  tx: Tx,
  associationId: string,
  { roundId, recipientId }: Pick<ReportedMail, 'roundId' | 'recipientId'>,
  now: Date,
): Promise<void> {
  await sql`
    update send_ledger l set state = 'skipped', detail = 'niet te bereiken', next_at = null, updated_at = ${now}
    from recipient own, recipient of_person
    where own.association_id = ${associationId} and own.round_id = ${roundId} and own.id = ${recipientId}
      and of_person.association_id = own.association_id and of_person.person_id = own.person_id
      and l.association_id = of_person.association_id and l.round_id = of_person.round_id
      and l.recipient_id = of_person.id and l.state in ('queued', 'carried')`.execute(tx);
}

/** Recipients whom the invitation could not reach: it came back, or the mail server refused it, and no attempt is left. */
export async function findUndeliverable(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('send_ledger')
    .select('recipient_id as recipientId')
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('message', '=', 'invitation')
    .where('state', 'in', ['bounced', 'refused'])
    .execute();
  return new Set(rows.map(({ recipientId }) => recipientId));
}

/** Recipients whose address takes no mail: one to them, in this round or another, bounced hard or was refused for good. */
export async function findUnreachable(tx: Tx, associationId: string, roundId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct mine.id
    from send_ledger l
    join recipient r on r.association_id = l.association_id and r.round_id = l.round_id and r.id = l.recipient_id
    join recipient mine on mine.association_id = r.association_id and mine.person_id = r.person_id
      and mine.round_id = ${roundId}
    where l.association_id = ${associationId}
      and (l.state = 'bounced' and l.bounce = 'hard' or l.state in ('bounced', 'refused') and l.smtp_code in (550, 551, 553))
      and not exists (select from send_ledger later where later.association_id = mine.association_id
        and later.round_id = mine.round_id and later.recipient_id = mine.id and later.message = 'invitation'
        and later.state = 'sent' and later.first_at > l.first_at)`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
