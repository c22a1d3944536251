import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagesFingerprint } from './fingerprint.mjs';
import { findOwnNode, isNewEnough, ownNodeExists, tooOld } from './node.mjs';
import { runChild } from './run-child.mjs';

/** Written when an installation is complete, so it goes with node_modules and comes last. */
const stampOf = (root) => join(root, 'node_modules', '.peilstok-installed');

/**
 * True when the packages are those of the lock file.
 * @param {string} root
 */
export function isInstalled(root) {
  return readStamp(root) === packagesFingerprint(root);
}

/**
 * Installs the packages of the lock file. node_modules that an interrupted installation left are made anew: npm takes a
 * package whose package.json is there for whole.
 * @param {string} root
 * @param {(line: string) => void} say
 * @param {(child: number | undefined) => void} note writes the child process down in the lock
 */
export async function install(root, say, note) {
  const modules = join(root, 'node_modules');
  const begun = join(root, '.cache', 'installing');
  const [program, ...options] = npmCommand();
  if (existsSync(begun) || (existsSync(modules) && !existsSync(join(modules, '.package-lock.json')))) {
    say('An earlier installation was interrupted: starting it over.');
    removeFolder(modules, join(root, '.cache', 'node_modules-old'));
  }
  say('Installing packages (once; usually one or two minutes)…');
  const start = Date.now();
  writeFileSync(begun, '');
  rmSync(stampOf(root), { force: true });
  // Not `npm ci`: it refuses a lock file from a registry without the other platforms' packages. --no-save leaves the lock
  // file as it is; the build needs the development packages, also where NODE_ENV says production.
  const settings = [
    '--no-save',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { code } = await runChild(program, [...options, 'install', ...settings], {
    cwd: root,
    note,
    output: 'show',
  });
  if (code !== 0) throw new Error('The packages could not be installed; the lines above say why.');
  checkOwnNode(root);
  rmSync(begun);
  writeFileSync(stampOf(root), packagesFingerprint(root));
  say(`Packages installed in ${Math.round((Date.now() - start) / 1000)} s.`);
}

function readStamp(root) {
  try {
    return readFileSync(stampOf(root), 'utf8');
  } catch {
    return null;
  }
}

/** The npm that runs us, under the Node that runs it (ours may be in the folder that is replaced); else the one on PATH. */
function npmCommand() {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  if (cli && node && /\.c?js$/.test(cli) && existsSync(cli) && existsSync(node)) return [node, cli];
  return ['npm'];
}

function removeFolder(folder, aside) {
  if (!existsSync(folder) || lstatSync(folder).isSymbolicLink()) return;
  rmSync(aside, { recursive: true, force: true });
  renameSync(folder, aside);
  rmSync(aside, { recursive: true, force: true, maxRetries: 3 });
}

/** npm passes over an optional package that it cannot get, and one for another C library does not run. */
function checkOwnNode(root) {
  const own = findOwnNode(root);
  const runs = own !== null && spawnSync(own, ['--version']).status === 0;
  if (runs || (!ownNodeExists && isNewEnough(process.version))) return;
  if (own) rmSync(own);
  if (!isNewEnough(process.version)) throw new Error(tooOld);
}
