/**
 * An axis from 0 to a round number that holds all values, with two to five ticks.
 * @param most where the axis ends at the latest (100 for percentages); null = nowhere
 */
export function axisOf(values: readonly number[], most: number | null): { top: number; ticks: number[] } {
  const highest = Math.max(...values, 0);
  const step = stepFor(highest);
  const top = Math.max(step, Math.ceil(highest / step) * step);
  const end = most === null ? top : Math.min(top, most);
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, index) => rounded(index * step));
  return { top: end, ticks: ticks.filter((tick) => tick <= end) };
}

/** Below this a figure is as good as 0: no norm counts in millionths, and a power of ten this small is none. */
const LEAST = 1e-6;

/** 1, 2, 2.5 or 5 times a power of ten, so that at most five steps hold the value. */
function stepFor(highest: number): number {
  if (highest < LEAST) return 1;
  const power = 10 ** Math.floor(Math.log10(highest / 5));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power * 5 >= highest) ?? 10;
  return rounded(factor * power);
}

const rounded = (value: number): number => Number(value.toPrecision(12));
