/**
 * An axis from 0 to a round number that holds all values, with two to six ticks.
 * @param of `percentages` end at 100 at the latest; `counts` that are whole have whole ticks: half a complaint is none
 */
export function axisOf(
  values: readonly number[],
  of: 'percentages' | 'counts',
): { top: number; ticks: number[] } {
  const highest = Math.max(...values, 0);
  const step = stepFor(highest, of === 'counts' && values.every(Number.isInteger));
  const top = rounded(Math.max(step, Math.ceil(highest / step) * step));
  const end = of === 'percentages' ? Math.min(top, 100) : top;
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, index) => rounded(index * step));
  return { top: end, ticks: ticks.filter((tick) => tick <= end) };
}

/** Below this a figure is as good as 0: no norm counts in millionths, and a power of ten this small is none. */
const LEAST = 1e-6;

/** 1, 2, 2.5 or 5 times a power of ten, so that at most five steps hold the value. */
function stepFor(highest: number, isWhole: boolean): number {
  if (highest < LEAST) return 1;
  const power = 10 ** Math.floor(Math.log10(highest / 5));
  const steps = [1, 2, 2.5, 5, 10].map((one) => rounded(one * power));
  const fitting = steps.filter((step) => !isWhole || Number.isInteger(step));
  return fitting.find((step) => step * 5 >= highest) ?? rounded(10 * power);
}

const rounded = (value: number): number => Number(value.toPrecision(12));
