/**
 * Covariances (divisor n - 1) of items over complete cases, in two passes. An item whose scores are equal within
 * rounding gets exact zeros.
 * @param columns per item one score per respondent, NaN where missing
 * @returns n complete cases; row-major m x m matrix, null when n < 2
 */
export function covarianceMatrix(columns: readonly ArrayLike<number>[]): {
  n: number;
  covariance: Float64Array | null;
} {
  const m = columns.length;
  const complete = completeCases(columns);
  const n = complete.length;
  if (n < 2) return { n, covariance: null };
  const centred = columns.map((column) => centre(column, complete));
  const covariance = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    const a = centred[i] as Float64Array;
    for (let j = i; j < m; j++) {
      const b = centred[j] as Float64Array;
      let sum = 0;
      for (let row = 0; row < n; row++) sum += (a[row] as number) * (b[row] as number);
      covariance[i * m + j] = sum / (n - 1);
      covariance[j * m + i] = sum / (n - 1);
    }
  }
  return { n, covariance };
}

function completeCases(columns: readonly ArrayLike<number>[]): Int32Array {
  const rows = columns[0]?.length ?? 0;
  const complete = new Int32Array(rows);
  let n = 0;
  for (let row = 0; row < rows; row++) {
    if (columns.every((column) => !Number.isNaN(column[row]))) complete[n++] = row;
  }
  return complete.subarray(0, n);
}

const ROUNDING = 1e-12;

function centre(column: ArrayLike<number>, rows: Int32Array): Float64Array {
  const values = Float64Array.from(rows, (row) => column[row] as number);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  for (let i = 0; i < values.length; i++) {
    const deviation = (values[i] as number) - mean;
    values[i] = Math.abs(deviation) < ROUNDING * Math.max(1, Math.abs(mean)) ? 0 : deviation;
  }
  return values;
}
