import { findRound } from '../../../db/queries/rounds';
import { findSendStop, recordSendStop, removeSendStop } from '../../../db/queries/sendStops';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { failed, type Outcome, succeeded } from '../problem';
import { noDraft } from '../rounds/roundProblems';

/**
 * Chooses, before a round opens, whether the bureau mails the personal links itself (a mail merge in its own program):
 * then Peilstok sends nothing for this round, and the ledger says to whom a link was given.
 */
export async function chooseOwnMail(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  ownMail: boolean,
): Promise<Outcome<null>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'draft') return failed(noDraft);
    await removeSendStop(tx, associationId, roundId);
    if (ownMail) {
      const stop = { stoppedAt: ctx.clock.now(), why: 'own-mail' as const, refused: 0, attempted: 0 };
      await recordSendStop(tx, associationId, roundId, stop);
    }
    const action = ownMail ? 'bureau verstuurt de links zelf' : 'Peilstok verstuurt de mails';
    await noteAction(ctx, tx, associationId, { actor, action, roundId });
    return succeeded(null);
  });
}

/** Whether the bureau mails the links of this round itself. */
export async function isOwnMail(ctx: AppContext, associationId: string, roundId: string): Promise<boolean> {
  const stop = await inAssociation(ctx.db, associationId, (tx) => findSendStop(tx, associationId, roundId));
  return stop?.why === 'own-mail';
}
