import { isRoundClaimed } from '../../../../db/queries/rounds';
import { inAssociation } from '../../../../db/transaction';
import type { AppContext } from '../../../context';
import { type ImportedRecipients, takeUpload } from '../importRecipients';
import { ImportStopped, importKey, type RunningImport } from './runningImports';

/** From so many rows on nobody is left waiting for one reply. */
const LONG_ROWS = 2000;

export type StartedImport = { runs: true } | { runs: false; imported: ImportedRecipients };

/**
 * Takes the list that was looked over. A short one is on the list when this returns; a long one goes on in this process,
 * and `viewImport` tells how far it is. While one runs, here or in another process, no second is started.
 * @param tellFailure gets what went unexpectedly wrong with a long one; with a short one it is thrown
 */
export async function startImport(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  tellFailure: (error: unknown) => void,
): Promise<StartedImport> {
  const key = importKey(associationId, roundId);
  if (ctx.imports.get(key)?.outcome === null) return { runs: true };
  let tellLong = () => {};
  const isLong = new Promise<StartedImport>((resolve) => {
    tellLong = () => resolve({ runs: true });
  });
  const running: RunningImport = {
    done: 0,
    total: null,
    isStopping: false,
    outcome: null,
    ended: Promise.resolve(),
  };
  const take = async (): Promise<StartedImport> => {
    const isElsewhere = await inAssociation(ctx.db, associationId, (tx) => isRoundClaimed(tx, roundId));
    if (isElsewhere) {
      ctx.imports.delete(key);
      return { runs: true };
    }
    const imported = await takeUpload(ctx, actor, associationId, roundId, (done, total) => {
      if (running.isStopping) throw new ImportStopped();
      Object.assign(running, { done, total });
      if (total >= LONG_ROWS) tellLong();
    });
    if (imported.ok) running.outcome = { how: 'taken', recipients: imported.recipients };
    else ctx.imports.delete(key);
    return { runs: false, imported };
  };
  const isTold = () => running.total !== null && running.total >= LONG_ROWS;
  const taking = take().catch((error: unknown): StartedImport => {
    running.outcome = { how: error instanceof ImportStopped ? 'stopped' : 'failed' };
    if (error instanceof ImportStopped) return { runs: true };
    if (!isTold()) throw error;
    tellFailure(error);
    return { runs: true };
  });
  running.ended = taking.then(
    () => {},
    () => {},
  );
  ctx.imports.set(key, running);
  return Promise.race([isLong, taking]);
}

/** Whether this process is taking in a list of this round now. */
export function isImporting(ctx: AppContext, associationId: string, roundId: string): boolean {
  return ctx.imports.get(importKey(associationId, roundId))?.outcome === null;
}

/**
 * Ends the taking in of a list before its next part; nothing of it is kept and its file waits. Once the last row is written
 * it is too late: then this does nothing.
 */
export function stopImport(ctx: AppContext, associationId: string, roundId: string): void {
  const running = ctx.imports.get(importKey(associationId, roundId));
  if (running && running.done !== running.total) running.isStopping = true;
}
