import { sql } from 'kysely';
import type { Tx } from '../connection';
import type { SendState } from '../schema';

const BATCH = 2000;

/** Mails of a round per state. */
export interface MailCounts {
  queued: number;
  sent: number;
  refused: number;
  unknown: number;
  skipped: number;
}

/** One mail to be sent now. */
export interface ClaimedMail {
  recipientId: string;
  message: string;
  messageId: string;
  attempts: number;
  email: string;
  name: string | null;
  language: string;
}

/** Puts mails in the ledger; one that stands there already stays as it is. */
export async function recordQueuedMails(
  tx: Tx,
  associationId: string,
  roundId: string,
  mails: {
    recipientId: string;
    message: string;
    messageId: string;
    state: 'queued' | 'skipped';
    detail: string | null;
  }[],
  now: Date,
) {
  for (let start = 0; start < mails.length; start += BATCH) {
    await tx
      .insertInto('send_ledger')
      .values(
        mails.slice(start, start + BATCH).map((mail) => ({
          association_id: associationId,
          round_id: roundId,
          recipient_id: mail.recipientId,
          message: mail.message,
          state: mail.state,
          message_id: mail.messageId,
          attempts: 0,
          detail: mail.detail,
          updated_at: now,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/**
 * Takes up to `limit` waiting mails for this worker and marks them as being sent. Mails that another worker
 * left "sending" before `staleBefore` have an unknown outcome: they are taken once more, with the same Message-ID.
 */
export async function claimQueuedMails(
  tx: Tx,
  associationId: string,
  roundId: string,
  limit: number,
  now: Date,
  staleBefore: Date,
): Promise<ClaimedMail[]> {
  const result = await sql<ClaimedMail>`
    with next as (
      select recipient_id, message from send_ledger
      where association_id = ${associationId} and round_id = ${roundId}
        and (state = 'queued' or (state = 'sending' and updated_at < ${staleBefore} and attempts < 3))
      order by message, recipient_id
      limit ${limit} for update skip locked
    ), taken as (
      update send_ledger l set state = 'sending', attempts = l.attempts + 1, updated_at = ${now}
      from next where l.association_id = ${associationId} and l.round_id = ${roundId}
        and l.recipient_id = next.recipient_id and l.message = next.message
      returning l.recipient_id, l.message, l.message_id, l.attempts
    )
    select taken.recipient_id as "recipientId", taken.message, taken.message_id as "messageId", taken.attempts,
      p.email, p.name, p.language
    from taken
    join recipient r on r.association_id = ${associationId} and r.round_id = ${roundId} and r.id = taken.recipient_id
    join person p on p.association_id = r.association_id and p.id = r.person_id`.execute(tx);
  return result.rows;
}

export async function recordSendResult(
  tx: Tx,
  associationId: string,
  roundId: string,
  mail: { recipientId: string; message: string },
  result: { state: SendState; detail: string | null; now: Date },
) {
  await tx
    .updateTable('send_ledger')
    .set({ state: result.state, detail: result.detail, updated_at: result.now })
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('recipient_id', '=', mail.recipientId)
    .where('message', '=', mail.message)
    .execute();
}

/** Counts per round; a mail being sent counts as queued. */
export async function countMails(tx: Tx, associationId: string): Promise<Map<string, MailCounts>> {
  const rows = await tx
    .selectFrom('send_ledger')
    .select(['round_id as roundId', 'state', (of) => of.fn.countAll<number>().as('count')])
    .where('association_id', '=', associationId)
    .groupBy(['round_id', 'state'])
    .execute();
  const counts = new Map<string, MailCounts>();
  for (const row of rows) {
    const of = counts.get(row.roundId) ?? { queued: 0, sent: 0, refused: 0, unknown: 0, skipped: 0 };
    of[row.state === 'sending' ? 'queued' : row.state] += Number(row.count);
    counts.set(row.roundId, of);
  }
  return counts;
}

/** What was sent to these recipients, message by message. */
export async function findMailsOf(tx: Tx, associationId: string, roundId: string, recipientIds: string[]) {
  if (recipientIds.length === 0) return [];
  return tx
    .selectFrom('send_ledger')
    .select(['recipient_id as recipientId', 'message', 'state'])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('recipient_id', 'in', recipientIds)
    .orderBy('message')
    .execute();
}

/** Names of the messages that this round has in its ledger, with how many of each were sent. */
export async function countSentByMessage(tx: Tx, associationId: string, roundId: string) {
  const rows = await tx
    .selectFrom('send_ledger')
    .select(['message', 'state', (of) => of.fn.countAll<number>().as('count')])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .groupBy(['message', 'state'])
    .execute();
  return rows.map((row) => ({ message: row.message, state: row.state, count: Number(row.count) }));
}

/** When the ledger last moved for a reminder of this round; null when none was sent. */
export async function findLastReminderAt(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<Date | null> {
  const row = await tx
    .selectFrom('send_ledger')
    .select((of) => of.fn.max('updated_at').as('lastAt'))
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('message', '!=', 'invitation')
    .executeTakeFirst();
  return row?.lastAt ?? null;
}

/** Stops mails of a round that have not gone out. */
export async function recordSkippedMails(
  tx: Tx,
  associationId: string,
  roundId: string,
  detail: string,
  now: Date,
) {
  await tx
    .updateTable('send_ledger')
    .set({ state: 'skipped', detail, updated_at: now })
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('state', '=', 'queued')
    .execute();
}

/** Rounds of all the association's that have mails waiting. */
export async function findRoundsWithWaitingMails(tx: Tx, associationId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('send_ledger')
    .select('round_id as roundId')
    .distinct()
    .where('association_id', '=', associationId)
    .where('state', 'in', ['queued', 'sending'])
    .execute();
  return rows.map((row) => row.roundId);
}

export async function removeLedger(tx: Tx, associationId: string, roundId: string) {
  await tx
    .deleteFrom('send_ledger')
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .execute();
}

/** Message-ID and state of every mail of a round, or of these recipients of it. */
export async function findLedgerMails(
  tx: Tx,
  associationId: string,
  roundId: string,
  recipientIds?: string[],
): Promise<{ messageId: string; state: SendState }[]> {
  if (recipientIds?.length === 0) return [];
  let query = tx
    .selectFrom('send_ledger')
    .select(['message_id as messageId', 'state'])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId);
  if (recipientIds) query = query.where('recipient_id', 'in', recipientIds);
  return query.execute();
}
