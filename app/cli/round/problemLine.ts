import type { RowProblem } from '../../recipients/rowProblem';

/** One problem of an uploaded file on one line: where, what stands there, and what to do. */
export function problemLine({ row, column, value, message }: RowProblem): string {
  const place = [row === null ? null : `rij ${row}`, column === null ? null : `kolom ${column}`]
    .filter((part) => part !== null)
    .join(', ');
  const found = value === null ? '' : ` ("${value}")`;
  return place === '' ? `${message}${found}` : `${place}${found}: ${message}`;
}
