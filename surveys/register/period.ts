import type { PeriodKind } from './types';

/** A stretch of time that a figure is about. */
export interface Period {
  /** `2026-K3`, `2026-H1`, `2025-2026` or `2026`. */
  key: string;
  kind: PeriodKind;
  /** ISO days; the period holds both. */
  startsOn: string;
  endsOn: string;
}

const monthsOf: Record<PeriodKind, number> = { kwartaal: 3, halfjaar: 6, schooljaar: 12, kalenderjaar: 12 };

/**
 * Reads a period as its key names it; spaces and capitals do not matter, and a school year may be written `2025/2026`.
 * @returns null when it is no period of that kind.
 */
export function findPeriod(kind: PeriodKind, text: string): Period | null {
  const key = text.trim().toUpperCase().replaceAll(' ', '').replaceAll('/', '-');
  const year = Number(key.slice(0, 4));
  if (!/^20\d\d/.test(key)) return null;
  if (kind === 'kalenderjaar') return key.length === 4 ? begun(kind, key, year, 1) : null;
  if (kind === 'schooljaar') return key === `${year}-${year + 1}` ? begun(kind, key, year, 8) : null;
  const part = (kind === 'kwartaal' ? /^20\d\d-[KQ]([1-4])$/ : /^20\d\d-H([12])$/).exec(key)?.[1];
  if (!part) return null;
  const letter = kind === 'kwartaal' ? 'K' : 'H';
  return begun(kind, `${year}-${letter}${part}`, year, (Number(part) - 1) * monthsOf[kind] + 1);
}

/** The period of a kind in which an ISO day falls. A Dutch school year begins on 1 August. */
export function periodOfDay(kind: PeriodKind, day: string): Period {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  if (kind === 'schooljaar')
    return begun(kind, schoolYear(month >= 8 ? year : year - 1), month >= 8 ? year : year - 1, 8);
  if (kind === 'kalenderjaar') return begun(kind, String(year), year, 1);
  const part = Math.ceil(month / monthsOf[kind]);
  const letter = kind === 'kwartaal' ? 'K' : 'H';
  return begun(kind, `${year}-${letter}${part}`, year, (part - 1) * monthsOf[kind] + 1);
}

/** The period of `day` and the ones before it, newest first. */
export function periodsUpTo(kind: PeriodKind, day: string, count: number): Period[] {
  const periods = [periodOfDay(kind, day)];
  while (periods.length < count) {
    const last = periods.at(-1) as Period;
    periods.push(periodOfDay(kind, shiftDay(last.startsOn, 0, -1)));
  }
  return periods;
}

/** An ISO day so many months and days on; a month that is too short gives its last day. */
export function shiftDay(day: string, months: number, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const shifted = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth) + days));
  return shifted.toISOString().slice(0, 10);
}

const schoolYear = (year: number) => `${year}-${year + 1}`;

function begun(kind: PeriodKind, key: string, year: number, month: number): Period {
  const startsOn = `${year}-${String(month).padStart(2, '0')}-01`;
  return { key, kind, startsOn, endsOn: shiftDay(startsOn, monthsOf[kind], -1) };
}
