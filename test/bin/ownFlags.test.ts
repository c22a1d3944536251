import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveFlags } from '../../bin/serve-flags.mjs';
import { workerFlags } from '../../bin/worker-flags.mjs';

let root: string;

/** Tells how it was started, and ends with a code of its own when it is asked to stop. */
const product = `
process.on('SIGTERM', () => process.exit(7));
setInterval(() => {}, 60_000);
console.log(JSON.stringify({ flags: process.execArgv, startedBy: process.ppid }));
`;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'peilstok-flags-'));
  await cp('bin', join(root, 'bin'), { recursive: true });
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  await mkdir(join(root, 'build', 'cli'), { recursive: true });
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await writeFile(join(root, 'build', 'cli', 'main.js'), product);
});

afterAll(() => rm(root, { recursive: true, force: true }));

/** Starts the command, and gives how the product says it was started. */
async function start(flags: string[], command: string) {
  const child: ChildProcess = spawn(
    process.execPath,
    [...flags, join(root, 'bin', 'peilstok.mjs'), command],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = await once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), 'line');
  const told = JSON.parse(line as string) as { flags: string[]; startedBy: number };
  const stop = async () => {
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    return code as number;
  };
  return { ...told, stop };
}

it.each([
  ['serve', serveFlags],
  ['worker', workerFlags],
])(
  'peilstok %s runs with the flags it is measured with, hears SIGTERM and passes its exit code on',
  async (command, flags) => {
    const started = await start([], command);
    expect(started.flags).toEqual(expect.arrayContaining(flags));
    expect(await started.stop()).toBe(7);
  },
);

it('npm start, which gives the flags itself, starts no second process', async () => {
  const started = await start(serveFlags, 'serve');
  expect(started.flags).toEqual(serveFlags);
  expect(started.startedBy).toBe(process.pid);
  expect(await started.stop()).toBe(7);
});
