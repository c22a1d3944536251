import { checkedThreshold } from './thresholds';

/** A stratum of a list before sealing: the school of a parent. */
export interface OpenStratum {
  id: string;
  /** What it may be merged with first: its board. */
  within: string;
  /** Members of the list. */
  N: number;
  /** Rows that sealing keeps. */
  n: number;
}

export interface SealedStratum {
  /** `w1`, `w2`, …: says nothing about which school it was. */
  stratum: string;
  N: number;
}

/**
 * Merges strata into weight cells of at least `threshold` rows each, so that a row may keep its cell: a stratum of its
 * own when it is large enough, else together with the small ones of its board, else with all that is left; what is then
 * still too small joins the smallest cell. Merging goes before weighting (method.md, section 5).
 * @returns the cells and, per stratum, its cell; null when fewer than two cells remain: then there is nothing to weight.
 * @throws RangeError when the threshold is below 5.
 */
export function sealedStrata(
  strata: readonly OpenStratum[],
  threshold: number,
): { cells: SealedStratum[]; cellOf: Map<string, string> } | null {
  const least = checkedThreshold(threshold);
  const rowsOf = (group: readonly OpenStratum[]) => group.reduce((sum, { n }) => sum + n, 0);
  const groups: OpenStratum[][] = [];
  const small: OpenStratum[] = [];
  for (const stratum of strata) {
    if (stratum.n >= least) groups.push([stratum]);
    else small.push(stratum);
  }
  const rest: OpenStratum[] = [];
  for (const within of new Set(small.map((stratum) => stratum.within))) {
    const together = small.filter((stratum) => stratum.within === within);
    if (rowsOf(together) >= least) groups.push(together);
    else rest.push(...together);
  }
  if (rowsOf(rest) >= least) groups.push(rest);
  else if (rest.length > 0) {
    const smallest = [...groups].sort((a, b) => rowsOf(a) - rowsOf(b))[0];
    if (!smallest) return null;
    smallest.push(...rest);
  }
  if (groups.length < 2) return null;
  const cellOf = new Map<string, string>();
  const cells = groups.map((group, index) => {
    const stratum = `w${index + 1}`;
    for (const { id } of group) cellOf.set(id, stratum);
    return { stratum, N: group.reduce((sum, { N }) => sum + N, 0) };
  });
  return { cells, cellOf };
}
