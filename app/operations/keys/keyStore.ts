import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Where the keys of open rounds live: files, never the database, its WAL or its backups. */
export interface KeyStore {
  /** @throws when this round already has a key. */
  create(roundId: string, key: Uint8Array): Promise<void>;
  /** null = no such key: never made, lost, or destroyed after sealing. */
  find(roundId: string): Promise<Uint8Array | null>;
  /** Overwrites and removes; nothing happens when there is none. */
  destroy(roundId: string): Promise<void>;
  /** Rounds that have a key. */
  list(): Promise<string[]>;
}

const KEY_BYTES = 32;
const ROUND_ID = /^[0-9a-f-]{36}$/;

/** A key store in a folder: one file of 32 bytes a round, readable by the owner only, written whole or not at all. */
export function createFileKeyStore(folder: string): KeyStore {
  const fileOf = (roundId: string): string => {
    if (!ROUND_ID.test(roundId)) throw new Error('A round id is a UUID.');
    return path.join(folder, `${roundId}.key`);
  };
  return {
    async create(roundId, key) {
      if (key.length !== KEY_BYTES) throw new Error(`A round key has ${KEY_BYTES} bytes.`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      if (await readOrNull(fileOf(roundId))) throw new Error(`Round ${roundId} already has a key.`);
      const temporary = `${fileOf(roundId)}.${process.pid}.new`;
      await writeDurably(temporary, key);
      await rename(temporary, fileOf(roundId));
      await syncFolder(folder);
    },
    async find(roundId) {
      const key = await readOrNull(fileOf(roundId));
      if (key && key.length !== KEY_BYTES) throw new Error(`The key file of round ${roundId} is damaged.`);
      return key;
    },
    async destroy(roundId) {
      const file = fileOf(roundId);
      if (!(await readOrNull(file))) return;
      const handle = await open(file, constants.O_WRONLY);
      await handle.write(new Uint8Array(KEY_BYTES));
      await handle.sync();
      await handle.close();
      await rm(file, { force: true });
      await syncFolder(folder);
    },
    async list() {
      const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      });
      return names.filter((name) => name.endsWith('.key')).map((name) => name.slice(0, -4));
    },
  };
}

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
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
