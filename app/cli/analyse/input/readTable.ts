import { CsvError, parse } from 'csv-parse/sync';
import type { InputFiles } from './inputFiles';
import { fileProblem } from './inputProblem';

export interface Table {
  file: string;
  header: string[];
  /** Data rows; each has as many fields as the header. Row i stands on spreadsheet row i + 2. */
  rows: string[][];
}

/** `;` when the first line has more of them than commas outside quotes. */
function delimiterOf(text: string): string {
  const line = (text.match(/^[^\r\n]*/)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (mark: string) => line.split(mark).length;
  return count(';') > count(',') ? ';' : ',';
}

/**
 * A table with a header, separated by `,` or `;`. null, with problems, when it is no such table: unreadable, empty,
 * a column twice, a row with more or fewer fields than the header.
 */
export async function readTable(files: InputFiles, file: string): Promise<Table | null> {
  const text = await files.readText(file);
  if (text === null) return null;
  let records: string[][];
  try {
    records = parse(text, { delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    files.problems.push(fileProblem(file, `is geen leesbaar CSV-bestand: ${error.message}`));
    return null;
  }
  const [header, ...rows] = records;
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
  rows.forEach((row, index) => {
    if (row.length === header.length) return;
    const message = `heeft ${row.length} velden, de kop heeft er ${header.length}`;
    files.problems.push({ file, row: index + 2, column: null, value: null, message });
  });
  return files.problems.length > before ? null : { file, header, rows };
}
