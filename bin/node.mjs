import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What kysely, pg-boss and vitest need. */
const OLDEST = [22, 12];

/** Where the package with our own Node exists (optionalDependencies in package.json). */
const PLATFORMS_WITH_OWN_NODE = ['linux-x64', 'linux-arm64'];

/** True when our own Node can be installed on this machine. */
export const ownNodeExists = PLATFORMS_WITH_OWN_NODE.includes(`${process.platform}-${process.arch}`);

/**
 * True when a version can run the product itself.
 * @param {string} version like `v24.21.0`
 */
export function isNewEnough(version) {
  const [major, minor] = version.replace('v', '').split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/**
 * The Node that came along with the packages; null when there is none.
 * @param {string} root
 */
export function findOwnNode(root) {
  const file = join(root, 'node_modules', '.bin', 'node');
  return existsSync(file) ? file : null;
}

/** One line for whoever has too old a Node. */
export const tooOld = `Peilstok needs Node ${OLDEST.join('.')} or newer on this machine (${process.platform} ${process.arch}); this is ${process.version}. See https://nodejs.org.`;
