import { writableText } from '../../../surveys/answers/decodeText';
import { escapeHtml } from '../escapeHtml';
import { localisedElement } from '../texts/localised';
import { describedBy, errorOf, hintsOf, type QuestionInput } from './field';
import { firstInputId } from './firstInputId';
import { questionRules, textRules } from './slipRules';

/**
 * An open question. There is no `maxlength`: a browser cuts off what is pasted without a word; the decoder says
 * that it is too long and all of it is shown again.
 */
export function comment(input: QuestionInput): string {
  const { item, element } = input.place;
  const hints = hintsOf(input);
  const error = errorOf(input);
  const id = firstInputId(item.key);
  const text = writableText(input.values.get(item.key)?.[0] ?? '', 'many');
  return (
    `<div class="q${input.problem ? ' wrong' : ''}" id="${item.key}"${questionRules(input)}>` +
    localisedElement('label', ` for="${id}"`, element.title, input.locale) +
    `${hints.html}${error.html}<textarea id="${id}" name="${item.key}" rows="4" dir="auto"${textRules(input)}` +
    `${item.required ? ' aria-required="true"' : ''}${input.problem ? ' aria-invalid="true"' : ''}` +
    `${describedBy([...hints.ids, ...error.ids])}>${escapeHtml(text)}</textarea></div>`
  );
}
