import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openContext } from '../../app/createContext';
import { ConfigProblem, readConfig } from '../../app/env.server';
import { databaseProblem } from '../../app/openingProblem';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'peilstok-opening-'));
});
afterAll(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true });
});

const open = (environment: Record<string, string>) =>
  openContext(readConfig(environment), { works: false, log: () => {} });

describe('a start that cannot work says why in one line', () => {
  test('DATA_DIR that is a file', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    const opening = open({ DATA_DIR: file });
    await expect(opening).rejects.toThrow(ConfigProblem);
    await expect(opening).rejects.toThrow(`DATA_DIR ${file} cannot be used: EEXIST`);
  });

  test('KEYS_DIR below a file', async () => {
    const file = path.join(folder, 'other');
    await writeFile(file, '');
    await expect(open({ DATA_DIR: folder, KEYS_DIR: path.join(file, 'keys') })).rejects.toThrow(
      /^KEYS_DIR .* cannot be used: ENOTDIR/,
    );
  });

  test('nobody listens where DATABASE_URL points, and the password is not repeated', async () => {
    const port = await freePort();
    const opening = open({
      DATA_DIR: folder,
      DATABASE_URL: `postgres://swv:geheim@127.0.0.1:${port}/peilstok`,
    });
    await expect(opening).rejects.toThrow(ConfigProblem);
    await expect(opening).rejects.toThrow(
      `The server of DATABASE_URL cannot be reached: connect ECONNREFUSED 127.0.0.1:${port}.`,
    );
    await expect(opening).rejects.not.toThrow('geheim');
  });

  test('a role that may not make the role of the application', () => {
    const refused = Object.assign(new Error('permission denied to create role'), { code: '42501' });
    expect(String(databaseProblem(refused))).toContain('CREATE ROLE peilstok_app NOLOGIN');
  });

  test('an error of ours stays what it is', () => {
    const ours = new Error('boom');
    expect(databaseProblem(ours)).toBe(ours);
  });
});

/** A port that was free a moment ago, so that nobody listens there. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
