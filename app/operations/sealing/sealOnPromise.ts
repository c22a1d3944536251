import { findRounds, type RoundRow, recordSealWarning } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import { dayAfter } from '../../../surveys/schedule/dayAfter';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { localDay } from '../localDay';
import { closeRound } from '../rounds/closeRound';
import { sealRound } from './sealRound';

/** Days before the promised date on which the bureau is warned. */
export const WARN_DAYS_BEFORE = [14, 3];

/**
 * Keeps the promise made to respondents: a round that is not sealed on its date is closed and sealed by itself. The
 * bureau is warned twice before and told afterwards; warnings that downtime swallowed are sent late, but the date stands.
 * @returns how many rounds were sealed now.
 */
export async function sealOnPromise(ctx: AppContext, associationId: string): Promise<number> {
  const today = localDay(ctx.clock.now());
  const rounds = await inAssociation(ctx.db, associationId, (tx) => findRounds(tx, associationId));
  let sealed = 0;
  for (const round of rounds) {
    if (round.status !== 'open' && round.status !== 'closed') continue;
    const due = WARN_DAYS_BEFORE.filter((days) => today >= dayAfter(round.sealBy, -days)).length;
    if (due > round.sealWarnings) await warn(ctx, associationId, round, due);
    if (today < round.sealBy) continue;
    if (await sealNow(ctx, associationId, round)) sealed += 1;
  }
  return sealed;
}

/** Asks for one mail to the bureau for all warnings that are due, and notes each. */
async function warn(ctx: AppContext, associationId: string, round: RoundRow, due: number): Promise<void> {
  const { survey, year } = round;
  await inAssociation(ctx.db, associationId, async (tx) => {
    for (let count = round.sealWarnings; count < due; count += 1) {
      await recordSealWarning(tx, associationId, round.id);
    }
    await noteAction(ctx, tx, associationId, {
      actor: 'systeem',
      action: 'gewaarschuwd voor verzegelen',
      roundId: round.id,
      details: { warning: due, sealBy: round.sealBy },
    });
    await ctx.queue.notifyBureau(tx, { associationId, survey, year, step: `seal-warning-${due}` });
  });
}

async function sealNow(ctx: AppContext, associationId: string, round: RoundRow): Promise<boolean> {
  const { id, survey, year } = round;
  if (round.status === 'open') await closeRound(ctx, 'systeem', associationId, id);
  if (!(await sealRound(ctx, 'systeem', associationId, id)).ok) return false;
  await inAssociation(ctx.db, associationId, (tx) =>
    ctx.queue.notifyBureau(tx, { associationId, survey, year, step: 'sealed' }),
  );
  return true;
}
