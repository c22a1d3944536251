import type { Tx } from '../../../db/connection';
import type { AssociationRow } from '../../../db/queries/associations';
import { recordDraftVersion } from '../../../db/queries/draftVersions';
import { claimRound, findRound } from '../../../db/queries/rounds';
import type { Definition } from '../../../surveys/definition/types';
import type { AppContext } from '../../context';
import { type Outcome, succeeded } from '../problem';
import { withdrawApproval } from '../rounds/approveRound';
import { publishVersion } from './publishVersion';

/**
 * Publishes anew what a round in preparation will ask. When that differs it loses its approval, for it will say something
 * else than was approved. Does nothing to a round that has opened.
 */
export async function republishDraft(
  ctx: AppContext,
  tx: Tx,
  association: AssociationRow,
  template: Definition,
  roundId: string,
  actor: string,
): Promise<Outcome<null>> {
  await claimRound(tx, roundId, 'alone');
  const round = await findRound(tx, association.id, roundId);
  if (round?.status !== 'draft') return succeeded(null);
  const published = await publishVersion(ctx, tx, association, template);
  if (!published.ok) return published;
  if (published.value.id === round.publishedVersionId) return succeeded(null);
  await recordDraftVersion(tx, association.id, roundId, published.value.id);
  await withdrawApproval(ctx, tx, association.id, round, actor);
  return succeeded(null);
}
