import { expect } from 'vitest';

/** Agreement asked of figures, of limits that rest on a quantile, and (relative) of p-values. */
export const FIGURE = 1e-9;
export const LIMIT = 1e-8;
export const P_VALUE = 1e-7;

/** |actual - expected| <= tolerance x max(1, |expected|), for numbers and lists of them; null only equals null. */
export function expectClose(
  actual: number | readonly number[] | null,
  expected: number | readonly number[] | null,
  tolerance: number,
  what = '',
): void {
  if (actual === null || expected === null) {
    expect(actual, what).toBe(expected);
    return;
  }
  const [actuals, expecteds] = [[actual].flat(), [expected].flat()];
  expect(actuals, what).toHaveLength(expecteds.length);
  expecteds.forEach((value, i) => {
    const difference = Math.abs((actuals[i] as number) - value);
    const message = `${what}: ${actuals[i]} against ${value}`;
    expect(difference, message).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(value)));
  });
}

/** The same relative to the expected value, for p-values however small. */
export function expectCloseRelative(
  actual: number | null,
  expected: number,
  tolerance: number,
  what = '',
): void {
  expect(actual, what).not.toBeNull();
  const message = `${what}: ${actual} against ${expected}`;
  expect(Math.abs((actual as number) - expected), message).toBeLessThanOrEqual(
    tolerance * Math.abs(expected),
  );
}

/** Every number in a result is finite, however deep. */
export function expectFinite(result: unknown, path = 'result'): void {
  if (typeof result === 'number') expect(Number.isFinite(result), `${path} = ${result}`).toBe(true);
  else if (result !== null && typeof result === 'object') {
    for (const [key, part] of Object.entries(result)) expectFinite(part, `${path}.${key}`);
  }
}
