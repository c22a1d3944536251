import os from 'node:os';
import { latestMigration, migrateToLatest } from '../../../db/migrate';
import { openContext } from '../../createContext';
import { readConfig } from '../../env.server';
import { runUntilSignal } from '../../http/server/runUntilSignal';
import { createRest } from '../../jobs/createRest';
import { startWorker } from '../../jobs/startWorker';
import { loadExample } from '../../operations/example/loadExample';
import { removeExample } from '../../operations/example/removeExample';
import { type CommandIo, CommandProblem } from '../io';
import { getDone, say } from '../round/roundCommands';
import { withContext } from '../withContext';

/** `peilstok migrate`: brings the database to the latest state. */
export async function runMigrate(io: CommandIo, options: { json?: boolean }): Promise<void> {
  const { databaseUrl } = readConfig();
  // The embedded database is migrated whenever it is opened.
  const ran = databaseUrl ? await migrateToLatest(databaseUrl) : await withContext(io, async () => []);
  say(io, options, { ran, latest: latestMigration }, [
    ran.length > 0 ? `Bijgewerkt: ${ran.join(', ')}.` : `De database is bij (${latestMigration}).`,
  ]);
}

export async function runExampleLoad(io: CommandIo, options: { json?: boolean }): Promise<void> {
  await withContext(io, async (ctx) => {
    const { id } = getDone(await loadExample(ctx));
    say(io, options, { id }, ['Het voorbeeld "SWV Voorbeeld" is geladen.']);
  });
}

export async function runExampleRemove(io: CommandIo, options: { json?: boolean }): Promise<void> {
  await withContext(io, async (ctx) => {
    if (!(await removeExample(ctx))) throw new CommandProblem(['Er is geen voorbeeld om te verwijderen.']);
    say(io, options, { removed: true }, ['Het voorbeeld is verwijderd.']);
  });
}

/** `peilstok worker`: sends mail and keeps house beside web processes that run with WORKER=off. */
export async function runWorker(io: CommandIo): Promise<void> {
  const stopped = runUntilSignal();
  const config = readConfig();
  const opened = await openContext(config, { works: true, log: (line) => io.err(line) });
  // Not before: an embedded database that is started here would go after the pages too.
  goesAfterPages();
  try {
    // An embedded database is on the machine that serves the pages; elsewhere the worker may have one for itself.
    const rest = config.databaseUrl ? undefined : createRest('beside');
    const stopWorker = await startWorker(opened.ctx, opened.queue, (line) => io.err(line), { rest });
    io.err('Worker started.');
    io.err(`Stopping: ${await stopped}.`);
    await stopWorker();
  } finally {
    await opened.close();
  }
}

/** Nobody waits for a mail as for a page: where both want the processor, the pages have it first. Not everywhere allowed. */
function goesAfterPages(): void {
  try {
    os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It then runs like any other.
  }
}
