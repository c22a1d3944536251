/** A row of the publication matrix: coefficient per column, without zeros. */
export type SparseRow = ReadonlyMap<number, number>;

/**
 * Splits rows into parts that share no column. What can be computed from all rows together can be computed per part:
 * rank adds up over parts, so a smallest leaking set lies within one. Waves, which are other people's answers, fall
 * apart this way. Rows without entries say nothing and are left out.
 * @param columnCount columns are 0 .. columnCount - 1; those in no row are in no part
 */
export function linkedTables(
  rows: readonly SparseRow[],
  columnCount: number,
): { rows: SparseRow[]; columns: number[] }[] {
  const parent = Int32Array.from({ length: columnCount }, (_, column) => column);
  const rootOf = (column: number): number => {
    let root = column;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] as number] as number;
      root = parent[root] as number;
    }
    return root;
  };
  for (const row of rows) {
    const [first, ...others] = row.keys();
    if (first === undefined) continue;
    for (const other of others) parent[rootOf(other)] = rootOf(first);
  }
  const parts = new Map<number, { rows: SparseRow[]; columns: number[] }>();
  for (const row of rows) {
    const [first] = row.keys();
    if (first === undefined) continue;
    const root = rootOf(first);
    const part = parts.get(root) ?? { rows: [], columns: [] };
    part.rows.push(row);
    parts.set(root, part);
  }
  for (let column = 0; column < columnCount; column++) parts.get(rootOf(column))?.columns.push(column);
  return [...parts.values()];
}
