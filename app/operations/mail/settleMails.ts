import type { Tx } from '../../../db/connection';
import { carryInOwnRound, settleCarriedMails } from '../../../db/queries/carriedMails';
import type { AppContext } from '../../context';

/**
 * Mails that went along in others follow them. A round that has to send some itself after all is woken; those of one person still
 * go together.
 */
export async function settleMails(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<void> {
  const now = ctx.clock.now();
  for (const waiting of await settleCarriedMails(tx, associationId, roundId, now)) {
    await carryInOwnRound(tx, associationId, waiting, now);
    await ctx.queue.sendMails(tx, { associationId, roundId: waiting });
  }
}
