/**
 * One thing that is wrong in an uploaded file. Values come from the file and may be personal: show them to whoever
 * uploaded it, never log them.
 */
export interface RowProblem {
  /** As Excel numbers rows, the row of column names being 1; null when it concerns the whole file. */
  row: number | null;
  /** Name of the column as it stands in the file. */
  column: string | null;
  /** What stands there, at most 80 characters. */
  value: string | null;
  code: string;
  /** Dutch, says what to do. */
  message: string;
}

/** A problem of the file as a whole. */
export function fileProblem(code: string, message: string): RowProblem {
  return { row: null, column: null, value: null, code, message };
}

/** A problem of one row, or of one cell in it. */
export function rowProblem(
  place: { row: number; column: string | null; value: string | null },
  code: string,
  message: string,
): RowProblem {
  const value =
    place.value !== null && place.value.length > 80 ? `${place.value.slice(0, 79)}…` : place.value;
  return { row: place.row, column: place.column, value, code, message };
}
