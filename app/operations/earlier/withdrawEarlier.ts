import type { Tx } from '../../../db/connection';
import { findRound, findRounds, type RoundRow } from '../../../db/queries/rounds';
import { findNulmetingen } from '../../../db/queries/targets';
import { recordWithdrawal, removeNulmeting } from '../../../db/queries/withdrawnRounds';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { withdrawFeedback } from '../feedback/publishFeedback';
import { designateNulmeting } from '../nulmeting/designateNulmeting';
import { failed, type Outcome, type Problem, succeeded } from '../problem';
import type { Seal } from '../sealing/sealRound';

/** Longer than a sentence is not read; with what is put before it, it is also the reason of a new nulmeting. */
const MOST_CHARACTERS = 200;

/** What is wrong with the reason; null = nothing. */
export function reasonProblem(reason: string, field: string): Problem | null {
  const { length } = reason.trim();
  if (length >= 5 && length <= MOST_CHARACTERS) return null;
  const message = `Schrijf in een zin waarom (5 tot ${MOST_CHARACTERS} tekens). Wie de reeks later leest, wil dat weten.`;
  return { code: 'reason', field, message };
}

/**
 * Takes a round that was held elsewhere out of every page, chart and comparison, with the reason. Its rows are erased; its
 * counts and seal stay, and the log says who withdrew it. Where it was the nulmeting, the earliest round that is left is.
 */
export async function withdrawEarlier(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  reason: string,
): Promise<Outcome<null>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'sealed' || round.heldElsewhere === null) {
      return failed({
        code: 'round',
        message: 'Alleen een meting die elders is gehouden, kan worden ingetrokken.',
      });
    }
    const problem = reasonProblem(reason, 'reason');
    if (problem) return failed(problem);
    await takeOut(ctx, tx, actor, associationId, round, { reason: reason.trim(), replacedBy: null });
    await moveNulmetingen(ctx, tx, actor, associationId, round, reason.trim(), null);
    return succeeded(null);
  });
}

/** Withdraws it with everything that told of it; what it was the nulmeting of is left to `moveNulmetingen`. */
export async function takeOut(
  ctx: AppContext,
  tx: Tx,
  actor: string,
  associationId: string,
  round: RoundRow,
  { reason, replacedBy }: { reason: string; replacedBy: string | null },
): Promise<void> {
  await withdrawFeedback({ ...ctx, db: tx }, actor, associationId, round.id);
  const at = ctx.clock.now().toISOString();
  const isTaken = await recordWithdrawal(tx, associationId, round.id, { at, by: actor, reason, replacedBy });
  if (!isTaken) throw new Error(`Round ${round.id} could not be withdrawn.`);
  const { survey, year } = round;
  await noteAction(ctx, tx, associationId, {
    actor,
    action: replacedBy === null ? 'eerdere meting ingetrokken' : 'eerdere meting vervangen',
    roundId: round.id,
    details: { survey, year, reason, replacedBy, sha256: (round.seal as Seal).sha256 },
  });
}

/**
 * Whatever the withdrawn round was the nulmeting of goes to the round in its place when that measured it, else to the
 * earliest sealed round of the survey that did, else to none.
 */
export async function moveNulmetingen(
  ctx: AppContext,
  tx: Tx,
  actor: string,
  associationId: string,
  withdrawn: Pick<RoundRow, 'id' | 'survey' | 'year'>,
  reason: string,
  replacedBy: string | null,
): Promise<void> {
  const measured: { roundId: string; indicators: string[] }[] = [];
  for (const round of await findRounds(tx, associationId)) {
    if (round.survey !== withdrawn.survey || round.status !== 'sealed') continue;
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const one = { roundId: round.id, indicators: definition.indicators.map(({ key }) => key) };
    if (round.id === replacedBy) measured.unshift(one);
    else measured.push(one);
  }
  for (const { survey, indicator, roundId } of await findNulmetingen(tx, associationId)) {
    if (roundId !== withdrawn.id) continue;
    const next = measured.find(({ indicators }) => indicators.includes(indicator));
    if (!next) {
      await removeNulmeting(tx, associationId, { survey, indicator });
      continue;
    }
    const what = next.roundId === replacedBy ? 'vervangen' : 'ingetrokken';
    const choice = {
      survey,
      indicator,
      roundId: next.roundId,
      reason: `De meting van ${withdrawn.year} is ${what}. ${reason}`,
    };
    const moved = await designateNulmeting({ ...ctx, db: tx }, actor, associationId, choice);
    if (!moved.ok)
      throw new Error(`The nulmeting of ${indicator} could not move: ${moved.problems[0]?.code}`);
  }
}
