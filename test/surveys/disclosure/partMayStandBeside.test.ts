import { describe, expect, it } from 'vitest';
import { partMayStandBeside } from '../../../surveys/disclosure/partMayStandBeside';

describe('a question beside its indicator', () => {
  it('is hidden when one of twelve schools skipped it', () => {
    expect(partMayStandBeside(12, 11, 5)).toBe('nothing');
    expect(partMayStandBeside(22, 18, 5)).toBe('nothing');
  });

  it('is rounded when three of twenty-seven skipped it', () => {
    expect(partMayStandBeside(27, 24, 5)).toBe('rounded');
  });

  it('shows all when everybody answered it, or when five or more skipped it', () => {
    expect(partMayStandBeside(6, 6, 5)).toBe('all');
    expect(partMayStandBeside(27, 18, 5)).toBe('all');
    expect(partMayStandBeside(null, null, 5)).toBe('all');
    expect(partMayStandBeside(6, null, 5)).toBe('all');
  });

  it('counts the people, not the number: one who skipped it and one who has no score otherwise', () => {
    expect(partMayStandBeside(27, 27, 5, { least: 1, most: 1 })).toBe('rounded');
    expect(partMayStandBeside(12, 12, 5, { least: 1, most: 1 })).toBe('nothing');
    expect(partMayStandBeside(27, 27, 5, { least: 0, most: 0 })).toBe('all');
    expect(partMayStandBeside(60, 60, 5, { least: 7, most: 7 })).toBe('all');
  });

  it('takes every possibility for true when it is not known who answered', () => {
    expect(partMayStandBeside(27, 20, 5, { least: 0, most: 1 })).toBe('rounded');
    expect(partMayStandBeside(27, 20, 5, { least: 0, most: 0 })).toBe('all');
  });
});
