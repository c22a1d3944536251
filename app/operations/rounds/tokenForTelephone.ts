import { findRecipients } from '../../../db/queries/recipients';
import { findRound } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { tokenOf } from '../tokens/recipientToken';

/**
 * The token of somebody on the list of an open round, for whoever fills the list in for them by telephone. It never leaves
 * the server. null when the round is not open, its key is missing, or nobody has this id or is still to be asked.
 */
export async function tokenForTelephone(
  ctx: AppContext,
  associationId: string,
  roundId: string,
  recipientId: string,
): Promise<string | null> {
  const key = await ctx.keys.find(roundId);
  if (!key) return null;
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'open') return null;
    const recipients = await findRecipients(tx, associationId, roundId);
    const found = recipients.find(({ id, withdrawn }) => id === recipientId && !withdrawn);
    return found ? tokenOf(key, round.code, found.id) : null;
  });
}
