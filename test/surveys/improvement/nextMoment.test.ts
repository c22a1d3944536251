import { describe, expect, it } from 'vitest';
import { nextMoment } from '../../../surveys/improvement/nextMoment';
import { reminderDue } from '../../../surveys/improvement/reminderDue';

const days = { developBy: '2026-12-31', carryOutFrom: '2027-01-15', carryOutUntil: '2027-12-31' };

describe('the next agreed day of an action', () => {
  it('is its development as long as nothing is carried out, then its end', () => {
    expect(nextMoment({ ...days, status: 'gepland' })).toEqual({ moment: 'develop', dueOn: '2026-12-31' });
    expect(nextMoment({ ...days, status: 'ontwikkelen' })?.moment).toBe('develop');
    expect(nextMoment({ ...days, status: 'uitvoeren' })).toEqual({ moment: 'end', dueOn: '2027-12-31' });
  });

  it('is its beginning when nothing has to be developed, and none when no day was agreed', () => {
    expect(nextMoment({ ...days, developBy: null, status: 'gepland' })?.moment).toBe('begin');
    expect(
      nextMoment({ developBy: null, carryOutFrom: null, carryOutUntil: null, status: 'gepland' }),
    ).toBeNull();
    expect(nextMoment({ ...days, carryOutUntil: null, status: 'uitvoeren' })).toBeNull();
  });

  it('is gone once the action is over', () => {
    for (const status of ['afgerond', 'gestopt'] as const) expect(nextMoment({ ...days, status })).toBeNull();
  });
});

describe('the bureau hears of an agreed day', () => {
  const moment = { moment: 'end', dueOn: '2026-12-06' } as const;
  it('from two weeks before, and again once it has passed', () => {
    expect(reminderDue(moment, '2026-11-21')).toBeNull();
    expect(reminderDue(moment, '2026-11-22')).toBe('soon');
    expect(reminderDue(moment, '2026-12-06')).toBe('soon');
    expect(reminderDue(moment, '2026-12-07')).toBe('late');
  });
});
