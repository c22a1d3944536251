import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive } from '../../../../db/embedded/createCluster';

const bundle = path.resolve('.cache', `run-until-signal-${process.pid}.mjs`);

beforeAll(async () => {
  mkdirSync('.cache', { recursive: true });
  await build({
    stdin: {
      contents: `
        import { runUntilSignal } from './app/http/server/runUntilSignal';
        const work = setInterval(() => {}, 1000);
        const stopped = runUntilSignal();
        console.log(process.pid);
        const reason = await stopped;
        console.log('stopping: ' + reason);
        setTimeout(() => { console.log('drained'); clearInterval(work); process.exit(0); }, 300);`,
      resolveDir: '.',
      loader: 'ts',
    },
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
});

afterAll(() => rmSync(bundle, { force: true }));

/** Gives what it says, line by line. */
function linesOf(child: ChildProcess): { next(): Promise<string | undefined> } {
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
  return { next: async () => (await lines.next()).value };
}

describe('a server that runs until a signal', () => {
  it('drains once, although Ctrl-C arrives twice', async () => {
    const child = spawn(process.execPath, [bundle], { stdio: ['ignore', 'pipe', 'inherit'] });
    const said = linesOf(child);
    await said.next();
    child.kill('SIGINT');
    expect(await said.next()).toBe('stopping: SIGINT');
    child.kill('SIGINT');
    child.kill('SIGTERM');
    expect(await said.next()).toBe('drained');
    expect(await said.next()).toBeUndefined();
  });

  it('stops when the process that started it was killed', async () => {
    const starter = `require('node:child_process').spawn(process.execPath, ['${bundle}'], { stdio: 'inherit' })`;
    const parent = spawn(process.execPath, ['-e', starter], { stdio: ['ignore', 'pipe', 'inherit'] });
    const said = linesOf(parent);
    const orphan = Number(await said.next());
    try {
      parent.kill('SIGKILL');
      const late = new Promise((resolve) => setTimeout(resolve, 5000, 'still running after 5 s'));
      expect(await Promise.race([said.next(), late])).toBe('stopping: parent gone');
      expect(await said.next()).toBe('drained');
    } finally {
      if (isAlive(orphan)) process.kill(orphan, 'SIGKILL');
    }
  });
});
