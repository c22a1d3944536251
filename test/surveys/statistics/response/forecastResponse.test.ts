import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastResponse } from '../../../../surveys/statistics/response/forecastResponse';

const curve = [
  { elapsed: 0.2, returned: 0.4 },
  { elapsed: 0.6, returned: 0.8 },
];
const at = { invited: 200, completed: 40, daysGone: 10, days: 50 };

describe('the forecast of the response', () => {
  it('takes what is in for the share that was in by then the last time', () => {
    expect(forecastResponse(at, curve)).toEqual({ expected: 100, low: 70, high: 130, from: 'earlier-round' });
  });

  it('follows the curve in straight lines between the days that were counted', () => {
    expect(forecastResponse({ ...at, daysGone: 20 }, curve)?.expected).toBe(67);
  });

  it('without an earlier round says so, and is less sure', () => {
    expect(forecastResponse({ ...at, daysGone: 25 }, null)).toEqual({
      expected: 57,
      low: 45,
      high: 75,
      from: 'assumption',
    });
  });

  it('is silent when it is too early: before five days, before five lists, before a fifth was in the last time', () => {
    expect(forecastResponse({ ...at, daysGone: 4 }, null)).toBeNull();
    expect(forecastResponse({ ...at, completed: 4 }, curve)).toBeNull();
    expect(forecastResponse(at, [{ elapsed: 0.5, returned: 0.3 }])).toBeNull();
  });

  it('is never below what is in nor above who was asked, and on the last day is what is in', () => {
    const points = fc
      .array(
        fc.tuple(
          fc.double({ min: 0.01, max: 1, noNaN: true }),
          fc.double({ min: 0.01, max: 1, noNaN: true }),
        ),
        {
          maxLength: 6,
        },
      )
      .map((made) => {
        const elapsed = made.map(([one]) => one).sort((a, b) => a - b);
        const returned = made.map(([, other]) => other).sort((a, b) => a - b);
        return elapsed.map((one, index) => ({ elapsed: one, returned: returned[index] as number }));
      });
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(60), fc.option(points), (asked, more, daysGone, known) => {
        const round = { invited: asked + more, completed: asked, daysGone, days: 50 };
        const forecast = forecastResponse(round, known);
        if (!forecast) return;
        expect(forecast.low).toBeGreaterThanOrEqual(asked);
        expect(forecast.low).toBeLessThanOrEqual(forecast.expected);
        expect(forecast.expected).toBeLessThanOrEqual(forecast.high);
        expect(forecast.high).toBeLessThanOrEqual(asked + more);
        if (daysGone >= 50) expect(forecast.high).toBe(asked);
      }),
    );
  });
});
