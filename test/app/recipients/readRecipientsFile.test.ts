import { describe, expect, test } from 'vitest';
import { readRecipientsFile } from '../../../app/recipients/readRecipientsFile';
import { knownFor, utf8 } from './knownSchools';
import { found, only, read, rows } from './readFile';

describe('a file with recipients', () => {
  test('is taken with all columns, under Dutch names, in any order, with semicolons', () => {
    const file = read(
      'Vestiging;E-mailadres;FUNCTIE;Taal;Naam; school bestuur ;Soort\r\n' +
        'college de linde;Noor@Linde.example;coördinator;Engels;Noor van Dijk;stichting noord;VO\r\n',
      'scholen',
    );
    expect(file).toMatchObject({
      ok: true,
      rows: [
        {
          row: 2,
          email: 'noor@linde.example',
          name: 'Noor van Dijk',
          language: 'en',
          schoolId: 's1',
          boardId: 'b1',
          type: 'vo',
          role: 'coördinator',
        },
      ],
      columns: [
        { field: 'school', header: 'Vestiging' },
        { field: 'email', header: 'E-mailadres' },
        { field: 'role', header: 'FUNCTIE' },
        { field: 'language', header: 'Taal' },
        { field: 'name', header: 'Naam' },
        { field: 'board', header: 'school bestuur' },
        { field: 'type', header: 'Soort' },
      ],
      encoding: 'utf-8',
      delimiter: ';',
    });
  });

  test('is taken with English names and commas, and with nothing but addresses', () => {
    expect(rows(read('email,name,language,school,board,type,role\na@b.example,,,,,,'))).toEqual([
      {
        row: 2,
        email: 'a@b.example',
        name: null,
        language: 'nl',
        schoolId: null,
        boardId: null,
        type: null,
        role: null,
      },
    ]);
    expect(rows(read('email\na@b.example\nc@d.example\n')).map(({ email }) => email)).toEqual([
      'a@b.example',
      'c@d.example',
    ]);
  });

  test('keeps accents, from Excel in Windows-1252 as well as from UTF-8 with and without a mark', () => {
    const text = 'e-mail;naam\r\nzoe@b.example;Zoë Müller – € 5';
    const windows = Uint8Array.from(
      [...text].map((c) => ({ ë: 0xeb, ü: 0xfc, '–': 0x96, '€': 0x80 })[c] ?? c.charCodeAt(0)),
    );
    for (const [bytes, encoding] of [
      [windows, 'windows-1252'],
      [utf8(text), 'utf-8'],
      [utf8(`\ufeff${text}`), 'utf-8'],
    ] as const) {
      const file = readRecipientsFile(bytes, knownFor('ouders'));
      expect(file).toMatchObject({ ok: true, encoding, columns: [{ header: 'e-mail' }, { header: 'naam' }] });
      expect(rows(file)[0]?.name).toBe('Zoë Müller – € 5');
    }
  });

  test('keeps a name that a spreadsheet would take for a formula as it is', () => {
    const names = ['=1+1', '+31 Piet', '-5', '@jan', "'Jan"];
    const file = read(`e-mail;naam\n${names.map((name, i) => `p${i}@b.example;${name}`).join('\n')}`);
    expect(rows(file).map(({ name }) => name)).toEqual(names);
  });

  test('keeps delimiters and quotes inside quoted cells', () => {
    expect(
      rows(
        read('naam,e-mail\n"Dijk, Noor ""Noortje"" van",noor@b.example\nBasisschool "De Klim",k@b.example'),
      ).map(({ name }) => name),
    ).toEqual(['Dijk, Noor "Noortje" van', 'Basisschool "De Klim"']);
  });

  test('passes over empty rows and an empty column, and still counts rows as Excel does', () => {
    const file = read('e-mail;naam;\n\na@b.example;A;\n;;\n  \nb@b.example;B;\n\n');
    expect(rows(file).map(({ row }) => row)).toEqual([3, 6]);
  });

  test('is taken with the line Excel writes to name the delimiter', () => {
    expect(read('sep=,\r\ne-mail,naam\r\na@b.example,"x;y;z"')).toMatchObject({ ok: true, delimiter: ',' });
  });

  test('is read whatever ends its lines', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(rows(read(['e-mail;naam', 'a@b.example;A', 'b@b.example;B'].join(end)))).toHaveLength(2);
    }
  });
});

