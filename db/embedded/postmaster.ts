import { spawn } from 'node:child_process';
import { open, readFile, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Binaries, SERVER_ENVIRONMENT } from './binaries';
import { dataFolder, isAlive } from './createCluster';
import type { Home } from './home';

/** What `postmaster.pid` says: documented in PostgreSQL's src/include/utils/pidfile.h. */
export interface Postmaster {
  pid: number;
  socketFolder: string;
  status: 'starting' | 'stopping' | 'ready' | 'standby';
}

/** How long we wait for a server to start or stop; a crash of a large database may need recovery first. */
const PATIENCE_MS = 120_000;

const STEP_MS = 10;

const LARGEST_LOG_BYTES = 5 * 1024 * 1024;

/**
 * Small and durable. The log gets no statements, values or error texts (they may hold names or answers): errors reach
 * the process that caused them.
 */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  shared_buffers: '64MB',
  max_connections: '50',
  jit: 'off',
  io_method: 'sync',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** The server that runs on this data folder, or is on its way up or down; null when none does. */
export async function findPostmaster(home: Home): Promise<Postmaster | null> {
  const file = path.join(dataFolder(home), 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid)) return null;
  if (!(await isServerOf(pid, dataFolder(home)))) {
    await removeStale(file, text);
    return null;
  }
  const status = (lines[7] || 'starting') as Postmaster['status'];
  return { pid, socketFolder: lines[4] ?? '', status };
}

/** After a crash the number in the file may have gone to any other process. Where that cannot be told, it is ours. */
async function isServerOf(pid: number, data: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => null);
  if (name === null) return false;
  if (name.trim() !== 'postgres') return false;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  return folder === null || folder === (await realpath(data));
}

/**
 * PostgreSQL refuses to start while the number in the file is in use. The file is moved away, and put back when it
 * turns out to be a newer one; the server's shared memory interlock guards the data in any case.
 */
async function removeStale(file: string, text: string): Promise<void> {
  const aside = `${file}.stale-${process.pid}`;
  try {
    await rename(file, aside);
    if ((await readFile(aside, 'utf8')) === text) await rm(aside);
    else await rename(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/**
 * Starts the server in a session of its own, so that a Ctrl-C meant for us does not stop it before the requests in
 * flight are done. Gives null when it ended at once: another start may have been a moment earlier.
 */
export async function startPostmaster(
  home: Home,
  { postgres }: Binaries,
  socketFolder: string,
  settings: Record<string, string>,
): Promise<Postmaster | null> {
  const logFile = path.join(home.folder, 'postgres.log');
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LARGEST_LOG_BYTES) await rename(logFile, `${logFile}.1`);
  const log = await open(logFile, 'a', 0o600);
  const all = { ...SETTINGS, unix_socket_directories: socketFolder, ...settings };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let ended = false;
  const child = spawn(postgres, ['-D', dataFolder(home), ...options], {
    ...home.account,
    cwd: '/',
    env: SERVER_ENVIRONMENT,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  child.unref();
  try {
    for (const start = Date.now(); Date.now() - start < PATIENCE_MS; await wait(STEP_MS)) {
      if (ended) return null;
      const running = await findPostmaster(home);
      if (running?.pid === child.pid && running?.status === 'ready') return running;
    }
    return null;
  } finally {
    await log.close();
  }
}

/** Waits while the server is starting or stopping; gives it when it is ready, null when it is gone. */
export async function settle(home: Home): Promise<Postmaster | null> {
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS; await wait(STEP_MS)) {
    const running = await findPostmaster(home);
    if (!running || running.status === 'ready') return running;
  }
  return null;
}

/** Stops the server the fast way: transactions under way are rolled back, everything committed is on disk. */
export async function stopPostmaster(home: Home, log: (line: string) => void): Promise<void> {
  const running = await findPostmaster(home);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS; await wait(STEP_MS)) {
    if ((await findPostmaster(home))?.pid !== running.pid) return;
  }
  log(`The embedded database (process ${running.pid}) did not stop within ${PATIENCE_MS / 1000} s.`);
}

/** The last lines of the server's own log, for a message about a failed start. */
export async function endOfLog(home: Home): Promise<string> {
  const text = await readFile(path.join(home.folder, 'postgres.log'), 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-3).join(' | ');
}

/** Leaves a note in the home for whoever looks into the folder. */
export async function explainHome(home: Home): Promise<void> {
  const file = path.join(home.folder, 'README');
  await writeFile(
    file,
    'The database of Peilstok (PostgreSQL). Do not copy it while it runs and do not change files by hand.\n',
    { flag: 'wx' },
  ).catch(() => undefined);
}
