import type { Measure } from '../../../surveys/register/types';

/** What somebody typed as a figure, read. */
export type ReadValue =
  | { ok: true; value: number | null; day: string | null }
  | { ok: false; message: string };

const MOST = 1_000_000_000_000;

/** Reads `84,5 %`, `1.250`, `€ 12.000`, `ja`, `22-11-2026` as the type of the measure asks. */
export function readValue(measure: Measure, text: string): ReadValue {
  const typed = text.trim();
  if (measure.type === 'ja-nee') return readYesNo(typed);
  if (measure.type === 'datum') return readDay(typed);
  const value = readNumber(typed.replace(/^€/, '').replace(/%$/, ''));
  if (value === null || value < 0 || value > MOST) {
    return refused(`Vul een getal in van 0 of meer, zoals ${measure.type === 'percentage' ? '84,5' : '12'}.`);
  }
  if (measure.type === 'percentage' && value > 100) {
    return refused('Een percentage is hoogstens 100. Vul 84,5 in voor 84,5 %.');
  }
  if (measure.type === 'cijfer' && measure.unit !== 'euro' && !Number.isInteger(value)) {
    return refused('Vul een heel getal in.');
  }
  return { ok: true, value, day: null };
}

/** Dutch notation, with or without points between thousands; null when it is no number. */
export function readNumber(text: string): number | null {
  const typed = text.trim();
  if (/^\d{1,3}(\.\d{3})+(,\d{1,4})?$/.test(typed))
    return Number(typed.replaceAll('.', '').replace(',', '.'));
  return /^\d{1,13}([.,]\d{1,4})?$/.test(typed) ? Number(typed.replace(',', '.')) : null;
}

function readYesNo(typed: string): ReadValue {
  const word = typed.toLowerCase();
  if (word === 'ja' || word === 'nee') return { ok: true, value: word === 'ja' ? 1 : 0, day: null };
  return refused('Vul ja of nee in.');
}

function readDay(typed: string): ReadValue {
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(typed);
  const day = dutch
    ? `${dutch[3]}-${(dutch[2] as string).padStart(2, '0')}-${(dutch[1] as string).padStart(2, '0')}`
    : typed;
  const parsed = /^20\d\d-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  const isDay = parsed && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
  return isDay ? { ok: true, value: null, day } : refused('Vul een datum in, zoals 22-11-2026.');
}

const refused = (message: string): ReadValue => ({ ok: false, message });
