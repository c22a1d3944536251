import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, link, mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { dedicatedAccount, isRoot, type ServerAccount } from './account';
import { EmbeddedPostgresProblem } from './EmbeddedPostgresProblem';

const run = promisify(execFile);

/** Where one embedded server keeps everything it has: `data/`, its log, its socket. */
export interface Home {
  folder: string;
  /** null: the server runs as ourselves. */
  account: ServerAccount | null;
}

/** Holds what an unprivileged server cannot reach elsewhere: data of a DATA_DIR under /root, a copy of the binaries. */
export const SYSTEM_FOLDER = '/var/lib/peilstok';

/**
 * Finds or makes the server's home for a data folder: `DATA_DIR/postgres`. As root PostgreSQL runs as another user;
 * where that user cannot reach DATA_DIR the home is in SYSTEM_FOLDER and `DATA_DIR/postgres.location` names it.
 * A home that exists is served by the user who owns it.
 * @throws EmbeddedPostgresProblem when the home is another user's, or no longer reachable.
 */
export async function findOrMakeHome(dataDir: string, log: (line: string) => void): Promise<Home> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const base = await realpath(dataDir);
  const inside = path.join(base, 'postgres');
  const pointer = path.join(base, 'postgres.location');
  const pointed = await readFile(pointer, 'utf8').then((text) => text.trim(), ifAbsent(null));
  if (!isRoot()) {
    if (pointed) throw anotherUsers(pointed);
    await mkdir(inside, { recursive: true, mode: 0o700 });
    if ((await stat(inside)).uid !== process.getuid?.()) throw anotherUsers(inside);
    return { folder: inside, account: null };
  }
  const folder = pointed ?? inside;
  const found = await stat(folder).catch(ifAbsent(null));
  if (found && found.uid !== 0) {
    const account = { uid: found.uid, gid: found.gid };
    if (pointed || (await letIn(base, account))) return { folder, account };
    throw new EmbeddedPostgresProblem(
      `The database in ${folder} cannot be reached by the user it belongs to (uid ${account.uid}): move DATA_DIR, or open the folders above it.`,
    );
  }
  const account = await dedicatedAccount(log);
  if (pointed || (await letIn(base, account))) return { folder: await makeOwned(folder, account), account };
  return { folder: await makeOwned(await pointElsewhere(pointer), account), account };
}

function anotherUsers(folder: string): EmbeddedPostgresProblem {
  return new EmbeddedPostgresProblem(
    `The database in ${folder} belongs to another user: start as that user or as root, or choose another DATA_DIR.`,
  );
}

/** True when the account can enter the folder, after giving its group the right to pass when nobody else has one. */
async function letIn(folder: string, account: ServerAccount): Promise<boolean> {
  if (await canEnter(folder, account)) return true;
  const { mode, uid } = await stat(folder);
  // Looked at once more, because another start may have let the account in since.
  if ((mode & 0o070) !== 0) return canEnter(folder, account);
  if (uid !== 0 || !(await canEnter(path.dirname(folder), account))) return false;
  await chown(folder, uid, account.gid);
  await chmod(folder, (mode & 0o7777) | 0o010);
  return canEnter(folder, account);
}

/** Tried, not computed: access lists and mount options count too. */
function canEnter(folder: string, account: ServerAccount): Promise<boolean> {
  return run('/bin/sh', ['-c', 'test -x "$0"', folder], { ...account, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

/** Writes where the data is before making it there; of two at once both get the place of the first. */
async function pointElsewhere(pointer: string): Promise<string> {
  await mkdir(SYSTEM_FOLDER, { recursive: true });
  await chmod(SYSTEM_FOLDER, 0o711);
  const mine = `${pointer}.${process.pid}`;
  await writeFile(mine, `${path.join(SYSTEM_FOLDER, randomBytes(8).toString('hex'))}\n`);
  await link(mine, pointer).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(mine, { force: true });
  return (await readFile(pointer, 'utf8')).trim();
}

async function makeOwned(folder: string, account: ServerAccount): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chown(folder, account.uid, account.gid);
  return folder;
}

function ifAbsent<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
}
