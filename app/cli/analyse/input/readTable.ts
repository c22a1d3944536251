import { CsvError, parse } from 'csv-parse/sync';
import type { InputFiles } from './inputFiles';
import { fileProblem } from './inputProblem';

export interface Table {
  file: string;
  header: string[];
  rows: TableRow[];
}

export interface TableRow {
  /** As a spreadsheet counts, the header being row 1; empty lines count too. */
  row: number;
  /** As many as the header has. */
  fields: string[];
}

/** `;` when the first line has more of them than commas outside quotes. */
function delimiterOf(text: string): string {
  const line = (text.match(/^[^\r\n]*/)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (mark: string) => line.split(mark).length;
  return count(';') > count(',') ? ';' : ',';
}

/**
 * A table with a header, separated by `,` or `;`. null, with problems, when it is no such table: unreadable, empty, a
 * column twice. A row with more or fewer fields than the header is a problem and left out; the others can be read on.
 */
export async function readTable(files: InputFiles, file: string): Promise<Table | null> {
  const text = await files.readText(file);
  if (text === null) return null;
  let records: string[][];
  try {
    records = parse(text, { delimiter: delimiterOf(text), relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    files.problems.push(fileProblem(file, `is geen leesbaar CSV-bestand: ${error.message}`));
    return null;
  }
  const header = records[0];
  if (!header) {
    files.problems.push(fileProblem(file, 'is leeg'));
    return null;
  }
  const before = files.problems.length;
  header.forEach((column, index) => {
    if (header.indexOf(column) !== index) {
      files.problems.push({
        file,
        row: 1,
        column,
        value: null,
        message: 'kolom komt meer dan één keer voor',
      });
    }
  });
  if (files.problems.length > before) return null;
  const rows: TableRow[] = [];
  records.forEach((fields, index) => {
    const isEmptyLine = fields.length === 1 && fields[0] === '' && header.length > 1;
    if (index === 0 || isEmptyLine) return;
    if (fields.length === header.length) {
      rows.push({ row: index + 1, fields });
      return;
    }
    const message = `heeft ${fields.length} velden, de kop heeft er ${header.length}`;
    files.problems.push({ file, row: index + 1, column: null, value: null, message });
  });
  return { file, header, rows };
}
