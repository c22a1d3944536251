import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

export interface Participant {
  child: ChildProcess;
  /** What it logged so far. */
  lines: string[];
  ready: Promise<{ url: string; superuserUrl: string; since: string }>;
  /** Lets it leave in good order. */
  leave(): Promise<void>;
  kill(): Promise<void>;
}

const bundle = path.resolve('.cache', `embedded-participant-${process.pid}.mjs`);

/** Bundles the participant once; to be awaited before the first one starts. */
export async function bundleParticipant(): Promise<string> {
  mkdirSync('.cache', { recursive: true });
  await build({
    entryPoints: [path.resolve('test/db/embedded/participant.ts')],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  return bundle;
}

/** Starts a process that uses the embedded server of a data folder. */
export function participate(dataDir: string, environment: NodeJS.ProcessEnv = process.env): Participant {
  const child = spawn(process.execPath, [bundle, dataDir], {
    env: environment,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  const ready = new Promise<{ url: string; superuserUrl: string; since: string }>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line);
      if (said.ready) resolve(said.ready);
      else lines.push(said.log);
    });
    child.once('exit', () => reject(new Error(`ended before it was ready: ${errors}`)));
  });
  ready.catch(() => undefined);
  return {
    child,
    lines,
    ready,
    async leave() {
      child.stdin.end();
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The process number in the server's postmaster.pid; null without one. */
export async function postmasterPid(home: string): Promise<number | null> {
  const text = await readFile(path.join(home, 'data', 'postmaster.pid'), 'utf8').catch(() => '');
  return Number(text.split('\n')[0]) || null;
}

/** Asks again and again until the answer is truthy. */
export async function eventually<T>(ask: () => Promise<T>): Promise<NonNullable<T>> {
  for (const start = Date.now(); Date.now() - start < 20_000; ) {
    const answer = await ask();
    if (answer) return answer as NonNullable<T>;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error('it did not happen within 20 s');
}
