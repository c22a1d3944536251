import { jsonb, type Tx } from '../connection';
import type { MailDays } from './rounds';

/** Gives an open round another last day; false when it is not open any more. */
export async function recordClosingDay(
  tx: Tx,
  associationId: string,
  roundId: string,
  { closesOn, mailDays }: { closesOn: string; mailDays: MailDays | null },
): Promise<boolean> {
  const result = await tx
    .updateTable('round')
    .set({ closes_on: closesOn, mail_days: mailDays && jsonb(mailDays) })
    .where('association_id', '=', associationId)
    .where('id', '=', roundId)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
