import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serveFlags } from '../bin/serve-flags.mjs';

const ROUNDS = 5;
const LOAD_SECONDS = 5;
const AT_ONCE = 16;

const HELLO_WORLD = `
  require('node:http').createServer((q, r) => r.end('hello')).listen(Number(process.env.PORT), '127.0.0.1')`;

interface Running {
  child: ChildProcess;
  startedInMs: number;
  stop(): Promise<void>;
}

/** From the start of a process to its first answered request. */
async function startAndAsk(
  options: string[],
  page: string,
  environment: Record<string, string>,
): Promise<Running> {
  const port = Number(environment.PORT) || (await freePort());
  const begun = performance.now();
  const child = spawn(process.execPath, options, {
    env: { ...process.env, PORT: String(port), ...environment },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (!(await answers(port, page))) {
    if (child.exitCode !== null) throw new Error(`${options.join(' ')} ended before it answered`);
    await wait(2);
  }
  const startedInMs = performance.now() - begun;
  return {
    child,
    startedInMs,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function answers(port: number, page: string): Promise<boolean> {
  return new Promise((resolve) => {
    http
      .get({ host: '127.0.0.1', port, path: page, agent: false }, (response) => {
        response.resume().once('end', () => resolve(response.statusCode === 200));
      })
      .once('error', () => resolve(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function residentMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

async function underLoad(port: number, pid: number | undefined): Promise<number> {
  const end = Date.now() + LOAD_SECONDS * 1000;
  const visitor = async (): Promise<void> => {
    while (Date.now() < end) await answers(port, '/aanmelden');
  };
  await Promise.all(Array.from({ length: AT_ONCE }, visitor));
  return residentMb(pid);
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

const dataDir = await mkdtemp(path.join(os.tmpdir(), 'peilstok-bench-'));
const serve = [...serveFlags, 'bin/peilstok.mjs', 'serve'];
const environment = { DATA_DIR: dataDir };
try {
  await (await startAndAsk(serve, '/readyz', environment)).stop();
  const floor: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [kept, options, page] of [
      [floor, ['-e', HELLO_WORLD], '/'],
      [ours, serve, '/readyz'],
    ] as const) {
      const running = await startAndAsk([...options], page, environment);
      kept.push(running.startedInMs);
      await running.stop();
    }
  }
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
  console.log(
    `start: process start to first answered request ${seconds(median(ours))}, slowest of ${ROUNDS} ${seconds(Math.max(...ours))} (floor: hello world ${seconds(median(floor))}; target <= 2 s)`,
  );
  const port = await freePort();
  const running = await startAndAsk(serve, '/readyz', { ...environment, PORT: String(port) });
  await wait(3000);
  const atRest = await residentMb(running.child.pid);
  const loaded = await underLoad(port, running.child.pid);
  await running.stop();
  const hello = await startAndAsk(['-e', HELLO_WORLD], '/', {});
  const helloMb = await residentMb(hello.child.pid);
  await hello.stop();
  console.log(
    `start: resident memory at rest ${atRest.toFixed(0)} MB, after ${LOAD_SECONDS} s of ${AT_ONCE} visitors at once ${loaded.toFixed(0)} MB (floor: hello world ${helloMb.toFixed(0)} MB; target <= 200 MB at rest)`,
  );
} finally {
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
