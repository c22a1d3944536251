import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partMayStandBeside } from '../../../surveys/disclosure/partMayStandBeside';
import { publicScore } from '../../../surveys/disclosure/publicFigure';

describe('a question beside its indicator', () => {
  it('is hidden when one of twelve schools skipped it', () => {
    expect(partMayStandBeside(12, 11, 5)).toBe('nothing');
    expect(partMayStandBeside(22, 18, 5)).toBe('nothing');
  });

  it('shows its mean but not its spread when three of twenty-seven skipped it', () => {
    expect(partMayStandBeside(27, 24, 5)).toBe('mean');
  });

  it('shows all when everybody answered it, or when five or more skipped it', () => {
    expect(partMayStandBeside(6, 6, 5)).toBe('all');
    expect(partMayStandBeside(27, 18, 5)).toBe('all');
    expect(partMayStandBeside(null, null, 5)).toBe('all');
    expect(partMayStandBeside(6, null, 5)).toBe('all');
  });

  it('leaves, where only means stand, more than one answer possible in at least 19 of 20 cases', () => {
    // Two items; everybody answers both but one, who answers only the first: 2 x indicator - both items = that answer.
    const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 23, maxLength: 60 });
    const cases = fc.sample(fc.tuple(answers, answers, fc.integer({ min: 1, max: 5 })), {
      numRuns: 2000,
      seed: 7,
    });
    const score = (x: number) => 1 + ((x - 1) * 9) / 4;
    const isOpen = ([first, second, own]: [number[], number[], number]) => {
      const others = Math.min(first.length, second.length);
      const n = others + 1;
      const sum = (xs: number[]) => xs.slice(0, others).reduce((total, x) => total + score(x), 0);
      const whole = publicScore(((sum(first) + sum(second)) / 2 + score(own)) / n) as number;
      const one = publicScore((sum(first) + score(own)) / n) as number;
      const two = publicScore(sum(second) / others) as number;
      const centre = 2 * whole * n - one * n - two * others;
      const window = 0.05 * (2 * n + n + others) + 1e-9;
      const possible = [1, 2, 3, 4, 5].filter((x) => Math.abs(score(x) - centre) <= window);
      expect(possible).toContain(own);
      return possible.length >= 2;
    };
    expect(cases.filter(isOpen).length / cases.length).toBeGreaterThanOrEqual(0.95);
  });
});
