import { writableText } from '../../../surveys/answers/decodeText';
import type { OpenInput } from '../../../surveys/definition/types';
import { escapeHtml } from '../escapeHtml';
import { controlState, labelled, type QuestionInput } from './field';
import { firstInputId } from './firstInputId';
import { placeholder } from './placeholder';
import { limitRules, textRules } from './slipRules';

/**
 * How a browser helps. A number is typed as text, with the digits at hand: `type="number"` gives back nothing at all for
 * what it cannot read, changes when a wheel turns over it and dislikes a comma.
 */
const types: Record<OpenInput['type'], string> = {
  comment: 'type="text"',
  text: 'type="text"',
  number: 'type="text" inputmode="decimal"',
  email: 'type="email"',
  tel: 'type="tel"',
  date: 'type="date"',
};

/** A line of text, a number, an address or a day. Also one line of a multipletext. */
export function text(input: QuestionInput): string {
  const { item } = input.place;
  const { type, min, max } = item.input ?? { type: 'text', min: null, max: null };
  const value = writableText(input.values.get(item.key)?.[0] ?? '', 'one');
  const limits =
    type === 'date'
      ? `${min === null ? '' : ` min="${min}"`}${max === null ? '' : ` max="${max}"`}${limitRules(input)}`
      : type === 'number'
        ? limitRules(input)
        : textRules(input);
  const direction = type === 'text' ? ' dir="auto"' : '';
  return labelled(
    input,
    (describedBy) =>
      `<input ${types[type]} id="${firstInputId(item.key)}" name="${escapeHtml(item.key)}" value="${escapeHtml(value)}"` +
      `${direction} autocomplete="off"${placeholder(input)}${limits}${controlState(input)}${describedBy}>`,
  );
}
