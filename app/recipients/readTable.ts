import { decodeText, type TextEncoding } from './decodeText';
import { type ChosenColumns, type ColumnDefinition, fieldOf, findColumns } from './findColumns';
import { parseCsv } from './parseCsv';
import { fileProblem, type RowProblem, rowProblem } from './rowProblem';
import type { SheetRecords } from './spreadsheet';

export type { ChosenColumns, ColumnDefinition } from './findColumns';

export type Delimiter = ',' | ';';

export interface TableRow<Field extends string> {
  /** As Excel numbers rows. */
  row: number;
  /** Trimmed, in Unicode NFC; empty when the row has no such cell. Columns that are not in the file are absent. */
  cells: Partial<Record<Field, string>>;
}

export interface Table<Field extends string> {
  /** Columns found, in the order of the file, with the name they have there. */
  columns: { field: Field; header: string }[];
  /** Every column that has a name or holds anything, with the field it stands for. */
  seen: SeenColumn<Field>[];
  /** Rows that hold anything. Made as they are walked: of a long list only what becomes of them need stay in memory. */
  rows: Iterable<TableRow<Field>> & { readonly length: number };
  /** null for a spreadsheet. */
  encoding: TextEncoding | null;
  delimiter: Delimiter | null;
}

export interface SeenColumn<Field extends string> {
  index: number;
  header: string;
  field: Field | null;
  /** The first cells that are not empty. */
  samples: string[];
}

/**
 * Reads a CSV file (`;` or `,`, UTF-8 or Windows-1252) or the records of a spreadsheet into rows of known columns, in any
 * order, under any of their names or as somebody chose.
 * @returns `ok: false` when there is no table to go on with. Otherwise the table with the problems of columns and
 *   cells that do not stand in the way of checking the rest; they still mean the file must not be taken.
 */
export function readTable<Field extends string>(
  input: Uint8Array | SheetRecords,
  definitions: readonly ColumnDefinition<Field>[],
  limits: { mostRows: number; rowsAre: string },
  chosen: ChosenColumns<Field> = [],
): { ok: true; table: Table<Field>; problems: RowProblem[] } | { ok: false; problems: RowProblem[] } {
  const read = input instanceof Uint8Array ? readCsv(input, definitions) : { ok: true as const, ...input };
  if (!read.ok) return read;
  const [header = [], ...rest] = read.records;
  const filled = rest
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const { places, problems } = findColumns(header, filled, definitions, chosen);
  if (places.length === 0 && header.join('').includes('\t')) {
    const message =
      'De kolommen in dit bestand zijn gescheiden door tabs. Bewaar het bestand in Excel als CSV, met puntkomma of komma.';
    return { ok: false, problems: [fileProblem('delimiter', message)] };
  }
  if (filled.length === 0) {
    problems.push(
      fileProblem(
        'no-rows',
        `Onder de kolomnamen staan geen ${limits.rowsAre}. Zet ze daar neer, elk op een eigen rij.`,
      ),
    );
  }
  if (filled.length > limits.mostRows) {
    const message = `Het bestand heeft ${dutchNumber(filled.length)} rijen. Er kunnen hoogstens ${dutchNumber(limits.mostRows)} rijen in één keer. Deel het bestand op.`;
    return { ok: false, problems: [fileProblem('too-many-rows', message)] };
  }
  for (const { cells, row } of filled) {
    for (const problem of cellProblems(cells, row, header)) problems.push(problem);
  }
  const rows = {
    length: filled.length,
    *[Symbol.iterator](): Generator<TableRow<Field>> {
      for (const { cells, row } of filled) {
        const own: TableRow<Field>['cells'] = {};
        for (const { field, index } of places) own[field] = (cells[index] ?? '').normalize('NFC').trim();
        yield { row, cells: own };
      }
    },
  };
  const columns = places.map(({ field, index }) => ({ field, header: (header[index] ?? '').trim() }));
  const seen = seenColumns(header, filled, places);
  const { encoding = null, delimiter = null } = 'encoding' in read ? read : {};
  return { ok: true, table: { columns, seen, rows, encoding, delimiter }, problems };
}

function readCsv<Field extends string>(bytes: Uint8Array, definitions: readonly ColumnDefinition<Field>[]) {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { ok: false as const, problems: [decoded.problem] };
  // Excel writes this line to name the delimiter, and hides it again on opening.
  const text = decoded.text.replace(/^sep=[;,]\r?\n/i, '');
  const delimiter = findDelimiter(text, definitions);
  const { records, brokenQuotes } = parseCsv(text, delimiter);
  if (brokenQuotes.length > 0) {
    const message =
      'In deze rij klopt een aanhalingsteken (") niet. Haal het weg, of zet er een aan beide kanten van de tekst.';
    return {
      ok: false as const,
      problems: brokenQuotes.map((row) => rowProblem({ row, column: null, value: null }, 'quotes', message)),
    };
  }
  return { ok: true as const, records, encoding: decoded.encoding, delimiter };
}

const SAMPLES = 3;

function seenColumns<Field extends string>(
  header: string[],
  rows: { cells: string[] }[],
  places: { field: Field; index: number }[],
): SeenColumn<Field>[] {
  return header.flatMap((name, index) => {
    const samples: string[] = [];
    for (const { cells } of rows) {
      const cell = (cells[index] ?? '').trim();
      if (cell !== '') samples.push(cell.slice(0, 60));
      if (samples.length === SAMPLES) break;
    }
    if (name.trim() === '' && samples.length === 0) return [];
    const field = places.find((place) => place.index === index)?.field ?? null;
    return [{ index, header: name.trim(), field, samples }];
  });
}

/** Whichever gives the most known columns in the first row; with none known, whichever occurs most. */
function findDelimiter<Field extends string>(
  text: string,
  definitions: readonly ColumnDefinition<Field>[],
): Delimiter {
  const start = text.slice(0, 10_000);
  const [semicolon, comma] = ([';', ','] as const).map((delimiter) => {
    const header = parseCsv(start, delimiter).records[0] ?? [];
    return {
      known: header.filter((name) => fieldOf(name, definitions) !== null).length,
      cells: header.length,
    };
  });
  if (!semicolon || !comma) return ';';
  if (comma.known !== semicolon.known) return comma.known > semicolon.known ? ',' : ';';
  return comma.cells > semicolon.cells ? ',' : ';';
}

/** What cannot be right in any cell. A line end inside a cell nearly always is a quote that swallowed the next row. */
function cellProblems(cells: string[], row: number, header: string[]): RowProblem[] {
  return cells.flatMap((cell, index) => {
    const place = { row, column: header[index]?.trim() || null, value: cell.trim() };
    if (/[\r\n]/.test(cell)) {
      return [
        rowProblem(
          place,
          'line-break',
          'In deze cel staat meer dan één regel. Ontbreekt er een aanhalingsteken? Zet de tekst op één regel.',
        ),
      ];
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(cell)) {
      return [
        rowProblem(
          place,
          'control-character',
          'In deze cel staat een onleesbaar teken. Typ de tekst opnieuw.',
        ),
      ];
    }
    if (index >= header.length && cell.trim() !== '') {
      return [
        rowProblem(
          place,
          'extra-cell',
          'Deze rij heeft meer cellen dan er kolommen zijn. Staat er ergens een puntkomma of komma te veel?',
        ),
      ];
    }
    return [];
  });
}

/** `60.000`. */
function dutchNumber(count: number): string {
  return new Intl.NumberFormat('nl-NL').format(count);
}
