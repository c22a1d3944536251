import { describe, expect, test } from 'vitest';
import { counted } from '../../../app/components/format/counted';
import { decimal } from '../../../app/components/format/decimal';
import { longDate, longDateAndTime } from '../../../app/components/format/longDate';
import { messageName, sendStateName } from '../../../app/components/format/mailState';
import { percent } from '../../../app/components/format/percent';

describe('numbers and dates are written as in the Netherlands', () => {
  test('scores have one decimal, after a comma', () => {
    expect([7.64, 7, 10, 6.95].map(decimal)).toEqual(['7,6', '7,0', '10,0', '7,0']);
  });

  test('shares are whole percents with a space that does not break', () => {
    expect([0, 0.824, 1].map(percent)).toEqual(['0\u00a0%', '82\u00a0%', '100\u00a0%']);
  });

  test('one is singular, thousands have a point', () => {
    expect(counted(1, 'antwoord', 'antwoorden')).toBe('1 antwoord');
    expect(counted(50000, 'antwoord', 'antwoorden')).toBe('50.000 antwoorden');
    expect(counted(0, 'antwoord', 'antwoorden')).toBe('0 antwoorden');
  });

  test('a day is that day, wherever the server stands', () => {
    expect(longDate('2026-11-22')).toBe('22 november 2026');
  });

  test('a moment late in the evening in UTC is already the next day in the Netherlands', () => {
    expect(longDate(new Date('2026-11-22T23:30:00Z'))).toBe('23 november 2026');
    expect(longDateAndTime(new Date('2026-07-01T10:05:00Z'))).toBe('1 juli 2026 om 12:05');
  });

  test('mails are named in Dutch', () => {
    expect(messageName('invitation')).toBe('uitnodiging');
    expect(messageName('reminder-2')).toBe('herinnering 2');
    expect(sendStateName('unknown')).toBe('niet zeker');
  });
});
