import type { Tx } from '../../../db/connection';
import { findRoundProcessings } from '../../../db/queries/processing';
import type { RoundRow } from '../../../db/queries/rounds';
import { findTextRetention, type TextRetention } from '../../../db/queries/texts';
import { dayAfter } from '../../../surveys/schedule/dayAfter';
import { localDay } from '../localDay';
import { retentionDays } from '../privacy/processing/retentionDays';

/**
 * When the sealed texts of a round go, and whether they are gone. The day is counted from sealing with the period the
 * round was opened under, or the proposed one for a round that was opened before periods were recorded.
 */
export async function findRawTextDeletion(
  tx: Tx,
  associationId: string,
  round: Pick<RoundRow, 'id'> & { sealedAt: Date },
): Promise<TextRetention> {
  const noted = await findTextRetention(tx, associationId, round.id);
  if (noted) return noted;
  const record = (await findRoundProcessings(tx, associationId)).get(round.id);
  const days = record?.rawTextDays ?? retentionDays.rawTextDays.proposed;
  return { deleteRawOn: dayAfter(localDay(round.sealedAt), days), deletion: null };
}
