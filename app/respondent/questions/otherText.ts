import { writableText } from '../../../surveys/answers/decodeText';
import { otherTextKey, otherValue } from '../../../surveys/answers/otherChoice';
import { escapeHtml } from '../escapeHtml';
import { localised, localisedElement } from '../texts/localised';
import { choice } from './choice';
import type { QuestionInput } from './field';
import { otherTextRules } from './slipRules';

/** `Anders, namelijk` with its line of text. Style hides the line until it is chosen, where browsers can. */
export function otherText(input: QuestionInput, type: 'radio' | 'checkbox', attributes: string): string {
  const { place, locale, texts, values, problem } = input;
  const { item, element } = place;
  if (!item.hasOther) return '';
  const field = otherTextKey(item.key);
  const label = localised(element.otherText, locale);
  const wrong = problem?.item === field;
  const text = writableText(values.get(field)?.[0] ?? '', 'one');
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
    }) +
    `<div class="other"><label for="${field}">${escapeHtml(texts.otherText)}</label>` +
    `<input type="text" id="${field}" name="${field}" value="${escapeHtml(text)}" dir="auto" autocomplete="off"${otherTextRules(input)}` +
    `${wrong ? ` aria-invalid="true" aria-describedby="${item.key}-error"` : ''}></div>`
  );
}
