import type { Tx } from '../../../db/connection';
import { countRecipients } from '../../../db/queries/recipients';
import { claimRound, findRound, type RoundRow, recordApproval } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { failed, type Outcome, succeeded } from '../problem';
import { openingBlockers } from './openRound';
import { noDraft } from './roundProblems';

/**
 * The bureau's yes to everything a round will send: on its first day it opens by itself, and reminders go out on the days
 * that were shown. Refused while anything but the day itself stands in the way of opening.
 */
export async function approveRound(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
): Promise<Outcome<{ opensOn: string }>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    await claimRound(tx, roundId, 'alone');
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'draft') return failed(noDraft);
    const recipients = await countRecipients(tx, associationId, roundId);
    const blockers = await openingBlockers(ctx, tx, associationId, { ...round, recipients });
    const standing = blockers.filter(({ code }) => code !== 'too-early');
    if (standing.length > 0) return failed(...standing);
    await recordApproval(tx, associationId, roundId, { at: ctx.clock.now(), by: actor });
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'meting goedgekeurd',
      roundId,
      details: { recipients, opensOn: round.opensOn, closesOn: round.closesOn, ...round.mailDays },
    });
    return succeeded({ opensOn: round.opensOn });
  });
}

/** Takes the yes back before the first day: nothing goes out. */
export async function takeBackApproval(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
): Promise<Outcome<null>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    await claimRound(tx, roundId, 'alone');
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'draft') return failed(noDraft);
    await withdrawApproval(ctx, tx, associationId, round, actor);
    return succeeded(null);
  });
}

/** A round that was changed is another one than was approved: it needs a new yes. Does nothing without one. */
export async function withdrawApproval(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  round: Pick<RoundRow, 'id' | 'approvedAt'>,
  actor: string,
): Promise<void> {
  if (!round.approvedAt) return;
  await recordApproval(tx, associationId, round.id, null);
  await noteAction(ctx, tx, associationId, { actor, action: 'goedkeuring vervallen', roundId: round.id });
}
