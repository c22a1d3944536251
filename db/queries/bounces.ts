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

/** Stops what still waits for a person whose address takes no mail. */
export async function skipMailsOf(
  tx: Tx,
  associationId: string,
  { roundId, recipientId }: Pick<ReportedMail, 'roundId' | 'recipientId'>,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('send_ledger')
    .set({ state: 'skipped', detail: 'niet te bereiken', next_at: null, updated_at: now })
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('recipient_id', '=', recipientId)
    .where('state', '=', 'queued')
    .execute();
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

/** Recipients whose address takes no mail: a mail to them bounced hard, or was refused for good by the mail server. */
export async function findUnreachable(tx: Tx, associationId: string, roundId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('send_ledger')
    .select('recipient_id as recipientId')
    .distinct()
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where((row) =>
      row.or([
        row.and([row('state', '=', 'bounced'), row('bounce', '=', 'hard')]),
        row('smtp_code', 'in', [550, 551, 553]),
      ]),
    )
    .where('state', 'in', ['bounced', 'refused'])
    .execute();
  return new Set(rows.map(({ recipientId }) => recipientId));
}
