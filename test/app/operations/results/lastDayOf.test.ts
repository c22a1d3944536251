import { describe, expect, it } from 'vitest';
import { lastDayOf } from '../../../../app/operations/results/lastDayOf';

const closesOn = '2029-04-16';

describe('the last day of a round', () => {
  it('is the one that people were told when it closed by itself in the night after it', () => {
    expect(lastDayOf({ closesOn, closedAt: new Date('2029-04-16T22:05:00Z') })).toBe('2029-04-16');
    expect(lastDayOf({ closesOn, closedAt: new Date('2029-04-19T08:00:00Z') })).toBe('2029-04-16');
  });

  it('is the day on which the bureau closed it early', () => {
    expect(lastDayOf({ closesOn, closedAt: new Date('2029-04-03T12:00:00Z') })).toBe('2029-04-03');
  });

  it('is the last day planned of a round that was entered and never closed', () => {
    expect(lastDayOf({ closesOn, closedAt: null })).toBe(closesOn);
  });
});
