import { otherValue } from '../../../surveys/answers/otherChoice';
import { escapeHtml } from '../escapeHtml';
import { localisedElement } from '../texts/localised';
import { choice } from './choice';
import { choiceGroup, type QuestionInput } from './field';
import { firstInputId } from './firstInputId';
import { otherText } from './otherText';

/** Several answers, at most `maxSelected` of them, perhaps with `anders, namelijk`. */
export function checkbox(input: QuestionInput): string {
  const { item } = input.place;
  const chosen = new Set(input.values.get(item.key) ?? []);
  const invalid = input.problem ? ' aria-invalid="true"' : '';
  const rows = item.choices
    .filter(({ value }) => value !== otherValue || !item.hasOther)
    .map(({ value, text }, index) =>
      choice({
        type: 'checkbox',
        name: item.key,
        value: escapeHtml(value),
        label: localisedElement('span', '', text, input.locale),
        checked: chosen.has(value),
        attributes: invalid,
        ...(index === 0 ? { id: firstInputId(item.key) } : {}),
      }),
    );
  return choiceGroup(
    input,
    'group',
    `<div class="choices">${rows.join('')}${otherText(input, 'checkbox', invalid)}</div>`,
  );
}
