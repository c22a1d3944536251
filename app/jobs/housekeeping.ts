import { removeExpiredAccess } from '../../db/queries/accounts';
import { findAssociationIds } from '../../db/queries/associations';
import { outsideAssociations } from '../../db/transaction';
import type { AppContext } from '../context';
import { sendAllWaitingMails } from '../operations/mail/sendWaitingMails';
import { closeFinishedRounds } from '../operations/rounds/closeRound';
import { destroySealedKeys } from '../operations/sealing/destroySealedKeys';

/** What has to happen now and then, whatever crashed before: each step may be repeated without harm. */
export async function housekeeping(ctx: AppContext): Promise<void> {
  await outsideAssociations(ctx.db, (tx) => removeExpiredAccess(tx, ctx.clock.now()));
  await destroySealedKeys(ctx);
  for (const { id } of await outsideAssociations(ctx.db, findAssociationIds)) {
    await closeFinishedRounds(ctx, id);
    await sendAllWaitingMails(ctx, id);
  }
}
