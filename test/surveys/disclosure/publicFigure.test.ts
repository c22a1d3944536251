import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicScore, publicShare } from '../../../surveys/disclosure/publicFigure';

describe('a figure that leaves', () => {
  it('is a score in tenths and a share in whole per cents, and nothing stays nothing', () => {
    expect([7.75, 5.4375, -0.04, 10].map(publicScore)).toEqual([7.8, 5.4, 0, 10]);
    expect([0.8333, 0.005, 1].map(publicShare)).toEqual([0.83, 0.01, 1]);
    expect([publicScore(null), publicShare(null)]).toEqual([null, null]);
  });

  it('is never further from the figure than half its last digit', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 10, noNaN: true }), (mean) => {
        expect(Math.abs((publicScore(mean) as number) - mean)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });
});
