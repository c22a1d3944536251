import { type ChildProcess, spawn } from 'node:child_process';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { serveFlags } from '../../bin/serve-flags.mjs';

export interface ServedProduct {
  port: number;
  child: ChildProcess;
  /** What it said on standard error. */
  said(): string;
  stop(): Promise<void>;
}

/** The built product as people run it, in a process of its own on this data folder. */
export async function serveProduct(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<ServedProduct> {
  const port = await freePort();
  const child = spawn(process.execPath, [...serveFlags, 'bin/peilstok.mjs', 'serve'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`The product did not start: ${said}`);
    await wait(20);
  }
  return {
    port,
    child,
    said: () => said,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** `peilstok worker` on this data folder, in a process of its own. */
export function runWorker(dataDir: string, settings: Record<string, string>): { stop(): Promise<void> } {
  const child = spawn(process.execPath, ['bin/peilstok.mjs', 'worker'], {
    env: { ...process.env, DATA_DIR: dataDir, ...settings },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  } catch {
    return false;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
