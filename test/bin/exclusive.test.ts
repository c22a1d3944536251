import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const module = pathToFileURL(path.resolve('bin/exclusive.mjs')).href;

let folder: string;
let lock: string;
let diary: string;
let started: ChildProcess[];

/** A process that takes the lock, writes "in", does what it is told, and writes "out". */
function contender(work = ''): Promise<number | null> {
  const script = `
    import { appendFileSync, existsSync } from 'node:fs';
    import { spawn } from 'node:child_process';
    import { exclusively } from '${module}';
    const write = (word) => appendFileSync(process.env.DIARY, word + '\\n');
    await exclusively(process.env.LOCK, { onWait: () => write('waits') }, async (note) => {
      write('in ' + process.pid);
      ${work}
      write('out ' + process.pid);
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, LOCK: lock, DIARY: diary },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  started.push(child);
  return new Promise((resolve) => child.once('exit', resolve));
}

const forEver = 'setInterval(() => {}, 1000); await new Promise(() => {});';

const diaryOf = (): string[] => readFileSync(diary, 'utf8').split('\n').filter(Boolean);

async function until(holds: () => boolean): Promise<void> {
  for (const begun = Date.now(); !holds(); ) {
    if (Date.now() - begun > 20_000)
      throw new Error(`it did not happen; the diary says ${diaryOf().join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

beforeEach(async () => {
  started = [];
  folder = await mkdtemp(path.join(os.tmpdir(), 'peilstok-lock-'));
  lock = path.join(folder, 'inside', 'it.lock');
  diary = path.join(folder, 'diary');
  writeFileSync(diary, '');
});

afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

describe('work that only one process may do', () => {
  it('is done by one at a time, and by all in the end', async () => {
    const codes = await Promise.all(
      [1, 2, 3, 4].map(() => contender('await new Promise((go) => setTimeout(go, 20));')),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    const steps = diaryOf().filter((line) => line !== 'waits');
    expect(steps).toHaveLength(8);
    for (let step = 0; step < steps.length; step += 2) {
      expect(steps[step + 1]).toBe(steps[step]?.replace('in', 'out'));
    }
    expect(existsSync(lock)).toBe(false);
  });

  it('goes on after its owner was killed, and the program it had started is ended first', async () => {
    void contender(`
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore', detached: true });
      note(child.pid);
      write('child ' + child.pid);
      ${forEver}`);
    await until(() => diaryOf().some((line) => line.startsWith('child')));
    const child = Number(/child (\d+)/.exec(diaryOf().join(' '))?.[1]);
    const others = [contender(), contender()];
    await until(() => diaryOf().filter((line) => line === 'waits').length === 2);
    started[0]?.kill('SIGKILL');
    expect(await Promise.all(others)).toEqual([0, 0]);
    await until(() => !isRunning(child));
    const steps = diaryOf().filter((line) => line.startsWith('in') || line.startsWith('out'));
    expect(steps.map((line) => line.split(' ')[0])).toEqual(['in', 'in', 'out', 'in', 'out']);
  });

  it('is not held up by a lock whose number another program has now', async () => {
    await contender();
    writeFileSync(lock, `${process.pid} 1\n`);
    expect(await contender()).toBe(0);
  });

  it('is held up by a lock whose owner lives', async () => {
    void contender(forEver);
    await until(() => diaryOf().some((line) => line.startsWith('in')));
    void contender();
    await until(() => diaryOf().includes('waits'));
    expect(diaryOf().filter((line) => line.startsWith('in'))).toHaveLength(1);
  });
});

function isRunning(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
