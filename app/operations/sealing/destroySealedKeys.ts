import { findAssociationIds } from '../../../db/queries/associations';
import { findRound } from '../../../db/queries/rounds';
import { inAssociation, outsideAssociations } from '../../../db/transaction';
import type { AppContext } from '../../context';

/**
 * Destroys keys of rounds that are sealed: what a crash between the sealing commit and the removal of the key left
 * behind. A key whose round is nowhere is left alone: the database may be the one that is out of date.
 * @returns how many were destroyed.
 */
export async function destroySealedKeys(ctx: AppContext): Promise<number> {
  const kept = await ctx.keys.list();
  if (kept.length === 0) return 0;
  let destroyed = 0;
  for (const { id } of await outsideAssociations(ctx.db, findAssociationIds)) {
    for (const roundId of kept) {
      const round = await inAssociation(ctx.db, id, (tx) => findRound(tx, id, roundId));
      if (round?.status !== 'sealed') continue;
      await ctx.keys.destroy(roundId);
      destroyed += 1;
    }
  }
  return destroyed;
}
