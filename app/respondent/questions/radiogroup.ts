import { escapeHtml } from '../escapeHtml';
import { localisedElement } from '../texts/localised';
import { choice } from './choice';
import { choiceGroup, type QuestionInput } from './field';
import { firstInputId } from './firstInputId';
import { listedAndBeside } from './listedAndBeside';
import { otherText } from './otherText';

/**
 * One answer out of several. A scale stands in words, one point under the other, from least to most in
 * agreement; `weet ik niet` stands apart from it. Other choices stand in the order of the definition, `anders, namelijk`
 * and then `geen van deze` and its like last.
 */
export function radiogroup(input: QuestionInput): string {
  const { item } = input.place;
  const chosen = input.values.get(item.key)?.[0];
  const rowsOf = (options: readonly { value: string; text: unknown }[]) =>
    options
      .map(({ value, text }) =>
        choice({
          type: 'radio',
          name: escapeHtml(item.key),
          value: escapeHtml(value),
          label: localisedElement('span', '', text, input.locale),
          checked: chosen === value,
          ...(value === first ? { id: firstInputId(item.key) } : {}),
        }),
      )
      .join('');
  const points = item.scale?.labels.map((text, index) => ({ value: String(index + 1), text }));
  const [listed, beside] = listedAndBeside(item);
  const first = (points ?? [...listed, ...beside])[0]?.value;
  const apart = item.scale?.notApplicable
    ? choice({
        type: 'radio',
        name: escapeHtml(item.key),
        value: 'nvt',
        label: localisedElement('span', '', item.scale.notApplicable, input.locale),
        checked: chosen === 'nvt',
        apart: true,
      })
    : '';
  return choiceGroup(
    input,
    'radiogroup',
    `<div class="choices">${rowsOf(points ?? listed)}${otherText(input, 'radio', '')}${rowsOf(beside)}</div>${apart}`,
  );
}
