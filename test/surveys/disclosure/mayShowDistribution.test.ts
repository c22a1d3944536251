import { describe, expect, it } from 'vitest';
import { complementIsSafe } from '../../../surveys/disclosure/complementIsSafe';
import { disclosesGroup, mayShowDistribution } from '../../../surveys/disclosure/mayShowDistribution';

describe('distributions', () => {
  it('nine answers are too few for a distribution, ten are enough', () => {
    expect(mayShowDistribution([1, 2, 3, 2, 1])).toBe(false);
    expect(mayShowDistribution([1, 2, 3, 2, 2])).toBe(true);
  });

  it('six schools that all gave the lowest answer would be known by it', () => {
    expect(disclosesGroup([6, 0, 0, 0, 0])).toBe(true);
    expect(disclosesGroup([0, 0, 0, 0, 6])).toBe(true);
    expect(disclosesGroup([0, 0, 6, 0, 0])).toBe(false);
    expect(disclosesGroup([0, 0, 1, 0, 8])).toBe(false);
    expect(disclosesGroup([12, 0, 0, 0, 0])).toBe(false);
    expect(disclosesGroup([0, 0, 0, 0, 0])).toBe(false);
  });

  it('the threshold can be raised, never lowered', () => {
    expect(mayShowDistribution([5, 5, 5, 0, 0], 20)).toBe(false);
    expect(() => mayShowDistribution([5, 5, 5, 0, 0], 5)).toThrow(RangeError);
  });
});

describe('a part beside its whole', () => {
  it('must leave nobody or enough on both sides', () => {
    expect(complementIsSafe(20, 24, 5)).toBe(false);
    expect(complementIsSafe(20, 25, 5)).toBe(true);
    expect(complementIsSafe(20, 20, 5)).toBe(true);
    expect(complementIsSafe(4, 20, 5)).toBe(false);
    expect(complementIsSafe(0, 20, 5)).toBe(true);
  });
});
