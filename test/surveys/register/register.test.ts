import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitionCatalogue } from '../../../surveys/definitions';
import { registerNorms } from '../../../surveys/register/catalogue';
import { judgeFigure } from '../../../surveys/register/judgeFigure';
import { nextDue, nextWhenExpired } from '../../../surveys/register/nextDue';
import { findPeriod, type Period, periodOfDay, periodsUpTo } from '../../../surveys/register/period';
import type { Frequency, PeriodKind } from '../../../surveys/register/types';

const period = (kind: PeriodKind, key: string) => findPeriod(kind, key) as Period;

describe('the catalogue', () => {
  it('holds the 37 norms under the 16 indicators of the notitie', () => {
    expect(registerNorms).toHaveLength(37);
    expect(new Set(registerNorms.map(({ key }) => key)).size).toBe(37);
    const indicators = [...new Set(registerNorms.map(({ indicator }) => indicator))];
    const named = (level: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${level}-${index + 1}`);
    expect(indicators).toEqual([...named('Netwerk', 7), ...named('Bureau', 9)]);
  });

  it('quotes the norms of the questionnaires in the very same words, under the very same key', () => {
    const asked = Object.values(definitionCatalogue).flatMap((versions) => versions.at(-1)?.indicators ?? []);
    expect(asked.length).toBeGreaterThan(8);
    for (const { key, norm } of asked) {
      const known = registerNorms.find((one) => one.key === key);
      expect(`${key} ${known?.bySurvey} ${known?.text}`).toBe(`${key} true ${norm}`);
    }
    const keys = new Set(asked.map(({ key }) => key));
    expect(registerNorms.filter(({ bySurvey, key }) => bySurvey && !keys.has(key))).toEqual([]);
  });

  it('gives every norm a questionnaire or something to fill in, with a key of its own', () => {
    for (const { key, bySurvey, measures } of registerNorms) {
      expect(`${key} ${bySurvey !== measures.length > 0}`).toBe(`${key} true`);
      expect(new Set(measures.map((measure) => measure.key)).size).toBe(measures.length);
    }
  });
});

describe('a period', () => {
  it('is read however people write it', () => {
    expect(findPeriod('kwartaal', '2026 - q3')?.key).toBe('2026-K3');
    expect(findPeriod('kwartaal', ' 2026-k3 ')?.key).toBe('2026-K3');
    expect(findPeriod('schooljaar', '2025/2026')).toMatchObject({
      startsOn: '2025-08-01',
      endsOn: '2026-07-31',
    });
    expect(findPeriod('schooljaar', '2025-2027')).toBeNull();
    expect(findPeriod('halfjaar', '2026-H2')).toMatchObject({ startsOn: '2026-07-01', endsOn: '2026-12-31' });
    expect(findPeriod('kalenderjaar', '2026-K1')).toBeNull();
    expect(findPeriod('kwartaal', '2026-K5')).toBeNull();
  });

  it('holds the day it is found by, and none of the one before it', () => {
    const day = fc.date({ min: new Date('2001-01-01'), max: new Date('2098-12-31'), noInvalidDate: true });
    const kind = fc.constantFrom<PeriodKind>('kwartaal', 'halfjaar', 'schooljaar', 'kalenderjaar');
    fc.assert(
      fc.property(day, kind, (moment, of) => {
        const iso = moment.toISOString().slice(0, 10);
        const [now, before] = periodsUpTo(of, iso, 2) as [Period, Period];
        expect(now.startsOn <= iso && iso <= now.endsOn).toBe(true);
        expect(before.endsOn < now.startsOn).toBe(true);
        expect(findPeriod(of, now.key)).toEqual(now);
        expect(periodOfDay(of, before.endsOn)).toEqual(before);
      }),
    );
  });
});

describe('the next figure', () => {
  const due = (frequency: Frequency, kind: PeriodKind, last: string | null, today: string) => {
    const next = nextDue(frequency, kind, last === null ? null : period(kind, last), today);
    return [next.period.key, next.dueOn, next.isOverdue];
  };

  it('is wanted of the quarter after, and late six weeks after that has ended', () => {
    expect(due('kwartaal', 'kwartaal', '2026-K2', '2026-11-11')).toEqual(['2026-K3', '2026-11-11', false]);
    expect(due('kwartaal', 'kwartaal', '2026-K2', '2026-11-12')).toEqual(['2026-K3', '2026-11-11', true]);
    expect(due('continu', 'kwartaal', '2026-K3', '2026-11-22')).toEqual(['2026-K4', '2027-02-11', false]);
  });

  it('of a plan that is valid until August 2028 is wanted by then, not four years after it was entered', () => {
    expect(nextWhenExpired('schooljaar', '2028-08-04', '2026-11-23')).toEqual({
      period: period('schooljaar', '2027-2028'),
      dueOn: '2028-08-04',
      isOverdue: false,
    });
    expect(nextWhenExpired('schooljaar', '2028-08-04', '2028-08-04').isOverdue).toBe(false);
    expect(nextWhenExpired('schooljaar', '2028-08-04', '2028-08-05').isOverdue).toBe(true);
  });

  it('of a year is late three months after it', () => {
    expect(due('jaarlijks', 'schooljaar', '2024-2025', '2026-11-22')).toEqual([
      '2025-2026',
      '2026-10-31',
      true,
    ]);
    expect(due('jaarlijks', 'schooljaar', '2025-2026', '2026-11-22')).toEqual([
      '2026-2027',
      '2027-10-31',
      false,
    ]);
  });

  it('skips periods when it is asked for less often, and never asks for the same one twice', () => {
    expect(due('jaarlijks', 'kwartaal', '2026-K3', '2026-11-22')[0]).toBe('2027-K3');
    expect(due('kwartaal', 'schooljaar', '2025-2026', '2026-11-22')[0]).toBe('2026-2027');
    expect(due('per-ondersteuningsplan', 'schooljaar', '2022-2023', '2026-11-22')[0]).toBe('2026-2027');
    expect(due('oneven-jaren', 'kalenderjaar', '2025', '2026-11-22')[0]).toBe('2027');
  });

  it('is never late when there was none before', () => {
    expect(due('kwartaal', 'kwartaal', null, '2026-11-22')).toEqual(['2026-K4', '2027-02-11', false]);
  });
});

describe('a typed figure against its target', () => {
  const judge = (value: number, target: Parameters<typeof judgeFigure>[1]) =>
    judgeFigure({ value, day: null }, target, period('kalenderjaar', '2026'), '2026-11-22');
  const onDay = (day: string, target: Parameters<typeof judgeFigure>[1]) =>
    judgeFigure({ value: null, day }, target, period('schooljaar', '2025-2026'), '2026-11-22');

  it('is met from its edge on, in the direction that was chosen', () => {
    expect(judge(90, { kind: 'at-least', value: 90 })).toBe('gehaald');
    expect(judge(89.9, { kind: 'at-least', value: 90 })).toBe('niet_gehaald');
    expect(judge(0, { kind: 'at-most', value: 0 })).toBe('gehaald');
    expect(judge(1, { kind: 'at-most', value: 0 })).toBe('niet_gehaald');
    expect(judge(1, { kind: 'yes' })).toBe('gehaald');
    expect(judge(0, { kind: 'yes' })).toBe('niet_gehaald');
  });

  it('of a date asks for a day of the year in which the period begins or ends, or the one after', () => {
    const by = (year: 'begin' | 'end' | 'after') => ({ kind: 'by-day' as const, monthDay: '10-31', year });
    expect(onDay('2026-10-31', by('end'))).toBe('gehaald');
    expect(onDay('2026-11-01', by('end'))).toBe('niet_gehaald');
    expect(onDay('2026-10-31', by('begin'))).toBe('niet_gehaald');
    expect(onDay('2027-10-31', by('after'))).toBe('gehaald');
    expect(onDay('2026-11-22', { kind: 'still-valid' })).toBe('gehaald');
    expect(onDay('2026-11-21', { kind: 'still-valid' })).toBe('niet_gehaald');
  });

  it('has no verdict without a target, or with one of another kind', () => {
    expect(judge(5, null)).toBeNull();
    expect(onDay('2026-01-01', { kind: 'at-least', value: 3 })).toBeNull();
    expect(judge(5, { kind: 'still-valid' })).toBeNull();
  });
});
