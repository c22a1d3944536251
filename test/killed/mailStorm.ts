import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { type Mailbox, startMailbox } from '../support/mailbox';
import type { WorkerTask } from './mailWorker';

const bundle = path.resolve('.cache', `mail-worker-${process.pid}.mjs`);

/** Bundles the worker once; to be awaited before the first one starts. */
export async function bundleWorker(): Promise<void> {
  mkdirSync('.cache', { recursive: true });
  await build({
    entryPoints: [path.resolve('test/killed/mailWorker.ts')],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    logLevel: 'error',
  });
}

export interface LoadedWorker {
  begin(task: WorkerTask): void;
  /** Resolves when it has ended by itself, with how many mails it says it sent; rejects when it could not. */
  ended: Promise<number>;
  kill(): Promise<void>;
}

/** Starts a process that has loaded everything and waits for its task. */
export async function loadWorker(): Promise<LoadedWorker> {
  const child: ChildProcess = fork(bundle, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  const exit = once(child, 'exit');
  let sent: number | null = null;
  child.on('message', (message: { sent?: number }) => {
    if (typeof message === 'object') sent = message.sent ?? null;
  });
  const ended = exit.then(() => {
    if (sent === null) throw new Error(`The worker ended without a word: ${said}`);
    return sent;
  });
  ended.catch(() => undefined);
  await Promise.race([once(child, 'message'), ended]);
  return {
    begin: (task) => void child.send(task),
    ended,
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

export interface Delivery {
  address: string;
  messageId: string;
  raw: string;
  /** Which worker brought it, from 0. */
  life: number;
}

export interface Destination {
  mailbox: Mailbox;
  /** Every mail that got its 250, in order. */
  deliveries: Delivery[];
  /** The number of the worker that brings mails from now on. */
  setLife(life: number): void;
  /** Resolves at the next delivery after this many more. */
  afterMore(count: number): Promise<void>;
}

/** A real SMTP server that keeps every copy it said 250 to. */
export async function startDestination(): Promise<Destination> {
  const deliveries: Delivery[] = [];
  let life = 0;
  let waiting: { until: number; resolve: () => void } | null = null;
  const mailbox = await startMailbox({
    message: (mail) => {
      deliveries.push({
        address: mail.envelope.to[0] as string,
        messageId: mail.messageId,
        raw: mail.raw,
        life,
      });
      if (waiting && deliveries.length >= waiting.until) waiting.resolve();
      return null;
    },
  });
  return {
    mailbox,
    deliveries,
    setLife(next) {
      life = next;
    },
    afterMore: (count) =>
      new Promise((resolve) => {
        if (count === 0) resolve();
        else waiting = { until: deliveries.length + count, resolve };
      }),
  };
}

/** Numbers from 0 to 1 that are the same at every run (Park and Miller's minimal standard generator). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
