import { findAssociationIds } from '../../db/queries/associations';
import { recordOptOut } from '../../db/queries/optOuts';
import { inAssociation, outsideAssociations } from '../../db/transaction';
import type { AppContext } from '../context';
import { readUnsubscribeToken } from './tokens/unsubscribeToken';

/**
 * Takes the address behind an unsubscribe link off every further mailing of its association; the address itself is
 * not needed and not stored. false when the link was not made here or its association is gone.
 */
export async function unsubscribe(ctx: AppContext, token: string): Promise<boolean> {
  const read = readUnsubscribeToken(ctx.secret, token);
  if (!read) return false;
  const known = await outsideAssociations(ctx.db, findAssociationIds);
  if (!known.some(({ id }) => id === read.associationId)) return false;
  await inAssociation(ctx.db, read.associationId, (tx) =>
    recordOptOut(tx, read.associationId, read.addressHash, ctx.clock.now()),
  );
  return true;
}

/** Whether a link could be an unsubscribe link of this installation; reads nothing. */
export function isUnsubscribeLink(ctx: AppContext, token: string): boolean {
  return readUnsubscribeToken(ctx.secret, token) !== null;
}
