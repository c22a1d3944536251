import type { Tx } from '../../../db/connection';
import { findAuditOfRound } from '../../../db/queries/audit';
import { countRecipients } from '../../../db/queries/recipients';
import { claimRound, findRound, type RoundRow, recordApproval } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { failed, type Outcome, succeeded } from '../problem';
import { openingBlockers } from './openRound';
import { noDraft } from './roundProblems';

/** What stands in the log of the round. */
const APPROVED = 'meting goedgekeurd';
const TAKEN_BACK = 'goedkeuring ingetrokken';
const LAPSED = 'goedkeuring vervallen';

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
      action: APPROVED,
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
    if (round.approvedAt) {
      await recordApproval(tx, associationId, round.id, null);
      await noteAction(ctx, tx, associationId, { actor, action: TAKEN_BACK, roundId });
    }
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
  await noteAction(ctx, tx, associationId, { actor, action: LAPSED, roundId: round.id });
}

/** Whether the last yes to this draft no longer counts because something was changed, rather than taken back by hand. */
export async function hasApprovalLapsed(tx: Tx, associationId: string, roundId: string): Promise<boolean> {
  const log = await findAuditOfRound(tx, associationId, roundId);
  const last = log.findLast(
    ({ action }) => action === LAPSED || action === APPROVED || action === TAKEN_BACK,
  );
  return last?.action === LAPSED;
}
