import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { serveFlags } from '../../bin/serve-flags.mjs';

it('npm start runs the product with the flags it is measured with', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
  expect(scripts.start).toBe(`exec node ${serveFlags.join(' ')} bin/peilstok.mjs serve`);
});
