import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from '../../../app/recipients/parseCsv';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

test('what is written as RFC 4180 says is read back as it was, for every delimiter and line end', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ';', ',', '"', '\r', '\n', '=') });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(',' as const, ';' as const),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      (records, delimiter, end, endsWithLine) => {
        const text =
          records.map((record) => record.map(quoted).join(delimiter)).join(end) + (endsWithLine ? end : '');
        expect(parseCsv(text, delimiter)).toEqual({ records, brokenQuotes: [] });
      },
    ),
  );
});

test.each([
  ['', []],
  ['a', [['a']]],
  ['a;', [['a', '']]],
  ['a;\n', [['a', '']]],
  [';', [['', '']]],
  ['a\n\nb\n', [['a'], [''], ['b']]],
  ['"a" ;b', [['a', 'b']]],
  ['a "b" c;d', [['a "b" c', 'd']]],
  ['"";""', [['', '']]],
])('%j is read as Excel reads it', (text, records) => {
  expect(parseCsv(text, ';')).toEqual({ records, brokenQuotes: [] });
});

test('after a broken quote reading goes on at the next line', () => {
  expect(parseCsv('"a;b\nc;d\n"e" f;g\nh;"i"', ';')).toEqual({
    records: [['"a;b'], ['c', 'd'], ['"e" f;g'], ['h', 'i']],
    brokenQuotes: [1, 3],
  });
});
