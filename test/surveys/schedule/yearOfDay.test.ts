import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../../surveys/definition/types';
import { roundWindow } from '../../../surveys/schedule/roundWindow';
import { yearOfDay } from '../../../surveys/schedule/yearOfDay';

describe('the year a day belongs to', () => {
  it('changes on 1 January for calendar years and on 1 August for school years', () => {
    expect(['2026-07-31', '2026-08-01'].map((day) => yearOfDay('calendar-year', day))).toEqual([2026, 2026]);
    expect(['2026-07-31', '2026-08-01'].map((day) => yearOfDay('school-year-start', day))).toEqual([
      2025, 2026,
    ]);
    expect(['2026-07-31', '2026-08-01'].map((day) => yearOfDay('school-year-end', day))).toEqual([
      2026, 2027,
    ]);
  });

  it('is the year of the round for every day of a round that follows its schedule', () => {
    const basis = fc.constantFrom<Schedule['basis']>('calendar-year', 'school-year-start', 'school-year-end');
    const window = fc.constantFrom(
      ['03-01', '04-15'],
      ['08-01', '12-31'],
      ['01-01', '07-31'],
      ['09-10', '10-01'],
    );
    fc.assert(
      fc.property(basis, window, fc.integer({ min: 2021, max: 2060 }), (chosen, [opens, closes], year) => {
        const schedule: Schedule = {
          parity: 'yearly',
          basis: chosen,
          firstYear: 2021,
          opens: opens as string,
          closes: closes as string,
          remindAfterDays: [],
        };
        const { opensOn, closesOn } = roundWindow(schedule, year);
        expect([yearOfDay(chosen, opensOn), yearOfDay(chosen, closesOn)]).toEqual([year, year]);
      }),
    );
  });
});
