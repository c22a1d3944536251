// `npm run bench [name…]`: runs bench/<name>.bench.ts, all of them without a name. One line a figure, each with its floor.
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { runChild } from './run-child.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const made = join(root, '.cache', 'bench');
const ending = '.bench.ts';

const all = readdirSync(join(root, 'bench'))
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No benchmark ${unknown.join(', ')}; there are: ${all.join(', ')}\n`);
  process.exit(2);
}
mkdirSync(made, { recursive: true });
for (const name of asked.length > 0 ? asked : all) {
  const outfile = join(made, `${name}.mjs`);
  await build({
    entryPoints: [join(root, 'bench', `${name}${ending}`)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node22',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const { code } = await runChild(process.execPath, ['--enable-source-maps', outfile], {
    cwd: root,
    output: 'show',
  });
  if (code !== 0) process.exitCode = 1;
}
