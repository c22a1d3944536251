import { describe, expect, test } from 'vitest';
import { emptyMayBeTold } from '../../../surveys/disclosure/emptyMayBeTold';

describe('"geen antwoorden"', () => {
  test('is told when nobody sent a list in, or at least ten did', () => {
    expect(emptyMayBeTold(0, 5)).toBe(true);
    expect(emptyMayBeTold(10, 5)).toBe(true);
  });

  test('is not told of one to nine lists: it would say what all of them answered to the question before', () => {
    for (let lists = 1; lists < 10; lists += 1) expect(emptyMayBeTold(lists, 5)).toBe(false);
  });

  test('asks for more lists where the threshold is higher', () => {
    expect(emptyMayBeTold(12, 15)).toBe(false);
  });
});
