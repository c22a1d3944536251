import { describe, expect, test } from 'vitest';
import { readSchoolsFile, type Sector } from '../../../app/recipients/readSchoolsFile';
import { utf8 } from './knownSchools';

const read = (text: string, sector: Sector = 'vo') => readSchoolsFile(utf8(text), { sector });
const found = (text: string, sector: Sector = 'vo') => {
  const file = read(text, sector);
  return file.ok
    ? []
    : file.problems.map(({ row, column, code }) => `${row ?? '-'} ${column ?? '-'} ${code}`);
};

test('schools and boards are read, each board once', () => {
  expect(
    read(
      'Bestuur;Vestiging;Soort;BRIN\nStichting Noord;College De Linde;VO;01ab00\nstichting  noord;Het Kompas;vso;\nZuid;Het Kompas;pro;02CD',
    ),
  ).toEqual({
    ok: true,
    boards: ['Stichting Noord', 'Zuid'],
    schools: [
      { name: 'College De Linde', board: 'Stichting Noord', type: 'vo', brin: '01AB00' },
      { name: 'Het Kompas', board: 'Stichting Noord', type: 'vso', brin: null },
      { name: 'Het Kompas', board: 'Zuid', type: 'pro', brin: '02CD' },
    ],
    columns: [
      { field: 'board', header: 'Bestuur' },
      { field: 'school', header: 'Vestiging' },
      { field: 'type', header: 'Soort' },
      { field: 'brin', header: 'BRIN' },
    ],
    encoding: 'utf-8',
    delimiter: ';',
  });
});

describe('what is wrong is named, all of it', () => {
  test('row by row', () => {
    expect(
      found(
        'school,board,type,brin\nDe Linde,Noord,vo,01AB00\nde linde,NOORD,vo,\nKompas,Noord,bao,01AB00\n,Noord,vo,\nRoos,,vo,1AB\nTulp,Noord,,9999',
      ),
    ).toEqual([
      '3 school duplicate-school',
      '4 type unknown-type',
      '4 brin duplicate-brin',
      '5 school no-school',
      '6 board no-board',
      '6 brin brin',
      '7 type no-type',
      '7 brin brin',
    ]);
  });

  test('a column that is missing, once', () => {
    expect(found('school\nDe Linde\nKompas')).toEqual(['- - missing-column', '- - missing-column']);
    expect(found('school;bestuur;soort')).toEqual(['- - no-rows']);
  });
});

test('the sector decides which types there are', () => {
  const file = 'school;bestuur;soort\nDe Roos;Noord;bao\nDe Tulp;Noord;sbo\nDe Lelie;Noord;so';
  expect(found(file, 'po')).toEqual([]);
  expect(found(file, 'vo')).toEqual(['2 soort unknown-type', '3 soort unknown-type', '4 soort unknown-type']);
});

test('vestigingen of one institution may share its code of four characters', () => {
  expect(found('school;bestuur;soort;brin\nDe Roos;Noord;vo;01AB\nDe Tulp;Noord;vo;01AB')).toEqual([]);
});
