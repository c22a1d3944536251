import { SCORE_TOLERANCE } from '../tolerance';
import type { ValueCount } from '../valueCount';

/**
 * Scores as ascending distinct values with counts. Values within 1e-9 of the first of their bar fall in that bar,
 * because equal answers can differ by rounding.
 */
export function histogramOfValues(values: ArrayLike<number>): ValueCount[] {
  const counts = new Map<number, number>();
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return sortedHistogram([...counts].map(([value, count]) => ({ value, count })));
}

/** The same from bars in any order: sorted, ties joined, empty bars left out. */
export function sortedHistogram(histogram: readonly ValueCount[]): ValueCount[] {
  const joined: ValueCount[] = [];
  let last: ValueCount | undefined;
  for (const { value, count } of histogram.filter((bar) => bar.count > 0).sort((a, b) => a.value - b.value)) {
    if (last === undefined || value - last.value >= SCORE_TOLERANCE) {
      last = { value, count };
      joined.push(last);
    } else last.count += count;
  }
  return joined;
}
