import type { Tx } from '../../../db/connection';
import {
  findInvitationOutcomes,
  findUnreachableAddresses,
  recordUnreachableAddresses,
  removeUnreachableAddresses,
} from '../../../db/queries/unreachableAddresses';
import type { AppContext } from '../../context';
import { localDay } from '../localDay';
import { addressHashOf } from '../tokens/unsubscribeToken';

/**
 * Before the ledger of a round is erased: keeps, as codes, which addresses took no mail, so that the next list can say so; and
 * forgets it of those whose invitation did go now. Only invitations count: that a reminder was sent says that somebody had not
 * answered.
 */
export async function noteUnreachable(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<void> {
  const outcomes = await findInvitationOutcomes(tx, associationId, roundId);
  const known = await findUnreachableAddresses(tx, associationId);
  const hashesOf = (wanted: 'sent' | 'unreachable') =>
    outcomes
      .filter(({ outcome }) => outcome === wanted)
      .map(({ email }) => addressHashOf(ctx.secret, associationId, email).toString('hex'));
  if (known.size > 0) {
    const works = hashesOf('sent').filter((hash) => known.has(hash));
    await removeUnreachableAddresses(tx, associationId, works);
  }
  const year = Number(localDay(ctx.clock.now()).slice(0, 4));
  await recordUnreachableAddresses(tx, associationId, year, hashesOf('unreachable'));
}
