import type { ItemPlace } from '../../../surveys/answers/itemPlaces';
import type { AnswerProblem } from '../../../surveys/answers/types';
import { domId } from '../../../surveys/definition/elements/domId';
import type { Locale } from '../../../surveys/definition/types';
import { escapeHtml } from '../escapeHtml';
import type { ChromeTexts } from '../texts/chromeTexts';
import { localised, localisedElement } from '../texts/localised';
import { firstInputId } from './firstInputId';
import { limitsHint } from './limitsHint';
import { wordsOf } from './partOf';
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
  /** An answer is needed, given the other answers. */
  isRequired: boolean;
}

export const noValues: FieldValues = new Map();

/** Description, limits, and that an answer is needed (of a matrix said once, above its rows). Ids for aria-describedby. */
export function hintsOf(input: QuestionInput): { html: string; ids: string[] } {
  const { place, locale, texts, isRequired } = input;
  const { item } = place;
  const id = `${domId(item.key)}-hint`;
  const hints: string[] = [];
  const described = localised(wordsOf(place).description, locale);
  if (described) hints.push(localisedSpan(described));
  const limits = limitsHint(input);
  if (limits !== null && !(described && item.kind === 'multiple')) hints.push(escapeHtml(limits));
  if (isRequired && !(item.part !== null && item.kind !== 'open')) hints.push(escapeHtml(texts.mustAnswer));
  if (hints.length === 0) return { html: '', ids: [] };
  return { html: `<p class="hint" id="${id}">${hints.join(' ')}</p>`, ids: [id] };
}

function localisedSpan({ text, attributes }: { text: string; attributes: string }): string {
  return attributes ? `<span${attributes}>${escapeHtml(text)}</span>` : escapeHtml(text);
}

/** The slip at this question, in words, with an id for aria-describedby. */
export function errorOf(input: QuestionInput): { html: string; ids: string[] } {
  const text = slipText(input);
  if (text === null) return { html: '', ids: [] };
  const id = `${domId(input.place.item.key)}-error`;
  return {
    html: `<p class="error" id="${id}"><span class="hidden">${escapeHtml(input.texts.error)}: </span>${escapeHtml(text)}</p>`,
    ids: [id],
  };
}

/**
 * A group of choices with its question as legend. `role` is what it is for a screen reader.
 * @param more ids of what else describes it
 */
export function choiceGroup(
  input: QuestionInput,
  role: 'radiogroup' | 'group',
  body: string,
  more: readonly string[] = [],
): string {
  const { item } = input.place;
  const hints = hintsOf(input);
  const error = errorOf(input);
  const state =
    role === 'radiogroup'
      ? (input.isRequired ? ' aria-required="true"' : '') + (input.problem ? ' aria-invalid="true"' : '')
      : '';
  return (
    `<fieldset class="q${input.problem ? ' wrong' : ''}" id="${domId(item.key)}"` +
    (role === 'radiogroup' ? ' role="radiogroup"' : '') +
    `${state}${describedBy([...hints.ids, ...more, ...error.ids])}${questionRules(input)}>` +
    localisedElement('legend', '', wordsOf(input.place).title, input.locale) +
    `${hints.html}${error.html}${body}</fieldset>`
  );
}

/** A question with one control and its label. `control` gets the ids that describe it. */
export function labelled(input: QuestionInput, control: (describedBy: string) => string): string {
  const hints = hintsOf(input);
  const error = errorOf(input);
  const { key } = input.place.item;
  return (
    `<div class="q${input.problem ? ' wrong' : ''}" id="${domId(key)}"${questionRules(input)}>` +
    localisedElement('label', ` for="${firstInputId(key)}"`, wordsOf(input.place).title, input.locale) +
    `${hints.html}${error.html}${control(describedBy([...hints.ids, ...error.ids]))}</div>`
  );
}

/** What a control says about itself to a screen reader: that it is needed, that it is wrong. */
export function controlState({ isRequired, problem, place }: QuestionInput): string {
  const wrong = problem !== null && problem.item === place.item.key;
  return `${isRequired ? ' aria-required="true"' : ''}${wrong ? ' aria-invalid="true"' : ''}`;
}

export function describedBy(ids: readonly string[]): string {
  return ids.length > 0 ? ` aria-describedby="${ids.join(' ')}"` : '';
}
