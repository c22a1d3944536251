import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { EmbeddedPostgresProblem } from './EmbeddedPostgresProblem';

const run = promisify(execFile);

/** Who the server runs as. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

const NAME = 'peilstok';

/** True when this process is root, which PostgreSQL refuses to run as. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The unprivileged account that runs PostgreSQL when we are root: the system user `peilstok`, made when the machine
 * has none, or `nobody` where users cannot be made.
 * @throws EmbeddedPostgresProblem when the machine has neither.
 */
export async function dedicatedAccount(log: (line: string) => void): Promise<ServerAccount> {
  const existing = await findAccount(NAME);
  if (existing) return existing;
  try {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      NAME,
    ]);
    log(`Made the system user "${NAME}": PostgreSQL does not run as root.`);
  } catch {
    // Either there is no useradd here, or another start was a moment earlier: the look-up below tells.
  }
  for (const name of [NAME, 'nobody']) {
    const account = await findAccount(name);
    if (account) return account;
  }
  throw new EmbeddedPostgresProblem(
    `PostgreSQL does not run as root and no user "${NAME}" could be made: start as an ordinary user, or set DATABASE_URL.`,
  );
}

async function findAccount(name: string): Promise<ServerAccount | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}