describe('what is wrong in a file is said', () => {
  test('for every row at once, with row, column, value and what to do; and nothing is taken', () => {
    const file = read(
      'e-mail;naam;taal;school;bestuur\n' +
        'noor@linde.example;Noor;nl;College De Linde;\n' +
        'geen-adres;Piet;frans;Colege de Lindde;\n' +
        'noor@LINDE.example;Noor;;Het Kompas;Stichting Nord\n' +
        'kees@zuid.example;Kees;;College De Linde;Onderwijsgroep Zuid\n',
      'scholen',
    );
    expect(file.ok).toBe(false);
    expect(file.ok ? [] : file.problems).toEqual([
      {
        row: 3,
        column: 'e-mail',
        value: 'geen-adres',
        code: 'email',
        message: 'Er ontbreekt een @ in dit e-mailadres. Kijk het adres na.',
      },
      {
        row: 3,
        column: 'taal',
        value: 'frans',
        code: 'unknown-language',
        message: 'Deze taal is niet bekend. Vul in: nl, en, tr, ar, pl of uk, of laat de cel leeg.',
      },
      {
        row: 3,
        column: 'school',
        value: 'Colege de Lindde',
        code: 'unknown-school',
        message: 'Deze school is niet bekend. Bedoelt u "College De Linde"?',
      },
      {
        row: 4,
        column: 'bestuur',
        value: 'Stichting Nord',
        code: 'unknown-board',
        message: 'Dit bestuur is niet bekend. Bedoelt u "Stichting Noord"?',
      },
      {
        row: 4,
        column: 'school',
        value: 'Het Kompas',
        code: 'ambiguous-school',
        message: expect.stringContaining('Er zijn 2 scholen met deze naam.'),
      },
      {
        row: 5,
        column: 'bestuur',
        value: 'Onderwijsgroep Zuid',
        code: 'school-board',
        message:
          'College De Linde hoort bij Stichting Noord, niet bij Onderwijsgroep Zuid. Verbeter de school of het bestuur.',
      },
    ]);
  });

  test.each([
    ['nothing at all', '', '- empty', 'Er is geen bestand gekozen, of het is leeg.'],
    [
      'only a byte order mark and empty lines',
      '\ufeff\r\n\r\n ',
      '- empty',
      'Er is geen bestand gekozen, of het is leeg.',
    ],
    ['only column names', 'e-mail;naam\r\n', '- no-rows', 'geen ontvangers'],
    ['only column names and empty rows', 'e-mail;naam\r\n;\r\n\r\n', '- no-rows', 'geen ontvangers'],
    ['no column with addresses', 'naam\nNoor', '- missing-column', 'De kolom "e-mail" ontbreekt.'],
    [
      'a column that is not known',
      'e-mail;telefoon\na@b.example;0612345678',
      '1 unknown-column',
      'De kolom "telefoon" is niet bekend.',
    ],
    ['a column without a name', 'e-mail;\na@b.example;x', '1 unknown-column', 'Kolom 2 heeft geen naam.'],
    [
      'two columns for the same',
      'e-mail;mailadres\na@b.example;c@b.example',
      '1 double-column',
      'Er zijn twee kolommen',
    ],
    ['tabs', 'e-mail\tnaam\na@b.example\tNoor', '- delimiter', 'gescheiden door tabs'],
    [
      'a row with more cells than columns',
      'e-mail;naam\na@b.example;Noor;van Dijk',
      '2 extra-cell',
      'meer cellen',
    ],
    [
      'a quote that is not closed',
      'naam;e-mail\n"Noor;a@b.example\nPiet;p@b.example',
      '2 quotes',
      'aanhalingsteken',
    ],
    [
      'a line end in a cell, which swallowed a row',
      'naam;e-mail\n"Noor;a@b.example\nPiet";p@b.example',
      '2 line-break',
      'meer dan één regel',
    ],
    [
      'an unreadable character',
      'naam;e-mail\nNo\u0007or;a@b.example',
      '2 control-character',
      'onleesbaar teken',
    ],
    [
      'a name that goes on and on',
      `naam;e-mail\n${'x'.repeat(101)};a@b.example`,
      '2 too-long',
      'langer dan 100',
    ],
    ['a row without an address', 'naam;e-mail\nNoor;', '2 no-email', 'Er staat geen e-mailadres.'],
  ])('%s', (_what, text, expected, says) => {
    const file = read(text);
    expect(found(file)).toEqual([expected]);
    expect(only(file)?.message).toContain(says);
  });

  test('every row with a broken quote is named, not only the first', () => {
    expect(
      found(
        read(
          'naam;e-mail\n"Noor;a@b.example\nPiet;p@b.example\n"Jan"x;j@b.example\n"Ed";e@b.example\n"Mo;m@b.example',
        ),
      ),
    ).toEqual(['2 quotes', '4 quotes', '6 quotes']);
  });

  test('problems of columns do not hide those of rows', () => {
    expect(found(read('e-mail;telefoon\ngeen adres;06'))).toEqual(['1 unknown-column', '2 email']);
  });

  test('a long value is shortened', () => {
    expect(only(read(`e-mail\n${'x'.repeat(500)}`))?.value).toHaveLength(80);
  });
});

describe('a file that is no CSV is recognised by what it holds', () => {
  const start = (...bytes: number[]) => Uint8Array.from([...bytes, ...utf8('x'.repeat(50))]);
  test.each([
    ['Excel', start(0x50, 0x4b, 0x03, 0x04), 'Excel-bestand'],
    ['old Excel', start(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'oud Excel'],
    ['PDF', utf8('%PDF-1.7 ...'), 'PDF'],
    ['gzip', start(0x1f, 0x8b), 'gezipt'],
    ['a picture', start(0x89, 0x50, 0x4e, 0x47), 'afbeelding'],
    ['NUL bytes', utf8('e-mail;naam\na@b.example;No\0or'), 'NUL'],
    ['UTF-16 from Excel', start(0xff, 0xfe, 0x65, 0x00), 'Unicode-tekst'],
    ['a web page saved as .xls', utf8('\n<html><table><tr><td>e-mail'), 'webpagina'],
  ])('%s', (_what, bytes, says) => {
    const problem = only(readRecipientsFile(bytes, knownFor('ouders')));
    expect(problem?.row).toBeNull();
    expect(problem?.message).toContain(says);
    expect(problem?.message).toContain('Bewaar het bestand in Excel als CSV');
  });
});
