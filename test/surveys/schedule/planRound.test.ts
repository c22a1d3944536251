import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getTemplate } from '../../../surveys/definitions/index';
import { dayAfter } from '../../../surveys/schedule/dayAfter';
import { dayOff } from '../../../surveys/schedule/dayOff';
import { dutchHolidays } from '../../../surveys/schedule/dutchHolidays';
import { planProgramme } from '../../../surveys/schedule/planProgramme';
import { planRound } from '../../../surveys/schedule/planRound';
import { ruleOf, type ScheduleException } from '../../../surveys/schedule/scheduleRule';

const schools = ruleOf(getTemplate('scholen').schedule);
const parents = ruleOf(getTemplate('ouders').schedule);
const off = dayOff([
  { name: 'Voorjaarsvakantie', firstDay: '2027-02-20', lastDay: '2027-02-28' },
  { name: 'Meivakantie', firstDay: '2027-04-24', lastDay: '2027-05-09' },
]);

describe('Dutch holidays', () => {
  // Rijksoverheid, "Officiële feestdagen" 2025 to 2027.
  it('are those of the Algemene termijnenwet', () => {
    const days = (year: number) => dutchHolidays(year).map(({ day }) => day.slice(5));
    expect(days(2025)).toEqual([
      '01-01',
      '04-18',
      '04-20',
      '04-21',
      '04-26',
      '05-05',
      '05-29',
      '06-08',
      '06-09',
      '12-25',
      '12-26',
    ]);
    expect(days(2026)).toEqual([
      '01-01',
      '04-03',
      '04-05',
      '04-06',
      '04-27',
      '05-05',
      '05-14',
      '05-24',
      '05-25',
      '12-25',
      '12-26',
    ]);
    expect(days(2027)).toEqual([
      '01-01',
      '03-26',
      '03-28',
      '03-29',
      '04-27',
      '05-05',
      '05-06',
      '05-16',
      '05-17',
      '12-25',
      '12-26',
    ]);
  });
});

