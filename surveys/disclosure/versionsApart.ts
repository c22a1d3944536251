/** How often each answer or score was given, of one version of the same people's answers; only n where no counts are known. */
export interface VersionCounts {
  n: number;
  /** Per answer or score its number; null = only n is known. */
  counts: ReadonlyMap<string, number> | null;
}

/**
 * The fewest people by whom two versions of the same answers differ: one left out, one added, or one whose answer was
 * put right. What both versions have in common cancels out, so this is the smallest group that their figures, laid beside
 * each other, can be about.
 */
export function versionsApart(one: VersionCounts, other: VersionCounts): number {
  if (!one.counts || !other.counts) return Math.abs(one.n - other.n);
  let inBoth = 0;
  for (const [answer, count] of one.counts) inBoth += Math.min(count, other.counts.get(answer) ?? 0);
  return Math.max(one.n, other.n) - inBoth;
}
