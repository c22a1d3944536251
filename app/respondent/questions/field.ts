import type { ItemPlace } from '../../../surveys/answers/itemPlaces';
import type { AnswerProblem } from '../../../surveys/answers/types';
import type { Locale } from '../../../surveys/definition/types';
import { escapeHtml } from '../escapeHtml';
import type { ChromeTexts } from '../texts/chromeTexts';
import { localised, localisedElement } from '../texts/localised';
import { questionRules } from './slipRules';
import { slipText } from './slipText';

/** What the browser posts and is shown again: per field name its values. */
export type FieldValues = ReadonlyMap<string, readonly string[]>;

/** One question to be rendered. `place.item.key` names its field. */
export interface QuestionInput {
  place: ItemPlace;
  locale: Locale;
  texts: ChromeTexts;
  values: FieldValues;
  problem: AnswerProblem | null;
}

export const noValues: FieldValues = new Map();

/** Description, or for a limited list without one its limit; and that an answer is needed. Ids for aria-describedby. */
export function hintsOf({ place, locale, texts }: QuestionInput): { html: string; ids: string[] } {
  const { item, element } = place;
  const id = `${item.key}-hint`;
  const hints: string[] = [];
  const described = localised(element.description, locale);
  if (described) {
    hints.push(
      described.attributes
        ? `<span${described.attributes}>${escapeHtml(described.text)}</span>`
        : escapeHtml(described.text),
    );
  } else if (item.maxSelected !== null) hints.push(escapeHtml(texts.chooseAtMost(item.maxSelected)));
  if (item.required) hints.push(escapeHtml(texts.mustAnswer));
  if (hints.length === 0) return { html: '', ids: [] };
  return { html: `<p class="hint" id="${id}">${hints.join(' ')}</p>`, ids: [id] };
}

/** The slip at this question, in words, with an id for aria-describedby. */
export function errorOf(input: QuestionInput): { html: string; ids: string[] } {
  const text = slipText(input);
  if (text === null) return { html: '', ids: [] };
  const id = `${input.place.item.key}-error`;
  return {
    html: `<p class="error" id="${id}"><span class="hidden">${escapeHtml(input.texts.error)}: </span>${escapeHtml(text)}</p>`,
    ids: [id],
  };
}

/** A group of choices with its question as legend. `role` is what it is for a screen reader. */
export function choiceGroup(input: QuestionInput, role: 'radiogroup' | 'group', body: string): string {
  const { item } = input.place;
  const hints = hintsOf(input);
  const error = errorOf(input);
  const state =
    role === 'radiogroup'
      ? (item.required ? ' aria-required="true"' : '') + (input.problem ? ' aria-invalid="true"' : '')
      : '';
  return (
    `<fieldset class="q${input.problem ? ' wrong' : ''}" id="${item.key}"` +
    (role === 'radiogroup' ? ' role="radiogroup"' : '') +
    `${state}${describedBy([...hints.ids, ...error.ids])}${questionRules(input)}>` +
    localisedElement('legend', '', input.place.element.title, input.locale) +
    `${hints.html}${error.html}${body}</fieldset>`
  );
}

export function describedBy(ids: readonly string[]): string {
  return ids.length > 0 ? ` aria-describedby="${ids.join(' ')}"` : '';
}
