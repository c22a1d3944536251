import { chown, mkdir, mkdtemp, readFile, rename, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Home } from './home';

/** sun_path holds 108 bytes on Linux and 104 on macOS, with `/.s.PGSQL.5432.lock` and a closing zero. */
const LONGEST_FOLDER = 104 - '/.s.PGSQL.5432.lock'.length - 1;

/**
 * The private folder of the server's socket: `socket/` in its home, or, where that path is too long or has characters
 * that PostgreSQL's list of folders would split, a folder of its own under the temporary folder that the home remembers.
 */
export async function findOrMakeSocketFolder(home: Home): Promise<string> {
  const inside = path.join(home.folder, 'socket');
  if (isUsable(inside)) {
    await mkdir(inside, { recursive: true, mode: 0o700 });
    await own(inside, home);
    return inside;
  }
  const note = path.join(home.folder, 'socket.location');
  const noted = await readFile(note, 'utf8').then(
    (text) => text.trim(),
    () => '',
  );
  if (noted && (await isPrivate(noted, home))) return noted;
  const temporary = isUsable(path.join(os.tmpdir(), 'peilstok-XXXXXX')) ? os.tmpdir() : '/tmp';
  const made = await mkdtemp(path.join(temporary, 'peilstok-'));
  await own(made, home);
  await writeFile(`${note}.${process.pid}`, `${made}\n`, { mode: 0o600 });
  await rename(`${note}.${process.pid}`, note);
  return made;
}

function isUsable(folder: string): boolean {
  return Buffer.byteLength(folder) <= LONGEST_FOLDER && /^[\w/.-]+$/.test(folder);
}

async function own(folder: string, home: Home): Promise<void> {
  if (home.account) await chown(folder, home.account.uid, home.account.gid);
}

/** A folder under /tmp may have been cleaned away and made again by somebody else. */
async function isPrivate(folder: string, home: Home): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  const owner = home.account?.uid ?? process.getuid?.();
  return found?.isDirectory() === true && found.uid === owner && (found.mode & 0o077) === 0;
}
