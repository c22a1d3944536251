import type { Tx } from '../../../db/connection';
import { carryInOwnRound, carryMails, holdForOtherMails } from '../../../db/queries/carriedMails';
import type { AppContext } from '../../context';
import { localDay } from '../localDay';

/**
 * One mail for one person: mails of this round that were just put in the ledger go along in mails of another round that wait for
 * the same people, and those of a contact of several schools go in one; where such a mail is about to be made, these wait a
 * little for it.
 */
export async function combineMails(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  roundId: string,
  message: string,
): Promise<void> {
  const now = ctx.clock.now();
  for (const carrier of await carryMails(tx, associationId, roundId, message, now))
    await ctx.queue.sendMails(tx, { associationId, roundId: carrier });
  await carryInOwnRound(tx, associationId, roundId, now);
  await holdForOtherMails(tx, associationId, roundId, message, { now, today: localDay(now) });
}
