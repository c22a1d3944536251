#!/usr/bin/env node
// Makes a fresh clone ready to run: installs the packages and builds, each only when needed. Needs nothing but Node 20 and
// npm: imports only Node's own modules and starts other programs for the rest.
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildProduct, isBuilt } from './build-when-needed.mjs';
import { exclusively } from './exclusive.mjs';
import { install, isInstalled } from './install.mjs';
import { isNewEnough, ownNodeExists, tooOld } from './node.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const say = (line) => process.stderr.write(`${line}\n`);

/**
 * Installs and builds what is missing or out of date.
 * @param {{ force?: boolean }} [options] force: build although nothing changed
 * @throws {Error} with one line for whoever runs it
 */
export async function prepare({ force = false } = {}) {
  if (!ownNodeExists && !isNewEnough(process.version)) throw new Error(tooOld);
  if (!force && isInstalled(root) && isBuilt(root)) return;
  const onWait = () => say('Another start is installing or building here; waiting for it…');
  await exclusively(join(root, '.cache', 'prepare.lock'), { onWait }, async (note) => {
    if (!isInstalled(root)) await install(root, say, note);
    if (force || !isBuilt(root)) await buildProduct(root, say, note);
  });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await prepare({ force: process.argv.includes('--force') });
  } catch (error) {
    say(error.code ? `Cannot prepare Peilstok: ${error.message}` : error.message);
    process.exitCode = 1;
  }
}
