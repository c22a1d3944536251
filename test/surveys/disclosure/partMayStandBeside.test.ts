import { expect, it } from 'vitest';
import { partMayStandBeside } from '../../../surveys/disclosure/partMayStandBeside';

it('a question that one of six schools skipped does not stand beside its indicator', () => {
  expect(partMayStandBeside(6, 5, 5)).toBe(false);
  expect(partMayStandBeside(6, 6, 5)).toBe(true);
  expect(partMayStandBeside(9, 5, 5)).toBe(false);
});

it('from ten respondents on rounding keeps the one who skipped it out of sight', () => {
  expect(partMayStandBeside(10, 9, 5)).toBe(true);
  expect(partMayStandBeside(27, 24, 5)).toBe(true);
});

it('what is hidden hides nothing else', () => {
  expect(partMayStandBeside(null, null, 5)).toBe(true);
  expect(partMayStandBeside(6, null, 5)).toBe(true);
});
