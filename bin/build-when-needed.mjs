import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesFingerprint, sourcesGlance } from './fingerprint.mjs';
import { findOwnNode } from './node.mjs';
import { runChild } from './run-child.mjs';

const stampOf = (folder) => join(folder, 'sources.json');

/**
 * True when build/ is made from the sources as they are now. A copy whose files only have other times counts as built.
 * @param {string} root
 */
export function isBuilt(root) {
  const stamp = readStamp(root);
  if (!stamp) return false;
  const glance = sourcesGlance(root);
  if (stamp.glance === glance) return true;
  if (stamp.contents !== sourcesFingerprint(root)) return false;
  try {
    writeFileSync(stampOf(join(root, 'build')), JSON.stringify({ ...stamp, glance }));
  } catch {
    // Somebody else's folder: the next start compares contents again.
  }
  return true;
}

/**
 * Builds in a folder of its own and renames it when it is whole.
 * @param {string} root
 * @param {(line: string) => void} say
 * @param {(child: number | undefined) => void} note writes the child process down in the lock
 */
export async function buildProduct(root, say, note) {
  say('Building (usually ten seconds)…');
  const start = Date.now();
  const cache = join(root, '.cache');
  for (const name of readdirSync(cache)) {
    if (name.startsWith('build-')) rmSync(join(cache, name), { recursive: true, force: true });
  }
  const made = join(cache, `build-${process.pid}`);
  mkdirSync(made);
  // Taken before the build, so that a file changed while it runs makes the next start build again.
  const stamp = { glance: sourcesGlance(root), contents: sourcesFingerprint(root) };
  const node = findOwnNode(root) ?? process.execPath;
  const { code, output } = await runChild(node, [join(root, 'bin', 'build.mjs'), made], {
    cwd: root,
    note,
    output: 'keep',
  });
  if (code !== 0) {
    throw new Error(
      output.trim()
        ? `${output.trim()}\nThe build failed; the lines above say why.`
        : 'The build was stopped.',
    );
  }
  writeFileSync(stampOf(made), JSON.stringify(stamp));
  const build = join(root, 'build');
  const old = join(cache, `build-old-${process.pid}`);
  if (existsSync(build)) renameSync(build, old);
  renameSync(made, build);
  rmSync(old, { recursive: true, force: true });
  say(`Built in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
}

function readStamp(root) {
  try {
    return JSON.parse(readFileSync(stampOf(join(root, 'build')), 'utf8'));
  } catch {
    return null;
  }
}
