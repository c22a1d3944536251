import { describe, expect, it } from 'vitest';
import { aspectsTargetVerdict, targetVerdict } from '../../../../surveys/statistics/targets/targetVerdict';

describe('a target of 7', () => {
  it('is met when the whole margin is at or above it', () => {
    expect(targetVerdict([7, 7.8], 7)).toBe('gehaald');
    expect(targetVerdict([7 - 9e-16, 7.8], 7)).toBe('gehaald');
  });
  it('is not met when the whole margin is below it', () => {
    expect(targetVerdict([6.1, 6.9], 7)).toBe('niet_gehaald');
  });
  it('is not sure when the margin lies across it, touches it from below, or does not exist', () => {
    expect(targetVerdict([6.8, 7.8], 7)).toBe('niet_zeker');
    expect(targetVerdict([6.8, 7], 7)).toBe('niet_zeker');
    expect(targetVerdict([6.8, 7 - 9e-16], 7)).toBe('niet_zeker');
    expect(targetVerdict(null, 7)).toBe('niet_zeker');
  });
  it('is certain when everybody answered', () => {
    expect(targetVerdict([7, 7], 7)).toBe('gehaald');
    expect(targetVerdict([6.99, 6.99], 7)).toBe('niet_gehaald');
  });
});

describe('a norm with two halves', () => {
  it('is met when both are, not met when one is not, otherwise not sure', () => {
    expect(aspectsTargetVerdict(['gehaald', 'gehaald'])).toBe('gehaald');
    expect(aspectsTargetVerdict(['gehaald', 'niet_gehaald'])).toBe('niet_gehaald');
    expect(aspectsTargetVerdict(['niet_zeker', 'niet_gehaald'])).toBe('niet_gehaald');
    expect(aspectsTargetVerdict(['gehaald', 'niet_zeker'])).toBe('niet_zeker');
    expect(aspectsTargetVerdict([])).toBe('niet_zeker');
  });
});
