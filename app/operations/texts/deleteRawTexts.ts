import { findSealedTexts } from '../../../db/queries/responses';
import { recordRetentionRun } from '../../../db/queries/retention';
import { claimRound, findRounds } from '../../../db/queries/rounds';
import { countTexts, recordTextRetention, removeRawTexts } from '../../../db/queries/texts';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { sha256Of } from '../canonicalJson';
import { localDay } from '../localDay';
import type { Seal } from '../sealing/sealRound';
import { findRawTextDeletion } from './rawTextDeletion';

/**
 * Deletes the sealed open answers of every round whose day has come: read or not, only what was released remains. Notes
 * per round when, how many, and whether they still were as sealed, for whoever verifies the seal afterwards. May be
 * repeated without harm. @returns how many texts were deleted.
 */
export async function deleteRawTexts(ctx: AppContext, associationId: string): Promise<number> {
  const now = ctx.clock.now();
  const today = localDay(now);
  return inAssociation(ctx.db, associationId, async (tx) => {
    let deleted = 0;
    for (const { id, status, sealedAt, seal } of await findRounds(tx, associationId)) {
      if (status !== 'sealed' || !sealedAt) continue;
      const retention = await findRawTextDeletion(tx, associationId, { id, sealedAt });
      if (retention.deletion || retention.deleteRawOn > today) continue;
      // A reader who is saving goes first, or finds the text gone.
      await claimRound(tx, id, 'alone');
      const counts = await countTexts(tx, associationId, id);
      const inStatus = (wanted: string) =>
        counts.filter((one) => one.status === wanted).reduce((sum, one) => sum + one.count, 0);
      const matchedSeal =
        sha256Of(await findSealedTexts(tx, associationId, id)) === (seal as Seal).textsSha256;
      const count = await removeRawTexts(tx, associationId, id);
      await recordTextRetention(tx, associationId, id, {
        deleteRawOn: retention.deleteRawOn,
        deletion: { at: now, count, matchedSeal },
      });
      await noteAction(ctx, tx, associationId, {
        actor: 'systeem',
        action: 'open antwoorden gewist',
        roundId: id,
        details: {
          deleted: count,
          releasedKept: inStatus('released'),
          withheld: inStatus('withheld'),
          unread: inStatus('unread'),
          matchedSeal,
        },
      });
      deleted += count;
    }
    await recordRetentionRun(tx, associationId, {
      kind: 'raw-texts',
      day: today,
      removed: deleted,
      ranAt: now,
    });
    return deleted;
  });
}
