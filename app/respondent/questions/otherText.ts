import { writableText } from '../../../surveys/answers/decodeText';
import { otherTextKey, otherValue } from '../../../surveys/answers/otherChoice';
import { domId } from '../../../surveys/definition/elements/domId';
import { escapeHtml } from '../escapeHtml';
import { localised, localisedElement } from '../texts/localised';
import { choice } from './choice';
import type { QuestionInput } from './field';
import { otherTextRules } from './slipRules';

/** `Anders, namelijk` with its line of text. Style hides the line until it is chosen, where browsers can. */
export function otherText(input: QuestionInput, type: 'radio' | 'checkbox', attributes: string): string {
  const { place, locale, texts, values } = input;
  const { item, element } = place;
  if (!item.hasOther) return '';
  const label = localised(element.otherText, locale);
  return (
    choice({
      type,
      name: item.key,
      value: otherValue,
      label: label
        ? localisedElement('span', '', element.otherText, locale)
        : `<span>${escapeHtml(texts.otherText)}</span>`,
      checked: values.get(item.key)?.includes(otherValue) ?? false,
      attributes,
    }) + otherLine(input)
  );
}

/** The line of text of `anders, namelijk`. */
export function otherLine(input: QuestionInput): string {
  const { place, texts, values, problem } = input;
  const { item } = place;
  const field = otherTextKey(item.key);
  const wrong = problem?.item === field;
  const text = writableText(values.get(field)?.[0] ?? '', 'one');
  return (
    `<div class="other"><label for="${domId(field)}">${escapeHtml(texts.otherText)}</label>` +
    `<input type="text" id="${domId(field)}" name="${field}" value="${escapeHtml(text)}" dir="auto" autocomplete="off"${otherTextRules(input)}` +
    `${wrong ? ` aria-invalid="true" aria-describedby="${domId(item.key)}-error"` : ''}></div>`
  );
}
