/** One thing that is wrong with the request or a file it names. */
export interface InputProblem {
  file: string;
  /** Row as a spreadsheet counts it, the header being row 1; null when it is about the whole file. */
  row: number | null;
  /** Column of a table, or place in a JSON file. */
  column: string | null;
  value: string | null;
  /** Dutch. */
  message: string;
}

export const fileProblem = (file: string, message: string): InputProblem => ({
  file,
  row: null,
  column: null,
  value: null,
  message,
});

/** One line: file, row, column and value where they are known, then what is wrong. */
export function problemLine({ file, row, column, value, message }: InputProblem): string {
  const parts = [
    file,
    row === null ? null : `rij ${row}`,
    column === null ? null : `kolom ${column}`,
    value === null ? null : `waarde ${JSON.stringify(value)}`,
  ];
  return `${parts.filter((part) => part !== null).join(', ')}: ${message}`;
}
