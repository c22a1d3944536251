import { sql } from 'kysely';
import type { Tx } from '../connection';

/** What of a round's mails has not gone yet. */
export interface WaitingMails {
  /** Some can go now, or are under way. */
  isSending: boolean;
  /** Recipients of whom a mail, or the mail that has its link too, was refused for now and is tried again later. */
  laterFor: Set<string>;
}

/** Mails of this round that wait, as they are at `now`. */
export async function findWaitingMails(
  tx: Tx,
  associationId: string,
  roundId: string,
  now: Date,
): Promise<WaitingMails> {
  const { rows } = await sql<{ id: string; isLater: boolean }>`
    select mail.recipient_id as id,
      coalesce(case when mail.state = 'carried' then carrier.state else mail.state end = 'queued'
        and case when mail.state = 'carried' then carrier.next_at else mail.next_at end > ${now}, false) as "isLater"
    from send_ledger mail
    left join send_ledger carrier on carrier.association_id = mail.association_id
      and carrier.round_id = mail.carrier_round_id and carrier.recipient_id = mail.carrier_recipient_id
      and carrier.message = mail.carrier_message
    where mail.association_id = ${associationId} and mail.round_id = ${roundId}
      and mail.state in ('queued', 'sending', 'carried')`.execute(tx);
  return {
    isSending: rows.some(({ isLater }) => !isLater),
    laterFor: new Set(rows.filter(({ isLater }) => isLater).map(({ id }) => id)),
  };
}
