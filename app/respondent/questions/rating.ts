import { domId } from '../../../surveys/definition/elements/domId';
import { escapeHtml } from '../escapeHtml';
import { localised, localisedElement } from '../texts/localised';
import { choice } from './choice';
import { choiceGroup, type QuestionInput } from './field';
import { firstInputId } from './firstInputId';
import { radiogroup } from './radiogroup';

/** Longest text of a point that fits where a finger finds its neighbour too. */
const longestPoint = 4;

/**
 * Points beside each other, as many as fit on a line, with words at both ends above them. Points that are words stand
 * under each other, and so does a scale.
 */
export function rating(input: QuestionInput): string {
  const { place, locale, values } = input;
  const { item, element } = place;
  if (item.scale || item.choices.some(({ text }) => text.nl.length > longestPoint)) return radiogroup(input);
  const chosen = values.get(item.key)?.[0];
  const points = item.choices.map(({ value, text }, index) =>
    choice({
      type: 'radio',
      name: escapeHtml(item.key),
      value: escapeHtml(value),
      label:
        Object.keys(text).length > 1
          ? localisedElement('span', '', text, locale)
          : `<span>${escapeHtml(text.nl)}</span>`,
      checked: chosen === value,
      ...(index === 0 ? { id: firstInputId(item.key) } : {}),
    }),
  );
  const ends = [
    end(item.choices[0]?.text.nl, element.minRateDescription),
    end(item.choices.at(-1)?.text.nl, element.maxRateDescription),
  ].filter((html) => html !== '');
  const id = `${domId(item.key)}-ends`;
  const body = `${ends.length > 0 ? `<p class="ends" id="${id}">${ends.join(' ')}</p>` : ''}<div class="rate">${points.join('')}</div>`;
  return choiceGroup(input, 'radiogroup', body, ends.length > 0 ? [id] : []);

  function end(point: string | undefined, description: unknown): string {
    const words = localised(description, locale);
    if (!words || point === undefined) return '';
    return `<span><b>${escapeHtml(point)}</b> = <span${words.attributes}>${escapeHtml(words.text)}</span></span>`;
  }
}
