import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecipientsFile } from '../../../app/recipients/readRecipientsFile';
import type { Audience } from '../../../surveys/definition/types';
import { knownFor } from './knownSchools';
import { found, only, read, rows } from './readFile';

describe('for scholen', () => {
  test('every row names a school, once; the board and type come with it', () => {
    const file = read(
      'e-mail;school;bestuur\na@b.example;02cd00;\nb@b.example;;\nc@b.example;Praktijkschool een;\nd@b.example;Het Kompas;Onderwijsgroep Zuid',
      'scholen',
    );
    expect(found(file)).toEqual(['3 no-school', '4 duplicate-school']);
    expect(file.ok || file.problems[1]?.message).toContain(
      'Voor deze school staat al iemand anders in rij 2.',
    );
    const good = read(
      'e-mail;school;bestuur\na@b.example;02cd00;\nd@b.example;Het Kompas;Onderwijsgroep Zuid',
      'scholen',
    );
    expect(rows(good).map(({ schoolId, boardId, type }) => [schoolId, boardId, type])).toEqual([
      ['s2', 'b2', 'pro'],
      ['s4', 'b2', 'vo'],
    ]);
  });

  test('a file without the column is told so once', () => {
    expect(found(read('e-mail\na@b.example\nb@b.example', 'scholen'))).toEqual(['- missing-column']);
  });

  test('a type that is not the type of the school is a problem', () => {
    expect(
      found(
        read('e-mail;school;soort\na@b.example;College De Linde;pro\nb@b.example;03EF01;havo', 'scholen'),
      ),
    ).toEqual(['2 school-type', '3 unknown-type']);
  });
});

describe('for ouders', () => {
  test('a school may be left out, and two parents may have the same school', () => {
    const file = read(
      'e-mail;school;bestuur\na@b.example;College De Linde;\nb@b.example;college de linde;\nc@b.example;;Stichting Noord',
    );
    expect(rows(file).map(({ schoolId, boardId }) => [schoolId, boardId])).toEqual([
      ['s1', 'b1'],
      ['s1', 'b1'],
      [null, 'b1'],
    ]);
  });
});

describe('for ketenpartners', () => {
  test('every row has a kind of organisation from the list', () => {
    expect(
      rows(read('e-mail;soort\na@b.example;Gemeente\nb@b.example;GGD/JGZ', 'ketenpartners')).map(
        ({ type }) => type,
      ),
    ).toEqual(['gemeente', 'ggd']);
    const file = read('e-mail;soort\na@b.example;\nb@b.example;politie', 'ketenpartners');
    expect(found(file)).toEqual(['2 no-type', '3 unknown-type']);
    expect(file.ok || file.problems[1]?.message).toContain('gemeente, jeugdhulp, ggd, leerplicht, overig');
    expect(found(read('e-mail\na@b.example', 'ketenpartners'))).toEqual(['- missing-column']);
  });
});

describe('large files', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, i) => `ouder${i}@voorbeeld.example;Ouder ${i};College De Linde`);

  test('50,000 rows are taken within a few seconds, 60,000 are refused with a clear message', () => {
    const start = performance.now();
    expect(rows(read(['e-mail;naam;school', ...lines(50_000)].join('\r\n')))).toHaveLength(50_000);
    expect(performance.now() - start).toBeLessThan(5000);
    const problem = only(read(['e-mail;naam;school', ...lines(60_000)].join('\r\n')));
    expect(problem).toMatchObject({ row: null, code: 'too-many-rows' });
    expect(problem?.message).toBe(
      'Het bestand heeft 60.000 rijen. Er kunnen hoogstens 50.000 rijen in één keer. Deel het bestand op.',
    );
  });

  test('50,000 rows that are all wrong are all named, as quickly', () => {
    const start = performance.now();
    const file = read(
      ['e-mail;school', ...Array.from({ length: 50_000 }, (_, i) => `fout${i};Onbekende school ${i}`)].join(
        '\n',
      ),
    );
    expect(found(file)).toHaveLength(100_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('more than 20 MB is refused unread', () => {
    expect(
      only(readRecipientsFile(new Uint8Array(21 * 1024 * 1024).fill(0x61), knownFor('ouders')))?.code,
    ).toBe('too-large');
  });
});

test('whatever is uploaded, the answer is a file or problems that say what to do, never a crash', () => {
  const piece = fc.constantFrom(
    'e-mail',
    'naam',
    'school',
    ';',
    ',',
    '"',
    '""',
    '\n',
    '\r\n',
    'a@b.example',
    'Noor',
    ' ',
    '\ufeff',
    'é',
    '=',
    'College De Linde',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }),
      fc.constantFrom<Audience>('ouders', 'scholen', 'ketenpartners'),
      (pieces, audience) => {
        const file = read(pieces.join(''), audience);
        if (file.ok) expect(file.rows.length).toBeGreaterThan(0);
        else for (const problem of file.problems) expect(problem.message).toMatch(/[.?]$/);
      },
    ),
  );
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      (bytes) => typeof readRecipientsFile(bytes, knownFor('ouders')).ok === 'boolean',
    ),
  );
});
