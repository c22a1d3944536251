import type { Item } from '../definition/types';
import { otherValue } from './otherChoice';
import type { AnswerProblem, AnswerValue } from './types';

export type DecodedChoice = { value: AnswerValue | null } | { problem: AnswerProblem['code'] };

/** A scaled item: a whole number 1..length, or `nvt` where it is offered. Empty = unanswered (null). */
export function decodeScaled(item: Item, values: readonly string[]): DecodedChoice {
  if (values.length > 1) return { problem: 'repeated' };
  const value = values[0] ?? '';
  if (value === '') return { value: null };
  if (!item.scale) throw new Error(`Scaled item ${item.key} has no scale`);
  if (value === 'nvt') return item.scale.notApplicable ? { value } : { problem: 'not_a_choice' };
  if (!/^-?\d+$/.test(value)) return { problem: 'not_a_choice' };
  const point = Number(value);
  if (point < 1 || point > item.scale.length) return { problem: 'out_of_range' };
  return String(point) === value ? { value: point } : { problem: 'not_a_choice' };
}

/** A choice item: one listed value. */
export function decodeSingle(item: Item, values: readonly string[]): DecodedChoice {
  if (values.length > 1) return { problem: 'repeated' };
  const value = values[0] ?? '';
  if (value === '') return { value: null };
  return offers(item, value) ? { value } : { problem: 'not_a_choice' };
}

/**
 * A multiple item: listed values, each once, between `minSelected` and `maxSelected`, `none` and its like alone;
 * given back in the order of the choices.
 */
export function decodeMultiple(item: Item, values: readonly string[]): DecodedChoice {
  if (values.length === 0 || (values.length === 1 && values[0] === '')) return { value: null };
  if (values.some((value) => !offers(item, value))) return { problem: 'not_a_choice' };
  const chosen = new Set(values);
  if (chosen.size < values.length) return { problem: 'repeated' };
  if (chosen.size > 1 && item.exclusive.some((value) => chosen.has(value))) return { problem: 'not_alone' };
  if (item.minSelected !== null && chosen.size < item.minSelected) return { problem: 'too_few' };
  if (item.maxSelected !== null && chosen.size > item.maxSelected) return { problem: 'too_many' };
  return { value: choiceValues(item).filter((value) => chosen.has(value)) };
}

function choiceValues(item: Item): string[] {
  const values = item.choices.map((choice) => choice.value).filter((value) => value !== otherValue);
  return item.hasOther ? [...values, otherValue] : values;
}

function offers(item: Item, value: string): boolean {
  return choiceValues(item).includes(value);
}
