import { hasRecipientUpload, isImportClaimed } from '../../../../db/queries/recipientUploads';
import { inAssociation } from '../../../../db/transaction';
import type { AppContext } from '../../../context';
import { importKey } from './runningImports';

/**
 * How far the taking in of a list is.
 * - `running` rows, of an open round people, done of all; `total` null while the file is read. Nothing is kept before the last.
 * - `elsewhere` another process takes one in: how far it is, is not known here.
 * - `stopped`, `failed`, `interrupted` (this process knows of none, and the file still waits): nothing was kept.
 * - `waiting` a newer file waits to be looked over.
 * - `taken` the file is on the list; `recipients` null when another process did it.
 * - `updated` the file was taken into the list of an open round, and so many were invited.
 */
export type ImportView =
  | { state: 'running'; done: number; total: number | null; isStopping: boolean }
  | { state: 'elsewhere' | 'stopped' | 'failed' | 'interrupted' | 'waiting' }
  | { state: 'taken'; recipients: number | null }
  | { state: 'updated'; invited: number };

/** What is known here of the newest import of a round, held against what the database says. */
export async function viewImport(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<ImportView> {
  const known = ctx.imports.get(importKey(associationId, roundId));
  if (known && known.outcome === null) {
    const { done, total, isStopping } = known;
    return { state: 'running', done, total, isStopping };
  }
  const outcome = known?.outcome ?? null;
  const { isClaimed, waits } = await inAssociation(ctx.db, associationId, async (tx) => ({
    isClaimed: await isImportClaimed(tx, roundId),
    waits: await hasRecipientUpload(tx, associationId, roundId),
  }));
  if (isClaimed) return { state: 'elsewhere' };
  // The file goes with the commit: where it is gone, the list stands, whatever this process last heard.
  if (!waits && outcome?.how === 'updated') return { state: 'updated', invited: outcome.invited };
  if (!waits) return { state: 'taken', recipients: outcome?.how === 'taken' ? outcome.recipients : null };
  if (!outcome) return { state: 'interrupted' };
  return { state: outcome.how === 'stopped' || outcome.how === 'failed' ? outcome.how : 'waiting' };
}
