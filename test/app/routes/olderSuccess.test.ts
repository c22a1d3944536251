import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../app/routes/', import.meta.url);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
  .filter(({ text }) => text.includes('useActionData') && text.includes('<Done'));

describe('a form that is refused', () => {
  it.each(pages)('shows no older success above what is wrong: $name', ({ text }) => {
    for (const { index } of text.matchAll(/<Done\b/g)) {
      const around = text.slice(Math.max(0, index - 160), index + 60);
      expect(around).toMatch(/\bsent\b|refused/);
    }
  });
});
