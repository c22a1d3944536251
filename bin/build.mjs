// Builds the product into the folder it is given: the pages (client/, server/) and the `peilstok` command (cli/). Started by
// build-when-needed.mjs under the Node that came along.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = process.argv[2] ?? join(root, 'build');

/** Smaller files gain nothing. */
const SMALLEST_TO_COMPRESS_BYTES = 1024;

/** The command and everything of ours it uses; packages stay where they are. */
async function buildCommand() {
  await build({
    entryPoints: { main: join(root, 'app', 'cli', 'main.ts') },
    outdir: join(folder, 'cli'),
    bundle: true,
    // Commands load what they need when they are called; all parts stay in one folder.
    splitting: true,
    chunkNames: '[name]-[hash]',
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node22',
    sourcemap: true,
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
}

async function buildPages() {
  // A folder of its own: Remix empties it first.
  const pages = join(folder, 'pages');
  const remix = join(root, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js');
  const env = { ...process.env, NODE_ENV: 'production', PEILSTOK_BUILD_FOLDER: relative(root, pages) };
  await promisify(execFile)(process.execPath, [remix, 'vite:build', '--sourcemapServer'], {
    cwd: root,
    env,
  }).catch(({ stdout, stderr }) => {
    throw new Error(`${stdout}\n${stderr}`);
  });
  for (const part of ['client', 'server']) await rename(join(pages, part), join(folder, part));
  await rm(pages, { recursive: true });
}

/** The server sends these to whoever can read them. */
async function compressAssets() {
  const assets = join(folder, 'client', 'assets');
  if (!existsSync(assets)) return;
  for (const name of await readdir(assets)) {
    if (!/\.(js|css|svg)$/.test(name)) continue;
    const contents = await readFile(join(assets, name));
    if (contents.length < SMALLEST_TO_COMPRESS_BYTES) continue;
    await writeFile(join(assets, `${name}.br`), await promisify(brotliCompress)(contents));
    await writeFile(join(assets, `${name}.gz`), await promisify(gzip)(contents, { level: 9 }));
  }
}

try {
  // In this order: building the pages empties the folder first.
  await buildPages();
  await buildCommand();
  await compressAssets();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
