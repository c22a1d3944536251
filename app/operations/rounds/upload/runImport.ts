import { isImportClaimed } from '../../../../db/queries/recipientUploads';
import { inAssociation } from '../../../../db/transaction';
import type { AppContext } from '../../../context';
import type { TellPart } from './inParts';
import { ImportStopped, importKey, type RunningImport } from './runningImports';

/** From so many rows on nobody is left waiting for one reply. */
const LONG_ROWS = 2000;

/** `runs`: it goes on, here or in another process; else it ended, and this came of it. */
export type StartedImport<Imported> = { runs: true } | { runs: false; imported: Imported };

/**
 * Takes in a list. A short one is done when this returns; a long one goes on in this process, and `viewImport` tells how far it
 * is. While one of this round runs, here or in another process, no second is started.
 * @param take takes the list whole or not at all, and ends when `tellPart` throws
 * @param outcomeOf what is remembered of it; null = there were problems, which only a short wait can tell
 * @param tellFailure gets what went unexpectedly wrong with a long one; with a short one it is thrown
 */
export async function runImport<Imported>(
  ctx: AppContext,
  associationId: string,
  roundId: string,
  take: (tellPart: TellPart) => Promise<Imported>,
  outcomeOf: (imported: Imported) => RunningImport['outcome'],
  tellFailure: (error: unknown) => void,
): Promise<StartedImport<Imported>> {
  const key = importKey(associationId, roundId);
  if (ctx.imports.get(key)?.outcome === null) return { runs: true };
  let tellLong = () => {};
  const isLong = new Promise<StartedImport<Imported>>((resolve) => {
    tellLong = () => resolve({ runs: true });
  });
  const running: RunningImport = {
    done: 0,
    total: null,
    isStopping: false,
    outcome: null,
    ended: Promise.resolve(),
  };
  const run = async (): Promise<StartedImport<Imported>> => {
    const isElsewhere = await inAssociation(ctx.db, associationId, (tx) => isImportClaimed(tx, roundId));
    if (isElsewhere) {
      ctx.imports.delete(key);
      return { runs: true };
    }
    const imported = await take((done, total) => {
      if (running.isStopping) throw new ImportStopped();
      Object.assign(running, { done, total });
      if (total >= LONG_ROWS) tellLong();
    });
    running.outcome = outcomeOf(imported);
    if (running.outcome === null) ctx.imports.delete(key);
    return { runs: false, imported };
  };
  const isTold = () => running.total !== null && running.total >= LONG_ROWS;
  const taking = run().catch((error: unknown): StartedImport<Imported> => {
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
