import { checkedThreshold } from './thresholds';

/** What sealing does with the background of the rows. */
export interface SealedBackground {
  /** Per row, in order: the values that stay beside its answers, in order of the variables; a prefix, or none. */
  kept: string[][];
  /** Combinations that stay, with their rows: `['vo']` 18, `['vo', 'board 1']` 7. */
  groups: { values: string[]; rows: number }[];
  /** Combinations that are taken off or merged into the one above. */
  dropped: string[][];
}

/**
 * Which background stays with the answers when a round is sealed. The variables are nested in the order given
 * (type, then board within type): a combination stays only when at least `threshold` rows share it, and when the rows
 * beside it that do not get so far are none or at least `threshold`; otherwise its rows keep the combination above
 * (merged), and without one they keep nothing. So every set of rows that can be told apart, also by subtraction, has
 * 0 or at least `threshold` rows, and any figure over such sets passes the audit (method.md, section 6, "Any other
 * collection"). Where a remainder would be too small, the smallest combination is taken off first.
 * @param rows per row its value per variable; null = unknown.
 * @throws RangeError when the threshold is below 5.
 */
export function sealedBackground(
  rows: readonly (readonly (string | null)[])[],
  threshold: number,
): SealedBackground {
  const least = checkedThreshold(threshold);
  const kept: string[][] = rows.map(() => []);
  const groups: SealedBackground['groups'] = [];
  const dropped: string[][] = [];

  const divide = (members: readonly number[], above: readonly string[]): void => {
    const depth = above.length;
    const parts = new Map<string, number[]>();
    for (const row of members) {
      const value = rows[row]?.[depth];
      if (value === undefined || value === null) continue;
      parts.set(value, [...(parts.get(value) ?? []), row]);
    }
    const bySize = [...parts].sort(([a, one], [b, two]) => one.length - two.length || (a < b ? -1 : 1));
    const staying = bySize.filter(([, part]) => part.length >= least);
    const remainder = () => members.length - staying.reduce((sum, [, part]) => sum + part.length, 0);
    while (staying.length > 0 && remainder() > 0 && remainder() < least) staying.shift();
    const names = new Set(staying.map(([value]) => value));
    for (const value of [...parts.keys()].sort()) if (!names.has(value)) dropped.push([...above, value]);
    for (const [value, part] of staying.sort(([a], [b]) => (a < b ? -1 : 1))) {
      const values = [...above, value];
      groups.push({ values, rows: part.length });
      for (const row of part) kept[row] = values;
      divide(part, values);
    }
  };
  divide(
    rows.map((_, index) => index),
    [],
  );
  return { kept, groups, dropped };
}
