import { otherValue } from '../../../surveys/answers/otherChoice';
import { escapeHtml } from '../escapeHtml';
import { localisedElement } from '../texts/localised';
import { choice } from './choice';
import { choiceGroup, type QuestionInput } from './field';
import { firstInputId } from './firstInputId';
import { otherText } from './otherText';

/**
 * One answer out of several. A scale stands in words, one point under the other, from least to most in
 * agreement; `weet ik niet` stands apart from it. Other choices stand in the order of the definition.
 */
export function radiogroup(input: QuestionInput): string {
  const { item } = input.place;
  const chosen = input.values.get(item.key)?.[0];
  const options: { value: string; text: unknown }[] = item.scale
    ? item.scale.labels.map((text, index) => ({ value: String(index + 1), text }))
    : item.choices.filter(({ value }) => value !== otherValue || !item.hasOther);
  const rows = options.map(({ value, text }, index) =>
    choice({
      type: 'radio',
      name: item.key,
      value: escapeHtml(value),
      label: localisedElement('span', '', text, input.locale),
      checked: chosen === value,
      ...(index === 0 ? { id: firstInputId(item.key) } : {}),
    }),
  );
  const apart = item.scale?.notApplicable
    ? choice({
        type: 'radio',
        name: item.key,
        value: 'nvt',
        label: localisedElement('span', '', item.scale.notApplicable, input.locale),
        checked: chosen === 'nvt',
        apart: true,
      })
    : '';
  return choiceGroup(
    input,
    'radiogroup',
    `<div class="choices">${rows.join('')}${otherText(input, 'radio', '')}</div>${apart}`,
  );
}
