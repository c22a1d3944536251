import { comparable } from './comparable';
import type { TextEncoding } from './decodeText';
import { type ColumnDefinition, type Delimiter, readTable } from './readTable';
import { type RowProblem, rowProblem } from './rowProblem';
import type { SheetRecords } from './spreadsheet';

export type Sector = 'po' | 'vo';

/** Types of schools an association of each sector has. */
export const schoolTypes: Record<Sector, readonly string[]> = {
  vo: ['vo', 'pro', 'vso'],
  po: ['bao', 'sbo', 'so'],
};

export type SchoolField = 'school' | 'board' | 'type' | 'brin';

export interface SchoolRow {
  name: string;
  /** Name as in `boards`. */
  board: string;
  type: string;
  /** Four or six characters, capitals; null when not given. */
  brin: string | null;
}

export type SchoolsFile =
  | {
      ok: true;
      /** Each board once, spelled as where it first occurs. */
      boards: string[];
      schools: SchoolRow[];
      columns: { field: SchoolField; header: string }[];
      encoding: TextEncoding | null;
      delimiter: Delimiter | null;
    }
  | { ok: false; problems: RowProblem[] };

const mostSchools = 5000;
const longestName = 150;

const schoolColumns: ColumnDefinition<SchoolField>[] = [
  { field: 'school', headers: ['school', 'vestiging', 'schoolnaam', 'naam'], required: true },
  { field: 'board', headers: ['bestuur', 'schoolbestuur', 'board'], required: true },
  { field: 'type', headers: ['soort', 'type', 'schoolsoort'], required: true },
  { field: 'brin', headers: ['brin', 'brincode', 'brinnummer', 'vestigingsnummer'], required: false },
];

/**
 * Reads a file with schools and their boards: whole, or not at all with every problem of every row. A BRIN code is four
 * characters for an institution, which several vestigingen may share, or six for one vestiging.
 */
export function readSchoolsFile(input: Uint8Array | SheetRecords, known: { sector: Sector }): SchoolsFile {
  const read = readTable(input, schoolColumns, { mostRows: mostSchools, rowsAre: 'scholen' });
  if (!read.ok) return read;
  const { columns, encoding, delimiter } = read.table;
  const problems = [...read.problems];
  const header = new Map(columns.map((column) => [column.field, column.header]));
  const boards = new Map<string, string>();
  const firstRows = new Map<string, number>();
  const schools: SchoolRow[] = [];

  for (const { row, cells } of read.table.rows) {
    const cell = (field: SchoolField) => (cells[field] ?? '').replace(/\s+/g, ' ');
    const report = (field: SchoolField, code: string, message: string) => {
      if (header.has(field)) {
        problems.push(
          rowProblem({ row, column: header.get(field) ?? null, value: cell(field) }, code, message),
        );
      }
    };
    const once = (field: SchoolField, key: string, message: (first: number) => string) => {
      const first = firstRows.get(`${field}:${key}`);
      if (first === undefined) firstRows.set(`${field}:${key}`, row);
      else report(field, `duplicate-${field}`, message(first));
    };

    const name = cell('school');
    if (comparable(name) === '')
      report('school', 'no-school', 'Er staat geen naam van een school. Vul hem in, of haal de rij weg.');
    const boardKey = comparable(cell('board'));
    if (boardKey === '')
      report('board', 'no-board', 'Er staat geen bestuur. Vul de naam van het schoolbestuur in.');
    for (const field of ['school', 'board'] as const) {
      if (cell(field).length > longestName) {
        report(field, 'too-long', `Deze naam is langer dan ${longestName} tekens. Maak hem korter.`);
      }
    }
    if (comparable(name) !== '' && boardKey !== '') {
      once(
        'school',
        `${boardKey}|${comparable(name)}`,
        (first) => `Deze school staat ook in rij ${first}. Laat één van de twee rijen staan.`,
      );
      if (!boards.has(boardKey)) boards.set(boardKey, cell('board'));
    }

    const type = cell('type').toLowerCase();
    if (!schoolTypes[known.sector].includes(type)) {
      const choices = schoolTypes[known.sector].join(', ');
      report('type', type === '' ? 'no-type' : 'unknown-type', `Kies als soort een van deze: ${choices}.`);
    }

    const brin = cell('brin').replaceAll(' ', '').toUpperCase();
    if (brin !== '' && !/^\d{2}[A-Z]{2}(\d{2})?$/.test(brin)) {
      report(
        'brin',
        'brin',
        'Dit is geen BRIN-code. Een code ziet er zo uit: 01AB of 01AB00. Laat de cel leeg als u hem niet weet.',
      );
    } else if (brin.length === 6) {
      once(
        'brin',
        brin,
        (first) =>
          `Deze BRIN-code staat ook in rij ${first}. Elke vestiging heeft een eigen code van zes tekens.`,
      );
    }
    schools.push({ name, board: boards.get(boardKey) ?? '', type, brin: brin === '' ? null : brin });
  }
  if (problems.length > 0)
    return { ok: false, problems: problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
  return { ok: true, boards: [...boards.values()], schools, columns, encoding, delimiter };
}
