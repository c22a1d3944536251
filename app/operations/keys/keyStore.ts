import { constants, readFileSync, statSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Where the keys of open rounds live: files, never the database, its WAL or its backups. */
export interface KeyStore {
  /** Keeps a key and its copy. @throws when this round already has a key, or either cannot be kept. */
  create(roundId: string, key: Uint8Array): Promise<void>;
  /** The key, from its copy when it is lost. null = no such key: never made, lost, or destroyed after sealing. */
  find(roundId: string): Promise<Uint8Array | null>;
  /** Overwrites and removes key and copy; nothing happens when there is none. */
  destroy(roundId: string): Promise<void>;
  /** Rounds that have a key or a copy of one. */
  list(): Promise<string[]>;
}

const KEY_BYTES = 32;
/** A key that is used all the time is read again this often; one that is not, is gone from memory then. */
const LONGEST_HELD_MS = 5000;

/** A key that was read, and what its file was then. */
interface Held {
  key: Buffer;
  file: string;
  stamp: string;
}

const ROUND_ID = /^[0-9a-f-]{36}$/;

/**
 * A key store in a folder: one file of 32 bytes a round, readable by the owner only, written whole or not at all; and
 * the same in a second folder, best on another disk, from which a lost key is read.
 */
export function createFileKeyStore(folder: string, copies: string): KeyStore {
  const fileOf = (place: string, roundId: string): string => {
    if (!ROUND_ID.test(roundId)) throw new Error('A round id is a UUID.');
    return path.join(place, `${roundId}.key`);
  };
  const places = [folder, copies];
  const held = new Map<string, Held>();
  // Requests that were read from their sockets together look at the file once.
  const justSeen = new Set<Held>();
  const find = async (roundId: string): Promise<Buffer | null> => {
    const known = held.get(roundId);
    if (known && (justSeen.has(known) || known.stamp === stampOf(known.file))) {
      if (justSeen.size === 0) setImmediate(() => justSeen.clear());
      justSeen.add(known);
      return known.key;
    }
    held.delete(roundId);
    for (const place of places) {
      const file = fileOf(place, roundId);
      // Before it is read: were it changed in between, it is read again next time.
      const stamp = stampOf(file);
      const key = stamp === null ? null : readOrNull(file);
      if (stamp === null || key?.length !== KEY_BYTES) continue;
      const one = { key, file, stamp };
      held.set(roundId, one);
      setTimeout(() => held.get(roundId) === one && held.delete(roundId), LONGEST_HELD_MS).unref();
      return key;
    }
    return null;
  };
  return {
    find,
    async create(roundId, key) {
      if (key.length !== KEY_BYTES) throw new Error(`A round key has ${KEY_BYTES} bytes.`);
      if (await find(roundId)) throw new Error(`Round ${roundId} already has a key.`);
      for (const place of places) {
        await mkdir(place, { recursive: true, mode: 0o700 });
        const temporary = `${fileOf(place, roundId)}.${process.pid}.new`;
        await writeDurably(temporary, key);
        await rename(temporary, fileOf(place, roundId));
        await syncFolder(place);
      }
    },
    async destroy(roundId) {
      held.delete(roundId);
      for (const place of places) {
        const file = fileOf(place, roundId);
        if (!readOrNull(file)) continue;
        const handle = await open(file, constants.O_WRONLY);
        await handle.write(new Uint8Array(KEY_BYTES));
        await handle.sync();
        await handle.close();
        await rm(file, { force: true });
        await syncFolder(place);
      }
    },
    async list() {
      const names = await Promise.all(places.map(namesIn));
      return [...new Set(names.flat())]
        .filter((name) => name.endsWith('.key'))
        .map((name) => name.slice(0, -4));
    },
  };
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}

/** Which file this is, in its present contents; null when there is none. */
function stampOf(file: string): string | null {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}` : null;
}

/** Every answer needs this: 32 bytes read at once take a tenth of what they take through the thread pool. */
function readOrNull(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
}

/** A rename is only durable once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
