import { isIsoDay } from '../definition/elements/isIsoDay';
import type { Item, OpenInput } from '../definition/types';
import { type DecodedText, decodeText } from './decodeText';
import type { AnswerProblem } from './types';

/** Longest text that is looked at as a number or a day. */
const longestValue = 40;

/**
 * An open answer in canonical form: text as it is; a number as `-7.5` (a comma is a point), a day as `2026-12-31`
 * (`31-12-2026` too). Empty = unanswered.
 */
export function decodeOpen(item: Item, raw: string): DecodedText {
  const { type, min, max }: OpenInput = item.input ?? { type: 'comment', min: null, max: null };
  const hasLimits = type === 'number' || type === 'date';
  const read = decodeText(
    raw,
    hasLimits ? longestValue : item.maxLength,
    type === 'comment' ? 'many' : 'one',
  );
  if ('problem' in read) {
    return hasLimits && read.problem === 'too_long' ? { problem: wrongForm(type) } : read;
  }
  const { text } = read;
  if (text === '') return read;
  if (type === 'number') return within(numberOf(text), min, max, 'not_a_number');
  if (type === 'date') return within(dayOf(text), min, max, 'not_a_day');
  if (type === 'email' && !/^[^\s@,;:<>()"]+@[^\s@,;:<>()"]+\.[^\s@,;:<>()".]+$/.test(text))
    return { problem: 'not_an_address' };
  if (type === 'tel' && !/^\+?[\d\s().-]*$/.test(text)) return { problem: 'not_a_phone' };
  if (type === 'tel' && text.replace(/\D/g, '').length < 6) return { problem: 'not_a_phone' };
  return read;
}

const wrongForm = (type: 'number' | 'date'): AnswerProblem['code'] =>
  type === 'number' ? 'not_a_number' : 'not_a_day';

function numberOf(text: string): number | null {
  if (!/^[+-]?\d{1,15}([.,]\d{1,9})?$/.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  return value === 0 ? 0 : value;
}

function dayOf(text: string): string | null {
  const typed = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  const iso = typed ? `${typed[3]}-${typed[2]?.padStart(2, '0')}-${typed[1]?.padStart(2, '0')}` : text;
  return isIsoDay(iso) ? iso : null;
}

function within<Value extends number | string>(
  value: Value | null,
  min: number | string | null,
  max: number | string | null,
  wrong: AnswerProblem['code'],
): DecodedText {
  if (value === null) return { problem: wrong };
  if (min !== null && value < min) return { problem: 'too_low' };
  if (max !== null && value > max) return { problem: 'too_high' };
  return { text: String(value) };
}
