import { execFile } from 'node:child_process';
import { access, chown, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Binaries, SERVER_ENVIRONMENT } from './binaries';
import { EmbeddedPostgresProblem } from './EmbeddedPostgresProblem';
import type { Home } from './home';

const run = promisify(execFile);

/** PostgreSQL's own superuser in the embedded server; the product itself never connects as it. */
export const SUPERUSER = 'postgres';

const VERSION = '18';

/** The folder PostgreSQL keeps its data in. */
export function dataFolder(home: Home): string {
  return path.join(home.folder, 'data');
}

/**
 * Makes the data folder when there is none, whole or not at all: initdb works in a sibling folder that is renamed when
 * it is ready. Of several at once one wins and the others throw their copy away.
 * @throws EmbeddedPostgresProblem when initdb fails or the data are of another PostgreSQL version.
 */
export async function createClusterWhenMissing(
  home: Home,
  findPrograms: () => Promise<Binaries>,
  log: (line: string) => void,
): Promise<void> {
  const data = dataFolder(home);
  const version = await readFile(path.join(data, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version !== null) {
    if (version.trim() === VERSION) return;
    throw new EmbeddedPostgresProblem(
      `The database in ${data} is of PostgreSQL ${version.trim()}; this needs ${VERSION}.`,
    );
  }
  const { initdb } = await findPrograms();
  log('Making the database (only the first time)…');
  const sibling = await mkdtemp(path.join(home.folder, `data.new-${process.pid}-`));
  if (home.account) await chown(sibling, home.account.uid, home.account.gid);
  const options = [
    ...['--pgdata', sibling, '--username', SUPERUSER, '--auth-local', 'trust', '--auth-host', 'reject'],
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
  ];
  try {
    await run(initdb, options, { ...home.account, cwd: '/', env: SERVER_ENVIRONMENT });
    await rename(sibling, data);
  } catch (error) {
    await rm(sibling, { recursive: true, force: true });
    if (await exists(path.join(data, 'PG_VERSION'))) return;
    const { stderr, message } = error as Error & { stderr?: string };
    throw new EmbeddedPostgresProblem(
      `The database could not be made in ${data}: ${(stderr?.trim() || message).slice(-500)}`,
    );
  }
}

/** Clears the siblings of makers that were killed. */
export async function clearAbandoned(home: Home): Promise<void> {
  for (const name of await readdir(home.folder)) {
    const pid = Number(/^data\.new-(\d+)-/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) {
      // An initdb that outlived its killed parent may still be writing: what remains is cleared at the next start.
      await rm(path.join(home.folder, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

/** True when a process with this number exists, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
