import { sql } from 'kysely';
import type { Tx } from '../connection';
import type { SendState } from '../schema';

const BATCH = 2000;

/** Mails of a round per state. */
export interface MailCounts {
  queued: number;
  sent: number;
  refused: number;
  /** Nobody knows, and nobody tries again. */
  unknown: number;
  skipped: number;
  /** Came back: the address does not exist or takes nothing. */
  bounced: number;
  /** Personal links that were handed out in a file. */
  exported: number;
  /** Of all these, the ones that may have arrived twice, or of which nobody knew for a while. */
  unsure: number;
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

export const noMails: Readonly<MailCounts> = {
  queued: 0,
  sent: 0,
  refused: 0,
  unknown: 0,
  skipped: 0,
  bounced: 0,
  exported: 0,
  unsure: 0,
};

/** Counts per round; a mail being sent, or to be tried once more, counts as queued. */
export async function countMails(tx: Tx, associationId: string): Promise<Map<string, MailCounts>> {
  const state = sql<
    Exclude<keyof MailCounts, 'unsure'>
  >`case when state in ('sending', 'carried') then 'queued'
    when state = 'unknown' and next_at is not null then 'queued' else state end`;
  const rows = await tx
    .selectFrom('send_ledger')
    .select(['round_id as roundId', state.as('state'), (of) => of.fn.countAll<number>().as('count')])
    .select(sql<number>`count(*) filter (where unknowns > 0)`.as('unsure'))
    .where('association_id', '=', associationId)
    .groupBy(['round_id', state])
    .execute();
  const counts = new Map<string, MailCounts>();
  for (const row of rows) {
    const of = counts.get(row.roundId) ?? { ...noMails };
    of[row.state] += Number(row.count);
    of.unsure += Number(row.unsure);
    counts.set(row.roundId, of);
  }
  return counts;
}

/** What was sent to these recipients, message by message. */
export async function findMailsOf(tx: Tx, associationId: string, roundId: string, recipientIds: string[]) {
  if (recipientIds.length === 0) return [];
  return tx
    .selectFrom('send_ledger')
    .select(['recipient_id as recipientId', 'message', 'state', 'unknowns'])
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

/** When all who had not finished were last reminded: when the first mail went out, or it was asked for; null when never. */
export async function findLastReminderAt(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<Date | null> {
  const row = await tx
    .selectFrom('send_ledger')
    .select(sql<Date | null>`max(coalesce(first_at, updated_at))`.as('lastAt'))
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('message', '!=', 'invitation')
    .where('message', 'not like', 'by-hand-%')
    .executeTakeFirst();
  return row?.lastAt ?? null;
}

/** Stops mails of a round that have not gone out, and new attempts of those that nobody knows about. */
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
    .where('state', 'in', ['queued', 'carried'])
    .execute();
  await tx
    .updateTable('send_ledger')
    .set({ next_at: null })
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('state', '=', 'unknown')
    .execute();
}

/** Rounds of all the association's that have mails waiting. */
export async function findRoundsWithWaitingMails(tx: Tx, associationId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('send_ledger')
    .select('round_id as roundId')
    .distinct()
    .where('association_id', '=', associationId)
    .where((row) =>
      row.or([
        row('state', 'in', ['queued', 'sending', 'carried']),
        row.and([row('state', '=', 'unknown'), row('next_at', 'is not', null)]),
      ]),
    )
    .execute();
  return rows.map((row) => row.roundId);
}

/** Mails of other rounds that this one still carries were with the mail server when it ended: nobody knows, nobody tries again. */
export async function removeLedger(tx: Tx, associationId: string, roundId: string) {
  await tx
    .updateTable('send_ledger')
    .set({ state: 'unknown', next_at: null })
    .where('association_id', '=', associationId)
    .where('carrier_round_id', '=', roundId)
    .where('state', '=', 'carried')
    .execute();
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