describe('the plan of a round', () => {
  it('keeps mails off weekends and holidays, and says what moved and why', () => {
    const plan = planRound(
      { ...schools, opens: '02-25', closes: '04-24', remindAfterDays: [13, 29] },
      2027,
      null,
      off,
    );
    expect(plan).toEqual({
      year: 2027,
      prepareOn: '2027-01-18',
      opensOn: '2027-03-01',
      closesOn: '2027-04-23',
      remindOn: ['2027-03-15', '2027-03-30'],
      lastDayMailOn: '2027-04-22',
      shifts: [
        { step: 'opens', planned: '2027-02-25', day: '2027-03-01', because: 'Voorjaarsvakantie' },
        { step: 'closes', planned: '2027-04-24', day: '2027-04-23', because: 'Meivakantie' },
        { step: 'reminder', planned: '2027-03-14', day: '2027-03-15', because: 'zondag' },
      ],
      exception: null,
    });
    expect(off('2027-03-30')).toBeNull();
  });

  it('two reminders that a holiday pushes to one day go out on two', () => {
    const holiday = dayOff([{ name: 'Herfstvakantie', firstDay: '2027-03-08', lastDay: '2027-03-19' }]);
    const plan = planRound({ ...schools, remindAfterDays: [8, 12] }, 2027, null, holiday);
    expect(plan?.remindOn).toEqual(['2027-03-22', '2027-03-23']);
  });

  it('a year that is skipped has no round, and the reason is kept', () => {
    const skip: ScheduleException = {
      year: 2026,
      kind: 'skip',
      opensOn: null,
      closesOn: null,
      reason: 'Fusie',
    };
    const years = planProgramme([{ survey: 'ouders', rule: parents, exceptions: [skip] }], 2026, 3, off);
    expect(years).toEqual([
      { survey: 'ouders', year: 2026, round: null, skippedBecause: 'Fusie' },
      { survey: 'ouders', year: 2027, round: null, skippedBecause: null },
      expect.objectContaining({ survey: 'ouders', year: 2028 }),
    ]);
    expect(years[2]?.round?.opensOn).toBe('2028-03-01');
  });

  it('a round that was moved opens and closes on the days that were chosen, holiday or not', () => {
    const move: ScheduleException = {
      year: 2027,
      kind: 'move',
      opensOn: '2027-05-01',
      closesOn: '2027-06-12',
      reason: 'Nieuwe website',
    };
    const plan = planRound(schools, 2027, move, off);
    expect(plan).toMatchObject({ opensOn: '2027-05-01', closesOn: '2027-06-12', prepareOn: '2027-03-20' });
    expect(plan?.exception).toEqual({ kind: 'move', reason: 'Nieuwe website' });
    expect(plan?.remindOn).toEqual(['2027-05-11', '2027-05-25']);
  });

  it('an extra round is held in a year in which the survey is not due', () => {
    const extra: ScheduleException = {
      year: 2027,
      kind: 'extra',
      opensOn: '2027-09-06',
      closesOn: '2027-10-08',
      reason: 'Vraag van de OPR',
    };
    expect(planRound(parents, 2027, null, off)).toBeNull();
    expect(planRound(parents, 2027, extra, off)?.opensOn).toBe('2027-09-06');
  });

  it('a parents round that stays open all even year mails nobody on a day', () => {
    expect(planRound({ ...parents, allYear: true }, 2028, null, off)).toMatchObject({
      opensOn: '2028-01-03',
      closesOn: '2028-12-31',
      remindOn: [],
      lastDayMailOn: null,
      shifts: [{ step: 'opens', planned: '2028-01-01', day: '2028-01-03', because: 'Nieuwjaarsdag' }],
    });
  });

  const monthDay = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((day) => dayAfter('2026-01-01', day - 1).slice(5));
  const windows = fc
    .oneof(fc.tuple(monthDay(1, 200), monthDay(15, 212)), fc.tuple(monthDay(213, 350), monthDay(227, 365)))
    .filter(([opens, closes]) => dayAfter(`2026-${opens}`, 13) <= `2026-${closes}`);
  const rules = fc
    .record({
      basis: fc.constantFrom('calendar-year', 'school-year-start', 'school-year-end'),
      remindAfterDays: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
      lastDayMail: fc.boolean(),
    })
    .chain((rest) =>
      windows.map(([opens, closes]) =>
        ruleOf({ parity: 'yearly', firstYear: 2020, ...rest, opens, closes } as never, rest),
      ),
    );
  const holidays = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 16 })), { maxLength: 6 })
    .map((list) =>
      list.map(([from, days]) => ({
        name: 'vakantie',
        firstDay: dayAfter('2025-06-01', from),
        lastDay: dayAfter('2025-06-01', from + days),
      })),
    );

  it('never crosses 1 January or 1 August, never passes 1 May by itself, and reaches nobody on a day off', () => {
    fc.assert(
      fc.property(rules, holidays, fc.integer({ min: 2026, max: 2029 }), (rule, closed, year) => {
        const free = dayOff(closed);
        const plan = planRound(rule, year, null, free);
        if (!plan) throw new Error('due every year');
        const half = (day: string) => `${day.slice(0, 4)} ${day.slice(5) < '08-01'}`;
        expect(plan.opensOn <= plan.closesOn).toBe(true);
        expect(half(plan.opensOn)).toBe(half(plan.closesOn));
        if (rule.closes < '05-01') expect(plan.closesOn.slice(5) < '05-01').toBe(true);
        const mails = [...plan.remindOn, ...(plan.lastDayMailOn ? [plan.lastDayMailOn] : [])];
        for (const day of mails) expect(free(day)).toBeNull();
        expect([...new Set(mails)].sort()).toEqual(mails);
        for (const day of mails) expect(day > plan.opensOn && day < plan.closesOn).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
