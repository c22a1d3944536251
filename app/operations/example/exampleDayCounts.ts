import { recordDayCount } from '../../../db/queries/dayCounts';
import { findRound } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { countToKeep, daysFrom, openedOn } from '../rounds/fieldwork/dayCounts';
import { countOpenResponses } from '../rounds/openCounts';

/** Share of all lists per share of the days: quick after each mail, slow in between. */
const WAVES = [
  [0, 0],
  [0.04, 0.22],
  [0.2, 0.41],
  [0.26, 0.58],
  [0.5, 0.69],
  [0.58, 0.84],
  [0.9, 0.92],
  [1, 1],
] as const;

/** The people of the example all answer at once; a later round is laid beside days as they might have been. */
export async function recordExampleDays(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<void> {
  await inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (!round) throw new Error('The example round that was just made is gone.');
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const counts = await countOpenResponses(tx, associationId, roundId, await ctx.keys.find(roundId));
    const last = daysFrom(openedOn(round), round.closesOn);
    for (let day = 0; day < last; day += 1) {
      const finished = Math.floor((counts.personal?.completed ?? 0) * shareBy((day + 1) / (last + 1)));
      await recordDayCount(tx, associationId, roundId, {
        day,
        finished: countToKeep(definition.audience, finished),
      });
    }
  });
}

function shareBy(elapsed: number): number {
  const at = WAVES.findIndex(([until]) => until >= elapsed);
  const [from, before] = WAVES[at - 1] ?? [0, 0];
  const [until, after] = WAVES[at] ?? [1, 1];
  return before + ((elapsed - from) / (until - from)) * (after - before);
}
