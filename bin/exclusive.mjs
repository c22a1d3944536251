import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_AGAIN_MS = 100;

/** Taking a dead owner's lock away takes microseconds; older than this, who did it died as well. */
const ABANDONED_MS = 10_000;

/**
 * Runs `work` while no other process does so under the same lock file. The lock of a process that is no more counts for
 * nothing: its owner is named by process number and start time.
 * @param {string} lock path of the lock file
 * @param {{ onWait: () => void }} options told once when another process is at work
 * @param {(note: (child: number | undefined) => void) => Promise<T>} work gets a function to write down its child process,
 *   which is ended before the next owner begins when we are killed
 * @returns {Promise<T>}
 * @template T
 */
export async function exclusively(lock, { onWait }, work) {
  const me = describe(process.pid);
  const mine = `${lock}.${process.pid}`;
  mkdirSync(dirname(lock), { recursive: true });
  writeFileSync(mine, me);
  try {
    for (let told = false; !tryToTake(mine, lock); await wait(LOOK_AGAIN_MS)) {
      const held = read(lock);
      if (held === null) continue;
      const [owner, child] = held.split('\n');
      if (!isAlive(owner)) {
        if (child && isAlive(child)) endProcess(child);
        takeAway(lock, held);
      } else if (!told) {
        onWait();
        told = true;
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
  try {
    return await work((child) => {
      // Renamed into place: a reader never sees half of it.
      writeFileSync(mine, `${me}\n${child ? describe(child) : ''}`);
      renameSync(mine, lock);
    });
  } finally {
    rmSync(lock, { force: true });
  }
}

function tryToTake(mine, lock) {
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Only one at a time may take away, and only what it has judged: else a newer owner's lock would go. */
function takeAway(lock, held) {
  const turn = `${lock}.taking`;
  try {
    mkdirSync(turn);
  } catch {
    try {
      if (Date.now() - statSync(turn).mtimeMs > ABANDONED_MS) rmdirSync(turn);
    } catch {
      // Gone meanwhile: the next look tells.
    }
    return;
  }
  try {
    if (read(lock) === held) unlinkSync(lock);
  } finally {
    rmdirSync(turn);
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** `number start`: numbers are given out again, a number with its start is not. */
function describe(pid) {
  return `${pid} ${startOf(pid)}`;
}

function isAlive(described) {
  const pid = Number(described.split(' ')[0]);
  return pid > 0 && described === describe(pid) && !described.endsWith(' ');
}

function endProcess(described) {
  try {
    process.kill(Number(described.split(' ')[0]), 'SIGKILL');
  } catch {
    // Ended by itself.
  }
}

function startOf(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name in brackets may hold spaces; the start is field 22, a zombie (Z) is no longer at work.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? '' : fields[19];
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .replaceAll(' ', '_');
  } catch {
    return '';
  }
}
