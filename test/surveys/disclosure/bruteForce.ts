import { residuals } from '../../../surveys/disclosure/residuals';
import { buildTree, type TreeNode } from '../../../surveys/disclosure/tree';

/** Every subset of a list, smallest first. */
export function subsetsOf<T>(list: readonly T[]): T[][] {
  return Array.from({ length: 2 ** list.length }, (_, bits) => list.filter((_, i) => (bits >> i) & 1)).sort(
    (a, b) => a.length - b.length,
  );
}

/** The method's blind enumeration: sets of extra cells by size, then answers, then ids; the first that is safe. */
export function firstSafeExtraCells(nodes: readonly TreeNode[], threshold: number): string[] {
  const tree = buildTree(nodes);
  const nOf = new Map(nodes.map((node) => [node.id, node.n]));
  const primary = nodes.filter((node) => node.n > 0 && node.n < threshold).map((node) => node.id);
  const others = nodes
    .filter((node) => node.n >= threshold && node.parent !== null)
    .map((node) => node.id)
    .sort();
  const answersIn = (ids: string[]) => ids.reduce((sum, id) => sum + (nOf.get(id) ?? 0), 0);
  const ordered = subsetsOf(others).sort(
    (a, b) => a.length - b.length || answersIn(a) - answersIn(b) || compareLists(a, b),
  );
  const first = ordered.find((extra) => {
    const hidden = new Set([...primary, ...extra]);
    const left = residuals(tree, (id) => !hidden.has(id));
    return Object.values(left).every((rest) => rest === 0 || rest >= threshold);
  });
  if (first === undefined) throw new Error('no set of extra cells is safe');
  return first;
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((id, i) => id !== b[i]);
  return at < 0 ? 0 : (a[at] as string) < (b[at] as string) ? -1 : 1;
}

/** Rank of a whole-number matrix by fraction-free elimination (Bareiss 1968): exact. */
export function exactRank(matrix: readonly (readonly number[])[]): number {
  let rows = matrix.map((row) => row.map(BigInt));
  let rank = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column++) {
    const pivot = rows.find((row) => row[column] !== 0n);
    if (pivot === undefined) continue;
    rank++;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) =>
        row.map(
          (entry, i) => entry * (pivot[column] as bigint) - (row[column] as bigint) * (pivot[i] as bigint),
        ),
      );
  }
  return rank;
}

/** The method's definition, literally: smallest sets T with n(T) < threshold whose columns carry rank. */
export function leaksByDefinition(
  matrix: readonly (readonly number[])[],
  counts: readonly number[],
  threshold: number,
): number[][] {
  const filled = counts.flatMap((n, column) => (n > 0 ? [column] : []));
  const keep = (columns: readonly number[]) =>
    matrix.map((row) => columns.map((column) => row[column] as number));
  const rank = exactRank(keep(filled));
  const leaks: number[][] = [];
  for (const set of subsetsOf(filled)) {
    if (set.length === 0 || set.reduce((sum, column) => sum + (counts[column] as number), 0) >= threshold)
      continue;
    if (leaks.some((leak) => leak.every((column) => set.includes(column)))) continue;
    if (exactRank(keep(filled.filter((column) => !set.includes(column)))) < rank) leaks.push(set);
  }
  return leaks;
}
