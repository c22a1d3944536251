import { claimRound, findRound, findRounds, recordStatus } from '../../../db/queries/rounds';
import { recordSkippedMails } from '../../../db/queries/sendLedger';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { localDay } from '../localDay';
import { settleMails } from '../mail/settleMails';
import { failed, type Outcome, succeeded } from '../problem';
import { recordClosingCount } from './fieldwork/dayCounts';
import { notOpen } from './roundProblems';

/** Closes a round: answers that are being saved are waited for, later ones get the "closed" page. */
export async function closeRound(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
): Promise<Outcome<null>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    await claimRound(tx, roundId, 'alone');
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'open') return failed(notOpen);
    const now = ctx.clock.now();
    await recordSkippedMails(tx, associationId, roundId, 'meting gesloten', now);
    await recordClosingCount(ctx, tx, associationId, round);
    await settleMails(ctx, tx, associationId, roundId);
    await recordStatus(tx, associationId, roundId, 'open', { status: 'closed', closedAt: now });
    await noteAction(ctx, tx, associationId, { actor, action: 'meting gesloten', roundId });
    return succeeded(null);
  });
}

/** Closes rounds whose last day has passed, and tells the bureau. Gives how many. */
export async function closeFinishedRounds(ctx: AppContext, associationId: string): Promise<number> {
  const today = localDay(ctx.clock.now());
  const rounds = await inAssociation(ctx.db, associationId, (tx) => findRounds(tx, associationId));
  let closed = 0;
  for (const round of rounds) {
    if (round.status !== 'open' || round.closesOn >= today) continue;
    if (!(await closeRound(ctx, 'systeem', associationId, round.id)).ok) continue;
    closed += 1;
    const { survey, year } = round;
    await inAssociation(ctx.db, associationId, (tx) =>
      ctx.queue.notifyBureau(tx, { associationId, survey, year, step: 'closed' }),
    );
  }
  return closed;
}
