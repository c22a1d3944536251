import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../../surveys/schedule/dayAfter';
import { dayOff } from '../../../surveys/schedule/dayOff';
import { nextStep, type RoundOnTheWay } from '../../../surveys/schedule/nextStep';

const off = dayOff([]);
const round: RoundOnTheWay = {
  status: 'open',
  approved: true,
  prepareOn: '2027-01-18',
  opensOn: '2027-03-01',
  closesOn: '2027-04-15',
  remindOn: ['2027-03-11', '2027-03-25'],
  lastDayMailOn: '2027-04-14',
  taken: new Set(),
};
const planned: RoundOnTheWay = { ...round, status: 'planned', approved: false };
const draft: RoundOnTheWay = { ...planned, status: 'draft' };
const stepOf = (one: RoundOnTheWay, today: string) => nextStep(one, today, off)?.step ?? null;

describe('the next step of a round', () => {
  it('six weeks before opening the bureau is asked to prepare it, once', () => {
    expect(stepOf(planned, '2027-01-17')).toBeNull();
    expect(stepOf(planned, '2027-01-18')).toBe('prepare');
    expect(stepOf({ ...planned, taken: new Set(['prepare']) }, '2027-01-19')).toBeNull();
  });

  it('nothing opens without a yes: the bureau is asked a week before and on the day, then nothing happens', () => {
    expect(stepOf(draft, '2027-02-21')).toBeNull();
    expect(stepOf(draft, '2027-02-22')).toBe('ask');
    expect(stepOf({ ...draft, taken: new Set(['ask']) }, '2027-02-28')).toBeNull();
    expect(stepOf({ ...draft, taken: new Set(['ask']) }, '2027-03-01')).toBe('ask-last');
    expect(stepOf({ ...draft, taken: new Set(['ask', 'ask-last']) }, '2027-04-15')).toBeNull();
  });

  it('a round that was approved opens on its day, or late when that day was missed', () => {
    const approved = { ...draft, approved: true };
    expect(stepOf(approved, '2027-02-28')).toBeNull();
    expect(stepOf(approved, '2027-03-01')).toBe('open');
    expect(nextStep(approved, '2027-03-09', off)).toEqual({ step: 'open', dueOn: '2027-03-01', instead: [] });
  });

  it('a window that passed without opening is told, and mails nobody', () => {
    expect(stepOf({ ...draft, approved: true }, '2027-04-16')).toBe('missed');
    expect(stepOf(planned, '2027-04-16')).toBeNull();
    expect(stepOf({ ...draft, taken: new Set(['missed']) }, '2027-05-01')).toBeNull();
  });

  it('two reminders that downtime swallowed become one', () => {
    expect(nextStep(round, '2027-03-30', off)).toEqual({
      step: 'reminder-2',
      dueOn: '2027-03-25',
      instead: [{ step: 'reminder-1', dueOn: '2027-03-11' }],
    });
    expect(nextStep(round, '2027-04-14', off)?.step).toBe('last-day');
  });

  it('a reminder that is late waits for a working day, unless none is left', () => {
    expect(stepOf(round, '2027-03-13')).toBeNull();
    expect(stepOf(round, '2027-03-15')).toBe('reminder-1');
    expect(stepOf({ ...round, closesOn: '2027-03-14', lastDayMailOn: null }, '2027-03-13')).toBe(
      'reminder-1',
    );
  });

  it('however often and late the clock is looked at, nobody gets two mails on a day or a mail twice', () => {
    const jumps = fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(jumps, (days) => {
        const taken = new Set<string>();
        const sentOn: string[] = [];
        let today = '2027-03-01';
        for (const jump of days) {
          today = dayAfter(today, jump);
          for (
            let due = nextStep({ ...round, taken }, today, off);
            due;
            due = nextStep({ ...round, taken }, today, off)
          ) {
            expect(taken.has(due.step)).toBe(false);
            for (const { step } of [due, ...due.instead]) taken.add(step);
            sentOn.push(today);
          }
        }
        expect(new Set(sentOn).size).toBe(sentOn.length);
        expect(sentOn.length).toBeLessThanOrEqual(3);
        for (const day of sentOn) expect(day <= round.closesOn).toBe(true);
      }),
    );
  });
});
