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

  it('is found no more from the moment another process destroyed it, however often it was used before', async () => {
    const [answering, sealing] = [createFileKeyStore(folder, copies), createFileKeyStore(folder, copies)];
    await sealing.create(round, key);
    expect(await answering.find(round)).toEqual(key);
    expect(await answering.find(round)).toBe(await answering.find(round));
    await sealing.destroy(round);
    expect(await answering.find(round)).toBeNull();
  });

  it('that is replaced by a copy that was put back is read anew', async () => {
    const keys = createFileKeyStore(folder, copies);
    await keys.create(round, key);
    expect(await keys.find(round)).toEqual(key);
    const other = Buffer.alloc(32, 8);
    await rm(path.join(folder, `${round}.key`));
    await writeFile(path.join(folder, `${round}.key`), other);
    expect(await keys.find(round)).toEqual(other);
    await keys.destroy(round);
  });

  it('never leaves its folders, whatever a round is called', async () => {
    const keys = createFileKeyStore(folder, copies);
    await expect(keys.create('../../etc/passwd', key)).rejects.toThrow('UUID');
  });
});
