import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folder = path.resolve(import.meta.dirname, '..', '..', '..', 'app', 'routes');
/** Around other pages, at no address of its own. */
const frames = ['_bureau'];

/** The addresses a route answers at, by the rules of flat routes; whatever is filled in is `:`. */
function addressesOf(name: string): string[] {
  return name.split('.').reduce<string[]>(
    (before, segment) => {
      if (segment.startsWith('_')) return before;
      const optional = /^\((.*)\)$/.exec(segment);
      const part = (optional?.[1] ?? segment).replace(/_$/, '').replace(/^\$.*/, ':');
      const longer = before.map((address) => `${address}/${part}`);
      return optional ? before.concat(longer) : longer;
    },
    [''],
  );
}

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => file.replace(/\.tsx$/, ''))
  .filter((name) => !frames.includes(name));

it('no two pages stand at one address: the one would never be seen', () => {
  const at = new Map<string, string[]>();
  for (const name of names) {
    for (const address of addressesOf(name)) at.set(address, [...(at.get(address) ?? []), name]);
  }
  expect(names.length).toBeGreaterThan(80);
  expect([...at.values()].filter((routes) => routes.length > 1)).toEqual([]);
});

it('this test reads names of routes as flat routes do', () => {
  expect(addressesOf('_bureau.metingen.$id.links_.$link')).toEqual(['/metingen/:/links/:']);
  expect(addressesOf('metingen.$id.links.$format')).toEqual(['/metingen/:/links/:']);
  expect(addressesOf('privacy.($code)')).toEqual(['/privacy', '/privacy/:']);
  expect(addressesOf('_index')).toEqual(['']);
});
