import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the build is made from. */
const SOURCES = [
  'app',
  'surveys',
  'db',
  'emails',
  'public',
  'bin/build.mjs',
  'remix.config.js',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/**
 * What the installed packages depend on, as one hash: the lock file, what package.json asks for, and the platform.
 * @param {string} root
 */
export function packagesFingerprint(root) {
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides, allowScripts]))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
}

/**
 * Names, sizes and times of the sources as one hash: cheap, but a fresh copy of the same files differs.
 * @param {string} root
 */
export function sourcesGlance(root) {
  const hash = createHash('sha256');
  for (const { file, stat } of sourceFiles(root)) hash.update(`${file}\0${stat.size}\0${stat.mtimeMs}\n`);
  return hash.digest('hex');
}

/**
 * Names and contents of the sources as one hash.
 * @param {string} root
 */
export function sourcesFingerprint(root) {
  const hash = createHash('sha256');
  for (const { file, stat } of sourceFiles(root)) {
    hash.update(`${file}\0${stat.size}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function* sourceFiles(root) {
  for (const source of SOURCES) yield* filesUnder(root, source);
}

function* filesUnder(root, name) {
  const stat = statSync(join(root, name), { throwIfNoEntry: false });
  if (!stat || name.endsWith('.md')) return;
  if (!stat.isDirectory()) yield { file: name, stat };
  else for (const entry of readdirSync(join(root, name)).sort()) yield* filesUnder(root, `${name}/${entry}`);
}
