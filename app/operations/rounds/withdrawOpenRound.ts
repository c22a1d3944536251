import type { Tx } from '../../../db/connection';
import { recordNotAsked } from '../../../db/queries/askedInYear';
import { countInvitationStates, findAskedAddresses } from '../../../db/queries/invitations';
import { recordLeftovers } from '../../../db/queries/leftovers';
import { claimProgrammeStep, removeProgrammeSteps } from '../../../db/queries/programme';
import { removePersonsWithoutRound } from '../../../db/queries/recipients';
import { claimRound, findRound, type RoundRow } from '../../../db/queries/rounds';
import { findLedgerMails, recordSkippedMails, removeLedger } from '../../../db/queries/sendLedger';
import { OPEN_ROUND_WITHDRAWN, removeOpenRound } from '../../../db/queries/withdrawnRounds';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { reasonProblem } from '../earlier/withdrawEarlier';
import { localDay } from '../localDay';
import { OVER_THE_YEAR } from '../mail/queueInvitations';
import { settleMails } from '../mail/settleMails';
import { noteMailFiles } from '../privacy/leftovers/noteMailFiles';
import { removeNotedFiles } from '../privacy/leftovers/removeNotedFiles';
import { failed, type Outcome, type Problem, succeeded } from '../problem';
import { noteUnreachable } from '../sealing/noteUnreachable';
import { addressHashOf } from '../tokens/unsubscribeToken';
import { forgetResponseStates } from './responseStates';

const notUnsealed: Problem = {
  code: 'not-open',
  message:
    'Alleen een meting die open of gesloten is, kan worden ingetrokken. Deze is het niet (meer); er is niets gewijzigd.',
};

/**
 * Takes back a round that was opened by mistake, until it is sealed: what waits is not mailed, every answer, the list and the
 * links are erased with the round, its key is destroyed, and whoever opens a link hears that it was withdrawn. Its year can
 * be held anew, by hand: the programme does nothing by itself there. Answers that are being saved are waited for, and go too.
 * @param reason stays in the log, with how many had an invitation by then
 * @returns that number; or why nothing was changed
 */
export async function withdrawOpenRound(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  reason: string,
): Promise<Outcome<{ mailed: number }>> {
  const outcome = await inAssociation(ctx.db, associationId, async (tx) => {
    await claimRound(tx, roundId, 'alone');
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'open' && round?.status !== 'closed') return failed(notUnsealed);
    const problem = reasonProblem(reason, 'reason');
    if (problem) return failed(problem);
    const mailed = await countMailed(tx, associationId, roundId);
    await stopMails(ctx, tx, associationId, roundId);
    await giveTheYearBack(ctx, tx, associationId, round);
    await removeLedger(tx, associationId, roundId);
    if (!(await removeOpenRound(tx, associationId, roundId))) {
      throw new Error(`Round ${roundId} could not be withdrawn.`);
    }
    await removePersonsWithoutRound(tx, associationId, 'ouders');
    await recordLeftovers(tx, [{ kind: 'key', reference: roundId }], ctx.clock.now());
    const { survey, year, openedAt } = round;
    await noteAction(ctx, tx, associationId, {
      actor,
      action: OPEN_ROUND_WITHDRAWN,
      roundId,
      details: { survey, year, openedAt: openedAt?.toISOString(), mailed, reason: reason.trim() },
    });
    return succeeded({ mailed });
  });
  if (outcome.ok) {
    forgetResponseStates(roundId);
    await removeNotedFiles(ctx);
  }
  return outcome;
}

/** People who have an invitation, or may have one. */
async function countMailed(tx: Tx, associationId: string, roundId: string): Promise<number> {
  const states = await countInvitationStates(tx, associationId, roundId);
  return states
    .filter(({ state }) => state === 'sent' || state === 'unknown' || state === 'exported')
    .reduce((sum, { count }) => sum + count, 0);
}

/** Nothing more goes out; mails of other rounds that would have gone along go alone. Which addresses took no mail is kept. */
async function stopMails(ctx: AppContext, tx: Tx, associationId: string, roundId: string): Promise<void> {
  await recordSkippedMails(tx, associationId, roundId, 'meting ingetrokken', ctx.clock.now());
  await settleMails(ctx, tx, associationId, roundId);
  await noteMailFiles(ctx, tx, await findLedgerMails(tx, associationId, roundId));
  await noteUnreachable(ctx, tx, associationId, roundId);
}

/** Who was asked was not asked after all; steps of the programme that were taken for this round count for no other. */
async function giveTheYearBack(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  { id, survey, year, openedAt, opensOn }: RoundRow,
): Promise<void> {
  const now = ctx.clock.now();
  const asked = await findAskedAddresses(tx, associationId, id, ['afgemeld', OVER_THE_YEAR]);
  const hashes = asked.map((email) => addressHashOf(ctx.secret, associationId, email).toString('hex'));
  await recordNotAsked(tx, associationId, Number(localDay(openedAt ?? now).slice(0, 4)), hashes);
  await removeProgrammeSteps(tx, associationId, survey, year);
  const step = { survey, year, step: 'prepare', dueOn: opensOn, takenAt: now, outcome: 'skipped' };
  await claimProgrammeStep(tx, associationId, step);
}
