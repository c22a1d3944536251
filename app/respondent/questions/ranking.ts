import { placeField } from '../../../surveys/answers/decodeRanking';
import { domId } from '../../../surveys/definition/elements/domId';
import { escapeHtml } from '../escapeHtml';
import { localisedElement } from '../texts/localised';
import { questionTextsIn } from '../texts/questions/questionTextsIn';
import { choiceGroup, type QuestionInput } from './field';
import { firstInputId } from './firstInputId';

/** A place to choose for every answer: works with keys alone, without dragging and without script. */
export function ranking(input: QuestionInput): string {
  const { place, locale, values, problem } = input;
  const { item } = place;
  const inOrder = values.get(item.key) ?? [];
  const count = item.maxSelected ?? item.choices.length;
  const rows = item.choices.map(({ value, text }, index) => {
    const field = placeField(item.key, value);
    const order = inOrder.indexOf(value) + 1;
    const chosen = values.get(field)?.[0] ?? (order > 0 ? String(order) : '');
    const id = index === 0 ? firstInputId(item.key) : `${domId(item.key)}-${index + 1}`;
    const places = Array.from({ length: count }, (_, at) => String(at + 1)).map(
      (number) => `<option${number === chosen ? ' selected' : ''}>${number}</option>`,
    );
    return (
      `<div class="place"><select id="${id}" name="${escapeHtml(field)}"${problem ? ' aria-invalid="true"' : ''}>` +
      `<option value="">${escapeHtml(questionTextsIn(locale).noPlace)}</option>${places.join('')}</select>` +
      `${localisedElement('label', ` for="${id}"`, text, locale)}</div>`
    );
  });
  return choiceGroup(input, 'group', `<div class="places">${rows.join('')}</div>`);
}
