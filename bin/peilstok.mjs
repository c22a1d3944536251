#!/usr/bin/env node
// The `peilstok` command: sees to it that it is built, and runs it under a Node that is new enough.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findOwnNode, isNewEnough, tooOld } from './node.mjs';
import { prepare } from './prepare.mjs';
import { serveFlags } from './serve-flags.mjs';
import { workerFlags } from './worker-flags.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const command = join(root, 'build', 'cli', 'main.js');

try {
  if (!existsSync(command)) await prepare();
  const own = findOwnNode(root);
  const runsOwn = own !== null && realpathSync(own) === realpathSync(process.execPath);
  const flags = { serve: serveFlags, worker: workerFlags }[process.argv[2]] ?? [];
  const wantsFlags = !flags.every((flag) => process.execArgv.includes(flag));
  if (wantsFlags && (own || isNewEnough(process.version))) {
    process.exitCode = await runUnder(own ?? process.execPath, flags);
  } else if (runsOwn || isNewEnough(process.version)) await run();
  else if (own) process.exitCode = await runUnder(own, flags);
  else throw new Error(tooOld);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function run() {
  // React and its renderer choose by this; compiled code is kept between starts.
  process.env.NODE_ENV ??= 'production';
  module.enableCompileCache(join(root, '.cache', 'compiled'));
  await import(pathToFileURL(command).href);
}

/** The same command under another Node, or with Node's own flags: it gets our signals, and its end is our end. */
function runUnder(node, flags) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [...flags, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: 'inherit',
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}
