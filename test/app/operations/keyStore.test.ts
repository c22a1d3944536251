import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFileKeyStore } from '../../../app/operations/keys/keyStore';

const round = '11111111-1111-4111-8111-111111111111';
const key = Buffer.alloc(32, 7);
let folder: string;
let copies: string;
beforeAll(async () => {
  const place = await mkdtemp(path.join(tmpdir(), 'peilstok-keys-'));
  folder = path.join(place, 'keys');
  copies = path.join(place, 'copies');
});
afterAll(() => rm(path.dirname(folder), { recursive: true, force: true }));

describe('the key of an open round', () => {
  it('is kept twice, and read from its copy when the first is lost or damaged', async () => {
    const keys = createFileKeyStore(folder, copies);
    expect(await keys.find(round)).toBeNull();
    await keys.create(round, key);
    await expect(keys.create(round, key)).rejects.toThrow('already has a key');
    expect(await readdir(copies)).toEqual([`${round}.key`]);
    await writeFile(path.join(folder, `${round}.key`), 'damaged');
    expect(await keys.find(round)).toEqual(key);
    await rm(folder, { recursive: true });
    expect(await keys.find(round)).toEqual(key);
    expect(await keys.list()).toEqual([round]);
  });

  it('is overwritten and gone in both places once destroyed', async () => {
    const keys = createFileKeyStore(folder, copies);
    const copy = path.join(copies, `${round}.key`);
    expect((await readFile(copy)).equals(key)).toBe(true);
    await keys.destroy(round);
    expect(await keys.find(round)).toBeNull();
    expect(await readdir(copies)).toEqual([]);
    await keys.destroy(round);
  });

  it('never leaves its folders, whatever a round is called', async () => {
    const keys = createFileKeyStore(folder, copies);
    await expect(keys.create('../../etc/passwd', key)).rejects.toThrow('UUID');
  });
});
