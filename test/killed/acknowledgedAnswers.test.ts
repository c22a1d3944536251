import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serveFlags } from '../../bin/serve-flags.mjs';
import { type Acknowledged, fillIn, type Phone, radiosOf, showAgain } from './phone';

const command = path.resolve(import.meta.dirname, '..', '..', 'build', 'cli', 'main.js');

interface Started {
  process: ChildProcess;
  baseUrl: string;
}

let dataDir: string;
let running: Started | null = null;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'peilstok-killed-'));
  // The database runs as a user of its own when the tests run as root.
  await chmod(dataDir, 0o755);
});
afterAll(async () => {
  if (running) {
    running.process.kill('SIGTERM');
    await once(running.process, 'exit');
  }
  await rm(dataDir, { recursive: true, force: true });
});

/** The whole product in one process of its own, as `npm start` runs it, with its own database and the example. */
async function start(): Promise<Started> {
  const child = spawn(process.execPath, [...serveFlags, command, 'serve'], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr?.on('data', (chunk) => said.push(String(chunk)));
  const baseUrl = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      const found = /runs at (\S+)/.exec(String(chunk));
      if (found) resolve(found[1] as string);
    });
    child.once('exit', () => reject(new Error(`It did not start:\n${said.join('')}`)));
  });
  running = { process: child, baseUrl };
  return running;
}

/** `kill -9` on the server, and with `andDatabase` on PostgreSQL too: at once, for pages are answered within milliseconds. */
async function kill(server: Started, { andDatabase }: { andDatabase: boolean }): Promise<void> {
  running = null;
  const postmaster = readFileSync(path.join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8');
  const gone = once(server.process, 'exit');
  server.process.kill('SIGKILL');
  if (andDatabase) process.kill(Number(postmaster.split('\n')[0]), 'SIGKILL');
  await gone;
}

/** The links of parents from the mails that wait in the outbox. */
async function linksOfParents(): Promise<string[]> {
  const outbox = path.join(dataDir, 'outbox');
  const names = await readdir(outbox).catch(() => []);
  const mails = names.filter((name) => name.endsWith('.eml'));
  const texts = await Promise.all(mails.map((name) => readFile(path.join(outbox, name), 'utf8')));
  return texts
    .filter((text) => /^To: .*ouder/m.test(text))
    .map((text) => /\/v\/[a-z0-9-]+/.exec(text.replaceAll('=\r\n', ''))?.[0] as string)
    .sort();
}

/** Ten phones at a time until `wanted` pages were acknowledged; then the server is killed amid the rest. */
async function answerUntilKilled(
  server: Started,
  phones: Phone[],
  { wanted, andDatabase }: { wanted: number; andDatabase: boolean },
): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  let killed: Promise<void> | null = null;
  const waiting = [...phones.entries()];
  const outcomes = new Set<string>();
  const hand = async (): Promise<void> => {
    for (let next = waiting.shift(); next && !killed; next = waiting.shift()) {
      const [nth, phone] = next;
      outcomes.add(
        await fillIn(server.baseUrl, phone, nth, (answer) => {
          acknowledged.push(answer);
          if (acknowledged.length >= wanted) killed ??= kill(server, { andDatabase });
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: 10 }, hand));
  expect(killed, 'there were answers enough to kill amid them').not.toBeNull();
  await killed;
  expect(outcomes).toContain('cut off');
  return acknowledged;
}

/** Acknowledged answers that the same phone is not shown again. */
async function findLost(server: Started, phones: Phone[], acknowledged: Acknowledged[]): Promise<string[]> {
  const lost: string[] = [];
  for (const { path: link, page, answers } of acknowledged) {
    const phone = phones.find((one) => one.path === link) as Phone;
    const shown = radiosOf(await showAgain(server.baseUrl, phone, page));
    for (const [name, value] of Object.entries(answers)) {
      if (shown.get(name)?.chosen !== value) lost.push(`${page} ${name}`);
    }
  }
  return lost;
}

describe('kill -9 in the middle of answering', () => {
  test('every answer a parent was told is kept is there after the next start, also when PostgreSQL was killed', async () => {
    let server = await start();
    const links = await vi.waitUntil(
      async () => {
        const found = await linksOfParents();
        return found.length >= 80 && found;
      },
      { timeout: 60_000 },
    );
    const phones = links.map((link): Phone => ({ path: link, cookie: '' }));
    const acknowledged: Acknowledged[] = [];
    for (const [from, to, andDatabase] of [
      [0, 40, false],
      [40, 80, true],
    ] as const) {
      const some = phones.slice(from, to);
      acknowledged.push(...(await answerUntilKilled(server, some, { wanted: 60, andDatabase })));
      server = await start();
      expect(await findLost(server, phones, acknowledged)).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(120);
  }, 120_000);
});
