import { type ItemPlace, placesOf } from '../../../surveys/answers/itemPlaces';
import type { AnswerProblem, Answers } from '../../../surveys/answers/types';
import { visibleItems } from '../../../surveys/answers/visibleItems';
import { domId } from '../../../surveys/definition/elements/domId';
import type {
  Definition,
  Locale,
  SurveyJsonElement,
  SurveyJsonPage,
} from '../../../surveys/definition/types';
import { escapeHtml } from '../escapeHtml';
import { problemAt } from '../renderErrorSummary';
import { type ChromeTexts, chromeTexts } from '../texts/chromeTexts';
import { localisedElement } from '../texts/localised';
import { questionTextsIn } from '../texts/questions/questionTextsIn';
import { describedBy, type FieldValues } from './field';
import { html } from './html';
import { renderQuestion } from './renderQuestion';

export interface PageQuestions {
  definition: Definition;
  page: string;
  locale: Locale;
  /** What decides about what is asked. */
  answers: Answers;
  /** What is shown in the fields. */
  values: FieldValues;
  problems: readonly AnswerProblem[];
}

interface Drawing extends PageQuestions {
  texts: ChromeTexts;
  asked: ReadonlySet<string>;
  counting: Answers;
}

function drawingOf(input: PageQuestions): Drawing {
  const { visible, counting } = visibleItems(input.definition, input.answers);
  return { ...input, texts: chromeTexts(input.locale), asked: visible, counting };
}

/** Everything between the heading of a page and its buttons: questions, panels, texts. */
export function renderPageQuestions(input: PageQuestions): string {
  const drawing = drawingOf(input);
  const page = input.definition.json.pages.find(({ name }) => name === input.page);
  if (!page) return '';
  return `${oneOfHint(page, drawing)}${elementsHtml(page.elements, drawing, 2)}`;
}

/** What decides how a page without answers looks: pages with the same state are the same. */
export function pageState(input: PageQuestions): string {
  const { asked, counting, definition, page } = drawingOf(input);
  const { items, texts, groups } = placesOf(definition);
  const state = [...items.values()].flatMap((place) => {
    if (place.page !== page) return [];
    const { key } = place.item;
    if (!asked.has(key)) return place.isShown(counting) ? [`-${key}`] : [];
    return [place.isRequired(counting) ? `!${key}` : key];
  });
  const shown = texts.flatMap(({ element, isShown }) => (isShown(counting) ? [element.name] : []));
  const needed = groups.flatMap(({ name, isRequired }) => (isRequired(counting) ? [name] : []));
  return [state.join('|'), shown.join('|'), needed.join('|')].join('||');
}

/** @param level of the heading of a panel */
function elementsHtml(elements: readonly SurveyJsonElement[], drawing: Drawing, level: number): string {
  return elements.map((element) => elementHtml(element, drawing, level)).join('');
}

function elementHtml(element: SurveyJsonElement, drawing: Drawing, level: number): string {
  const { definition, locale, asked, counting } = drawing;
  if (Array.isArray(element.elements)) return panelHtml(element, drawing, level);
  const { items, texts } = placesOf(definition);
  if (element.type === 'html') {
    const text = texts.find((place) => place.element === element);
    return text?.isShown(counting) ? html(element, locale) : '';
  }
  const places = [...items.values()].filter((place) => place.element === element);
  const open = places.filter(({ item }) => asked.has(item.key));
  if (open.length === 0) {
    return places.some((place) => place.isShown(counting)) ? switchedOff(element, locale) : '';
  }
  const parts = open.map((place) => questionHtml(place, drawing)).join('');
  return open[0]?.item.part === null ? parts : groupHtml(element, open, parts, drawing);
}

function questionHtml(place: ItemPlace, { locale, texts, values, problems, counting }: Drawing): string {
  const problem = problemAt(place, problems);
  return renderQuestion({ place, locale, texts, values, problem, isRequired: place.isRequired(counting) });
}

/** A panel with something in it; without a title it only keeps its questions together. */
function panelHtml(element: SurveyJsonElement, drawing: Drawing, level: number): string {
  const inside = elementsHtml(element.elements as SurveyJsonElement[], drawing, Math.min(level + 1, 4));
  if (inside === '') return '';
  const id = `${domId(element.name)}-title`;
  const title = localisedElement(`h${level}`, ` id="${id}"`, element.title, drawing.locale);
  const words =
    title + localisedElement('p', '', element.description, drawing.locale) + oneOfHint(element, drawing);
  return title === ''
    ? `<div class="panel">${words}${inside}</div>`
    : `<section class="panel" aria-labelledby="${id}">${words}${inside}</section>`;
}

/** A matrix or a multipletext: one question, with a part for each of its rows or lines. */
function groupHtml(
  element: SurveyJsonElement,
  places: readonly ItemPlace[],
  parts: string,
  drawing: Drawing,
): string {
  const { locale, texts } = drawing;
  const id = `${domId(element.name)}-hint`;
  const hints = [
    localisedElement('span', '', element.description, locale),
    element.type === 'matrix' && places.every(({ item }) => item.required)
      ? escapeHtml(texts.mustAnswer)
      : '',
    isNeeded(element, drawing) ? escapeHtml(questionTextsIn(locale).oneOf) : '',
  ].filter((hint) => hint !== '');
  return (
    `<fieldset class="group ${element.type}"${describedBy(hints.length > 0 ? [id] : [])}>` +
    localisedElement('legend', '', element.title, locale) +
    `${hints.length > 0 ? `<p class="hint" id="${id}">${hints.join(' ')}</p>` : ''}${parts}</fieldset>`
  );
}

function switchedOff(element: SurveyJsonElement, locale: Locale): string {
  return (
    `<div class="off">${localisedElement('p', '', element.title, locale)}` +
    `<p class="hint">${escapeHtml(questionTextsIn(locale).notAsked)}</p></div>`
  );
}

function isNeeded(node: SurveyJsonElement | SurveyJsonPage, { definition, counting }: Drawing): boolean {
  const group = placesOf(definition).groups.find(({ name }) => name === node.name);
  return group?.isRequired(counting) ?? false;
}

/** Above the questions of a panel or page of which one needs an answer. */
function oneOfHint(node: SurveyJsonElement | SurveyJsonPage, drawing: Drawing): string {
  return isNeeded(node, drawing) ? `<p>${escapeHtml(questionTextsIn(drawing.locale).oneOf)}</p>` : '';
}
