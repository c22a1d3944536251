import type { AppContext } from '../../../context';
import { type ImportedRecipients, takeUpload } from '../importRecipients';
import { runImport, type StartedImport } from './runImport';
import { importKey } from './runningImports';

/**
 * Takes the list that was looked over for a draft, a long one behind the reply (`runImport`).
 * @param tellFailure gets what went unexpectedly wrong with a long one; with a short one it is thrown
 */
export async function startImport(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  tellFailure: (error: unknown) => void,
): Promise<StartedImport<ImportedRecipients>> {
  return runImport(
    ctx,
    associationId,
    roundId,
    (tellPart) => takeUpload(ctx, actor, associationId, roundId, tellPart),
    (imported) => (imported.ok ? { how: 'taken', recipients: imported.recipients } : null),
    tellFailure,
  );
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
