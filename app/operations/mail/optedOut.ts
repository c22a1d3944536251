import type { Tx } from '../../../db/connection';
import { findOptOuts } from '../../../db/queries/optOuts';
import type { AppContext } from '../../context';
import { addressHashOf } from '../tokens/unsubscribeToken';

/** Tells of an address whether it asked this association for no more mail. */
export async function findOptedOut(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
): Promise<(email: string) => boolean> {
  const optOuts = await findOptOuts(tx, associationId);
  return (email) =>
    optOuts.size > 0 && optOuts.has(addressHashOf(ctx.secret, associationId, email).toString('hex'));
}
