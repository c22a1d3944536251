import { sql } from 'kysely';
import type { Tx } from '../connection';

/** A reminder that went, or is on its way, to one person. */
export interface ReminderRow {
  recipientId: string;
  message: string;
  /** When it first went out, or was asked for. */
  at: Date;
}

/** The reminders of a round that were not stopped; the mail of the last day is none. */
export async function findReminders(tx: Tx, associationId: string, roundId: string): Promise<ReminderRow[]> {
  return reminders(tx, associationId, roundId).execute();
}

/** Those of one person. */
export async function findRemindersOf(
  tx: Tx,
  associationId: string,
  roundId: string,
  recipientId: string,
): Promise<ReminderRow[]> {
  return reminders(tx, associationId, roundId).where('recipient_id', '=', recipientId).execute();
}

/** Only those that one person got because the bureau asked for it. */
export async function findRemindersByHand(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<ReminderRow[]> {
  return reminders(tx, associationId, roundId).where('message', 'like', 'by-hand-%').execute();
}

function reminders(tx: Tx, associationId: string, roundId: string) {
  return tx
    .selectFrom('send_ledger')
    .select(['recipient_id as recipientId', 'message', sql<Date>`coalesce(first_at, updated_at)`.as('at')])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('message', 'not in', ['invitation', 'last-day'])
    .where('state', '!=', 'skipped');
}
