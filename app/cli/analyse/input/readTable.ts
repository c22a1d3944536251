import { CsvError, parse } from 'csv-parse/sync';
import type { InputFiles } from './inputFiles';
import { fileProblem } from './inputProblem';

/**
 * What is done with each row of a table, given its header: `row` as a spreadsheet counts, the header being row 1 and
 * empty lines counted too; as many fields as the header has.
 */
export type RowReader = (header: readonly string[]) => (row: number, fields: readonly string[]) => void;

/** `;` when the first line has more of them than commas outside quotes. */
function delimiterOf(text: string): string {
  const line = (text.match(/^[^\r\n]*/)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (mark: string) => line.split(mark).length;
  return count(';') > count(',') ? ';' : ',';
}

/**
 * Reads a table with a header, separated by `,` or `;`, row by row, so that its text is never in memory as fields all at
 * once. False, with problems, when it is no such table: unreadable, empty, a column twice. A row with more or fewer
 * fields than the header is a problem and is not given to the reader; the others are.
 */
export async function readTable(files: InputFiles, file: string, reader: RowReader): Promise<boolean> {
  const text = await files.readText(file);
  if (text === null) return false;
  let row = 0;
  let width = 0;
  let read: ReturnType<RowReader> | null = null;
  const take = (fields: string[]): null => {
    row += 1;
    if (row === 1) {
      width = fields.length;
      if (isSound(files, file, fields)) read = reader(fields);
      return null;
    }
    const isEmptyLine = fields.length === 1 && fields[0] === '' && width > 1;
    if (read === null || isEmptyLine) return null;
    if (fields.length === width) read(row, fields);
    else {
      const message = `heeft ${fields.length} velden, de kop heeft er ${width}`;
      files.problems.push({ file, row, column: null, value: null, message });
    }
    return null;
  };
  try {
    parse(text, { delimiter: delimiterOf(text), relax_column_count: true, on_record: take });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    files.problems.push(fileProblem(file, `is geen leesbaar CSV-bestand: ${error.message}`));
    return false;
  }
  if (row === 0) files.problems.push(fileProblem(file, 'is leeg'));
  return read !== null;
}

/** Whether no column stands in the header twice; a problem for each that does. */
function isSound(files: InputFiles, file: string, header: readonly string[]): boolean {
  const twice = header.filter((column, index) => header.indexOf(column) !== index);
  for (const column of twice) {
    files.problems.push({ file, row: 1, column, value: null, message: 'kolom komt meer dan één keer voor' });
  }
  return twice.length === 0;
}
