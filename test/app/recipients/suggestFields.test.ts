import { expect, test } from 'vitest';
import { suggestFields } from '../../../app/recipients/suggestFields';

const columns = (...names: [string, string?][]) =>
  names.map(([header, sample], index) => ({
    index,
    header,
    field: header === 'taal' ? ('language' as const) : null,
    samples: sample ? [sample] : [],
  }));

test('a column is proposed for what its name hints at, or for the addresses in it', () => {
  const file = columns(
    ['Naam contactpersoon', 'An'],
    ['Bereikbaar op', 'an@school.example'],
    ['Naam van de vestiging', 'De Linde'],
    ['Schoolbestuur'],
    ['Opmerking', 'let op'],
  );
  expect([...suggestFields(file)].sort()).toEqual([
    [0, 'name'],
    [1, 'email'],
    [2, 'school'],
    [3, 'board'],
  ]);
});

test('nothing is proposed twice, nor over a column that is known by its name', () => {
  const file = columns(
    ['taal', 'nl'],
    ['Moedertaal', 'tr'],
    ['Mail 1', 'a@b.example'],
    ['Mail 2', 'c@d.example'],
  );
  expect([...suggestFields(file)]).toEqual([[2, 'email']]);
});
