import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, rows } from './readFile';

const same = (file: ReturnType<typeof read>) => {
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.same;
};

describe('a parent in several rows', () => {
  test('of two children is one recipient, and it is said which rows that were', () => {
    const file = read(
      'e-mail;naam;school\na@b.example;Ama;College De Linde\nz@b.example;;\nA@B.example;Ama;College De Linde',
    );
    expect(rows(file).map(({ row, email }) => [row, email])).toEqual([
      [2, 'a@b.example'],
      [3, 'z@b.example'],
    ]);
    expect(same(file)).toEqual([{ email: 'a@b.example', rows: [2, 4], how: 'one-list', differs: [] }]);
  });

  test('at two schools is asked once, for the school of the first row', () => {
    const file = read('e-mail;school\na@b.example;Praktijkschool Een\na@b.example;College De Linde');
    expect(rows(file).map(({ schoolId, type }) => [schoolId, type])).toEqual([['s2', 'pro']]);
    expect(same(file)).toMatchObject([{ rows: [2, 3], differs: ['school'] }]);
  });

  test('is known by what any of the rows says: a name, a language, a school', () => {
    const file = read(
      'e-mail;naam;taal;school\na@b.example;;;\na@b.example;Ama;tr;College De Linde\na@b.example;Mama;en;',
    );
    expect(rows(file)).toMatchObject([{ name: 'Ama', language: 'tr', schoolId: 's1', boardId: 'b1' }]);
    expect(same(file)).toMatchObject([{ rows: [2, 3, 4], differs: ['name', 'language'] }]);
  });
});

describe('a school contact in several rows', () => {
  test('gets a list for each school, under one name and in one language', () => {
    const file = read(
      'e-mail;naam;taal;school\na@b.example;Ama;;College De Linde\nb@b.example;;;02cd00\na@b.example;;tr;03ef01',
      'scholen',
    );
    expect(rows(file).map(({ email, name, language }) => [email, name, language])).toEqual([
      ['a@b.example', 'Ama', 'tr'],
      ['b@b.example', null, 'nl'],
      ['a@b.example', 'Ama', 'tr'],
    ]);
    expect(new Set(rows(file).map(({ schoolId }) => schoolId)).size).toBe(3);
    expect(same(file)).toEqual([{ email: 'a@b.example', rows: [2, 4], how: 'list-per-school', differs: [] }]);
  });

  test('twice for the same school is one list', () => {
    const file = read('e-mail;school\na@b.example;College De Linde\na@b.example;college de linde', 'scholen');
    expect(rows(file)).toHaveLength(1);
    expect(same(file)).toMatchObject([{ rows: [2, 3], how: 'one-list' }]);
  });
});

test('a partner who stands there in two roles is asked once', () => {
  const file = read(
    'e-mail;soort;rol\na@b.example;gemeente;beleid\na@b.example;leerplicht;ambtenaar',
    'ketenpartners',
  );
  expect(rows(file)).toMatchObject([{ type: 'gemeente', role: 'beleid' }]);
  expect(same(file)).toMatchObject([{ rows: [2, 3], differs: ['role', 'type'] }]);
});

test('whatever the order and repetition of rows, nobody is dropped and nobody stands twice on the list', () => {
  const row = fc.tuple(fc.nat(5), fc.constantFrom('College De Linde', '02cd00', '03ef01'));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (table) => {
      const lines = table.map(([who, school]) => `p${who}@b.example;${school}`);
      const file = read(`e-mail;school\n${lines.join('\n')}`);
      const taken = rows(file).map(({ email }) => email);
      expect(new Set(taken).size).toBe(taken.length);
      expect(new Set(taken)).toEqual(new Set(table.map(([who]) => `p${who}@b.example`)));
      const mentioned = same(file).flatMap((person) => person.rows);
      expect(mentioned.length - same(file).length).toBe(table.length - taken.length);
    }),
  );
});
