import { SCORE_TOLERANCE } from '../tolerance';
import type { ValueCount } from '../valueCount';

/**
 * Scores as ascending distinct values with counts. Values within 1e-9 of the first of their bar fall in that bar,
 * because equal answers can differ by rounding.
 */
export function histogramOfValues(values: ArrayLike<number>): ValueCount[] {
  return joinTies(Float64Array.from(values).sort(), () => 1);
}

/** The same from bars in any order: sorted, ties joined, empty bars left out. */
export function sortedHistogram(histogram: readonly ValueCount[]): ValueCount[] {
  const bars = histogram.filter((bar) => bar.count > 0).sort((a, b) => a.value - b.value);
  return joinTies(
    bars.map((bar) => bar.value),
    (index) => (bars[index] as ValueCount).count,
  );
}

function joinTies(ascending: ArrayLike<number>, countAt: (index: number) => number): ValueCount[] {
  const bars: ValueCount[] = [];
  let last: ValueCount | undefined;
  for (let i = 0; i < ascending.length; i++) {
    const value = ascending[i] as number;
    if (last === undefined || value - last.value >= SCORE_TOLERANCE) {
      last = { value, count: 0 };
      bars.push(last);
    }
    last.count += countAt(i);
  }
  return bars;
}
