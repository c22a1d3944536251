/** What sealing keeps of one background variable. */
export interface SafeBackground {
  /** Values that stay beside the answers. */
  kept: string[];
  /** Values that are taken off: too few answers share them, or would show by subtraction. */
  dropped: string[];
}

/**
 * Which values of a background variable may stay with the answers: each is shared by at least `threshold` rows,
 * and the rows without a kept value are none or at least `threshold`, so that the total minus the kept groups
 * shows no small group either. When they would, the smallest kept group is taken off too.
 */
export function safeBackground(values: readonly (string | null)[], threshold: number): SafeBackground {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const bySize = [...counts].sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1));
  const kept = bySize.filter(([, n]) => n >= threshold);
  const rest = () => values.length - kept.reduce((sum, [, n]) => sum + n, 0);
  while (kept.length > 0 && rest() > 0 && rest() < threshold) kept.shift();
  const names = new Set(kept.map(([name]) => name));
  return {
    kept: [...names].sort(),
    dropped: [...counts.keys()].filter((name) => !names.has(name)).sort(),
  };
}
