import { realpath } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { findBinaries } from './binaries';
import { clearAbandoned, createClusterWhenMissing, dataFolder, SUPERUSER } from './createCluster';
import { EmbeddedPostgresProblem } from './EmbeddedPostgresProblem';
import { findOrMakeHome, type Home } from './home';
import { endOfLog, explainHome, settle, startPostmaster, stopPostmaster } from './postmaster';
import { joinServer, type Presence } from './presence';
import { DATABASE, makeRolesAndDatabase, OWNER_ROLE } from './rolesAndDatabase';
import { findOrMakeSocketFolder } from './socketFolder';
import { socketUrl } from './socketUrl';

export interface EmbeddedPostgresOptions {
  /** Made when it is missing. The server keeps its files in `postgres/` below it. */
  dataDir: string;
  log: (line: string) => void;
  /** Server settings over the built-in ones, by name; only when this process is the one that starts the server. */
  settings?: Record<string, string>;
}

export interface EmbeddedPostgres {
  /** The database `peilstok` as its owner `peilstok_owner`, no superuser; for postgres.js see `socketFolderOf`. */
  url: string;
  /** The database `postgres` as superuser: for tests and repairs, never for the product itself. */
  superuserUrl: string;
  /** Ends our use; the last process to leave stops the server. Close your own connections first. Safe to call twice. */
  stop(): Promise<void>;
}

const ATTEMPTS = 50;

/**
 * Gives a running PostgreSQL 18 on a data folder, for any number of processes at a time: makes it at the first start,
 * starts it when it is stopped, joins it when it runs. When the server dies while in use it is started again.
 * @throws EmbeddedPostgresProblem in plain words when that cannot be done here.
 */
export async function startEmbeddedPostgres({
  dataDir,
  log,
  settings = {},
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = await findOrMakeHome(dataDir, log);
  let current = join(home, settings, log);
  let stopping: Promise<void> | null = null;

  const watch = async (watched: Presence): Promise<void> => {
    await watched.ended;
    await watched.close();
    if (stopping) return;
    log('The embedded database stopped unexpectedly; it is started again.');
    current = join(home, settings, log);
    void watch(await current).catch((error: Error) => log(error.message));
  };
  void watch(await current).catch((error: Error) => log(error.message));

  const folder = await findOrMakeSocketFolder(home);
  return {
    url: socketUrl({ user: OWNER_ROLE, folder, database: DATABASE }),
    superuserUrl: socketUrl({ user: SUPERUSER, folder, database: 'postgres' }),
    stop() {
      stopping ??= current.then((presence) => leave(home, presence, log)).catch(() => undefined);
      return stopping;
    },
  };
}

async function join(
  home: Home,
  settings: Record<string, string>,
  log: (line: string) => void,
): Promise<Presence> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const presence = await tryToJoin(home, settings, log);
    if (presence) {
      await makeRolesAndDatabase(presence);
      return presence;
    }
    // The server was going down, or another process started one at the same moment: look again shortly.
    await wait(Math.min(20 * attempt, 500));
  }
  throw new EmbeddedPostgresProblem(
    `The embedded database in ${home.folder} does not start. Its log ends with: ${await endOfLog(home)}`,
  );
}

async function tryToJoin(
  home: Home,
  settings: Record<string, string>,
  log: (line: string) => void,
): Promise<Presence | null> {
  const findPrograms = () => findBinaries(home.account);
  await createClusterWhenMissing(home, findPrograms, log);
  await explainHome(home);
  let running = await settle(home);
  if (!running) {
    await clearAbandoned(home);
    running = await startPostmaster(home, await findPrograms(), await findOrMakeSocketFolder(home), settings);
  }
  return running && joinServer(running.socketFolder, await realpath(dataFolder(home)));
}

async function leave(home: Home, presence: Presence, log: (line: string) => void): Promise<void> {
  try {
    if (await presence.leave()) await stopPostmaster(home, log);
  } catch {
    // The server went away before we did.
  }
  await presence.close();
}
