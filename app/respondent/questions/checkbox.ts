import { escapeHtml } from '../escapeHtml';
import { localisedElement } from '../texts/localised';
import { choice } from './choice';
import { choiceGroup, type QuestionInput } from './field';
import { firstInputId } from './firstInputId';
import { listedAndBeside } from './listedAndBeside';
import { otherText } from './otherText';

/** Several answers, at most `maxSelected` of them, perhaps with `anders, namelijk`. */
export function checkbox(input: QuestionInput): string {
  const { item } = input.place;
  const chosen = new Set(input.values.get(item.key) ?? []);
  const invalid = input.problem ? ' aria-invalid="true"' : '';
  const [listed, beside] = listedAndBeside(item);
  const first = [...listed, ...beside][0]?.value;
  const rowsOf = (options: typeof listed) =>
    options
      .map(({ value, text }) =>
        choice({
          type: 'checkbox',
          name: escapeHtml(item.key),
          value: escapeHtml(value),
          label: localisedElement('span', '', text, input.locale),
          checked: chosen.has(value),
          attributes: invalid,
          ...(value === first ? { id: firstInputId(item.key) } : {}),
        }),
      )
      .join('');
  return choiceGroup(
    input,
    'group',
    `<div class="choices">${rowsOf(listed)}${otherText(input, 'checkbox', invalid)}${rowsOf(beside)}</div>`,
  );
}
