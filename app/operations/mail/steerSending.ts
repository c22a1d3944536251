import { requeueRefusedMails } from '../../../db/queries/refusedMails';
import { findRound } from '../../../db/queries/rounds';
import { findSendStop, recordSendStop, removeSendStop } from '../../../db/queries/sendStops';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { failed, type Outcome, type Problem, succeeded } from '../problem';
import { notOpen } from '../rounds/roundProblems';
import { settleMails } from './settleMails';

const ownMail: Problem = {
  code: 'own-mail',
  message: 'Van deze meting verstuurt u de mails zelf. Peilstok verstuurt er geen.',
};

/** Leaves what waits in a round's ledger where it is: mails that are with the mail server now still go out. */
export async function stopSending(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
): Promise<Outcome<null>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'open') return failed(notOpen);
    if (await findSendStop(tx, associationId, roundId)) return succeeded(null);
    await recordSendStop(tx, associationId, roundId, {
      stoppedAt: ctx.clock.now(),
      why: 'bureau',
      refused: 0,
      attempted: 0,
    });
    await settleMails(ctx, tx, associationId, roundId);
    await noteAction(ctx, tx, associationId, { actor, action: 'versturen stilgezet', roundId });
    return succeeded(null);
  });
}

/**
 * Sends on where it was stopped, by the bureau or because most mails were refused.
 * @param alsoRefused who was refused gets the mail after all: it was about the sender, and that has been put right
 */
export async function resumeSending(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  { alsoRefused = false } = {},
): Promise<Outcome<null>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'open') return failed(notOpen);
    const stop = await findSendStop(tx, associationId, roundId);
    if (stop?.why === 'own-mail') return failed(ownMail);
    if (!stop) return succeeded(null);
    await removeSendStop(tx, associationId, roundId);
    const again = alsoRefused ? await requeueRefusedMails(tx, associationId, roundId, ctx.clock.now()) : 0;
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'versturen hervat',
      roundId,
      details: alsoRefused ? { again } : {},
    });
    await ctx.queue.sendMails(tx, { associationId, roundId });
    return succeeded(null);
  });
}
