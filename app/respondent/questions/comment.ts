import { writableText } from '../../../surveys/answers/decodeText';
import { escapeHtml } from '../escapeHtml';
import { controlState, labelled, type QuestionInput } from './field';
import { firstInputId } from './firstInputId';
import { placeholder } from './placeholder';
import { textRules } from './slipRules';

/**
 * An open question. There is no `maxlength`: a browser cuts off what is pasted without a word; the decoder says
 * that it is too long and all of it is shown again.
 */
export function comment(input: QuestionInput): string {
  const { key } = input.place.item;
  const text = writableText(input.values.get(key)?.[0] ?? '', 'many');
  return labelled(
    input,
    (describedBy) =>
      `<textarea id="${firstInputId(key)}" name="${escapeHtml(key)}" rows="4" dir="auto"${placeholder(input)}` +
      `${textRules(input)}${controlState(input)}${describedBy}>${escapeHtml(text)}</textarea>`,
  );
}
