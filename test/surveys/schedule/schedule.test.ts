import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../../surveys/definition/types';
import { definitionCatalogue, getTemplate } from '../../../surveys/definitions/index';
import { isDue } from '../../../surveys/schedule/isDue';
import { planProgramme } from '../../../surveys/schedule/planProgramme';
import { roundWindow } from '../../../surveys/schedule/roundWindow';
import { ruleOf } from '../../../surveys/schedule/scheduleRule';

const monthDay = (from: number, to: number) =>
  fc
    .integer({ min: from, max: to })
    .map((day) => new Date(Date.UTC(2026, 0, day)).toISOString().slice(5, 10));
// Day 212 is 31 July, day 213 is 1 August.
const window = fc
  .oneof(fc.tuple(monthDay(1, 211), monthDay(2, 212)), fc.tuple(monthDay(213, 364), monthDay(214, 365)))
  .filter(([opens, closes]) => opens < closes);
const schedules: fc.Arbitrary<Schedule> = fc
  .record({
    parity: fc.constantFrom('even', 'odd', 'yearly'),
    basis: fc.constantFrom('calendar-year', 'school-year-start', 'school-year-end'),
    firstYear: fc.integer({ min: 2015, max: 2035 }),
    remindAfterDays: fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 4 }),
  })
  .chain((rest) => window.map(([opens, closes]) => ({ ...rest, opens, closes }) as Schedule));
const years = fc.integer({ min: 2010, max: 2060 });

describe('the programme', () => {
  const yearsOf = (survey: string) =>
    planProgramme(
      [{ survey, rule: ruleOf(getTemplate(survey).schedule), exceptions: [] }],
      2020,
      8,
      () => null,
    )
      .filter(({ round }) => round !== null)
      .map(({ year }) => year);

  it('asks schools in odd years from 2023, parents and partners in even years from 2022', () => {
    expect(yearsOf('scholen')).toEqual([2023, 2025, 2027]);
    expect(yearsOf('samenwerking')).toEqual([2021, 2023, 2025, 2027]);
    expect(yearsOf('ouders')).toEqual([2022, 2024, 2026]);
    expect(yearsOf('ketenpartners')).toEqual([2022, 2024, 2026]);
  });

  it('closes before May, in time for the jaarverslag', () => {
    for (const definition of Object.values(definitionCatalogue).flat()) {
      expect(roundWindow(definition.schedule, 2027).closesOn < '2027-05-01').toBe(true);
    }
  });
});

describe('a round', () => {
  const spring: Schedule = {
    parity: 'odd',
    basis: 'school-year-start',
    firstYear: 2023,
    opens: '03-01',
    closes: '04-15',
    remindAfterDays: [],
  };

  it('in the spring of the school year that starts in 2025 is held in 2026', () => {
    expect(roundWindow(spring, 2025).opensOn).toBe('2026-03-01');
    expect(roundWindow({ ...spring, opens: '09-15', closes: '10-15' }, 2025).opensOn).toBe('2025-09-15');
  });

  it('in the autumn of the school year that ends in 2025 is held in 2024', () => {
    expect(roundWindow({ ...spring, basis: 'school-year-end' }, 2025).opensOn).toBe('2025-03-01');
    expect(
      roundWindow({ ...spring, basis: 'school-year-end', opens: '09-15', closes: '10-15' }, 2025).opensOn,
    ).toBe('2024-09-15');
  });

  it('never crosses 1 January or 1 August', () => {
    fc.assert(
      fc.property(schedules, years, (schedule, year) => {
        const { opensOn, closesOn } = roundWindow(schedule, year);
        expect(opensOn < closesOn).toBe(true);
        expect(opensOn.slice(0, 4)).toBe(closesOn.slice(0, 4));
        expect(opensOn.slice(5) < '08-01').toBe(closesOn.slice(5) < '08-01');
      }),
    );
  });

  it('that would cross 1 January or 1 August is refused', () => {
    for (const basis of ['calendar-year', 'school-year-start', 'school-year-end'] as const) {
      expect(() => roundWindow({ ...spring, basis, opens: '07-01', closes: '08-20' }, 2025)).toThrow(
        /crosses/,
      );
      expect(() => roundWindow({ ...spring, basis, opens: '12-01', closes: '01-20' }, 2025)).toThrow(
        /crosses/,
      );
    }
  });

  it('of a two-yearly survey comes every second year and never before the first', () => {
    fc.assert(
      fc.property(schedules, years, (schedule, year) => {
        const due = isDue(schedule, year);
        if (year < schedule.firstYear) expect(due).toBe(false);
        else if (schedule.parity === 'yearly') expect(due).toBe(true);
        else expect(isDue(schedule, year + 1)).toBe(!due);
      }),
    );
  });
});
