/** Entries below this, in rows whose largest entry is 1, are rounding. */
const ZERO = 1e-9;

export type Row = Float64Array;

/**
 * Splits a row space by columns: Gauss-Jordan elimination with partial pivoting on the given columns only.
 * @returns `pivoted`, rows in reduced form with the column each leads on; `rest`, a spanning set of the vectors of the
 * row space that are 0 on all those columns, each scaled to a largest entry of 1
 */
export function reduceOn(
  matrix: readonly Row[],
  columns: readonly number[],
): { pivoted: { row: Row; column: number }[]; rest: Row[] } {
  let rest = matrix.map((row) => row.slice()).filter(isScaled);
  const pivoted: { row: Row; column: number }[] = [];
  for (const column of columns) {
    const leader = rest.reduce<Row | null>(
      (best, row) => (magnitude(row, column) > (best === null ? ZERO : magnitude(best, column)) ? row : best),
      null,
    );
    if (leader === null) {
      for (const row of rest) row[column] = 0;
      continue;
    }
    divide(leader, leader[column] as number);
    rest = rest.filter((row) => row !== leader);
    const changed = new Set(rest.filter((row) => row[column] !== 0));
    for (const row of changed) subtract(row, leader, column);
    for (const { row } of pivoted) subtract(row, leader, column);
    pivoted.push({ row: leader, column });
    rest = rest.filter((row) => !changed.has(row) || isScaled(row));
  }
  return { pivoted, rest };
}

/** Removes a column from a row with a row that leads on it; what is left of rounding becomes 0. */
export function subtract(row: Row, leader: Row, column: number): void {
  const factor = row[column] as number;
  if (factor === 0) return;
  for (let i = 0; i < row.length; i++) {
    const before = row[i] as number;
    const taken = factor * (leader[i] as number);
    const after = before - taken;
    row[i] = Math.abs(after) < ZERO * Math.max(Math.abs(before), Math.abs(taken)) ? 0 : after;
  }
  row[column] = 0;
}

export function divide(row: Row, by: number): void {
  for (let i = 0; i < row.length; i++) row[i] = (row[i] as number) / by;
}

function magnitude(row: Row, column: number): number {
  return Math.abs(row[column] as number);
}

/** Scales a row to a largest entry of 1; false for a row of nothing but rounding. */
function isScaled(row: Row): boolean {
  let largest = 0;
  for (let i = 0; i < row.length; i++) largest = Math.max(largest, Math.abs(row[i] as number));
  if (largest < ZERO) return false;
  if (largest !== 1) divide(row, largest);
  return true;
}
