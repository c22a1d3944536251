import { controlFields } from '../../surveys/answers/controlFields';
import { postedFieldsOf } from '../../surveys/answers/fieldsOf';
import { type ItemPlace, itemPlaces } from '../../surveys/answers/itemPlaces';
import type { AnswerProblem, Answers } from '../../surveys/answers/types';
import { visibleItems } from '../../surveys/answers/visibleItems';
import type { Definition, Item, Locale } from '../../surveys/definition/types';
import { escapeHtml } from './escapeHtml';
import { fieldValues } from './fieldValues';
import { offeredLocales } from './offeredLocales';
import type { FieldValues } from './questions/field';
import { noValues } from './questions/field';
import { type PageQuestions, pageState, renderPageQuestions } from './questions/renderPageQuestions';
import { renderDocument, type Sender } from './renderDocument';
import { problemAt, renderErrorSummary } from './renderErrorSummary';
import { renderFooter } from './renderFooter';
import { type IntroFields, renderIntro } from './renderIntro';
import { liveAttribute, liveHtml } from './renderLive';
import { renderSomeoneElse } from './renderSomeoneElse';
import { type ChromeTexts, chromeTexts } from './texts/chromeTexts';
import { localised, localisedElement } from './texts/localised';

export interface QuestionPageInput {
  definition: Definition;
  page: string;
  locale: Locale;
  /** What counts for visibility and, without `posted`, is shown as given. */
  answers: Answers;
  /** The form as it was sent, shown again instead of `answers` when something was wrong with it. */
  posted: FieldValues | null;
  problems: readonly AnswerProblem[];
  /** Something wrong that stands at no question. */
  alert: string | null;
  /** Something good to know before the questions. */
  note: string | null;
  /** Where the form is posted. */
  action: string;
  /** `count` null: not known yet. `isLast` turns `Verder` into `Versturen`. */
  position: { index: number; count: number | null; isLast: boolean };
  /** Before the first question of the first page; null on every other page. */
  intro: IntroFields | null;
  contact: string;
  sender: Sender;
  /** The school that the list is for, as in `renderDocument`. */
  school: string | null;
  /** On a link that many hold, for a browser that has not begun: goes along with its form. */
  start?: string | null;
  /** The same, once it has begun: where another person on this device begins. */
  someoneElse?: string | null;
  /** Where the reader can take their answers away; absent when there are none. */
  erase?: { label: string; href: string } | null;
}

/** One page of a questionnaire as a whole HTML document: a plain form that needs no script. */
export function renderQuestionPage(input: QuestionPageInput): string {
  const { definition, page, locale, position, problems } = input;
  const texts = chromeTexts(locale);
  const values = input.posted ?? fieldValues(input.answers);
  const places = placesOn(definition, page, input.answers);
  const wrong = places.flatMap((place) => {
    const problem = problemAt(place, problems);
    return problem ? [{ place, problem }] : [];
  });
  const isBlank = wrong.length === 0 && places.every(({ item }) => isUnanswered(item, values));
  const shown = { definition, page, locale, answers: input.answers, values, problems };
  const questions = isBlank ? blankQuestions(shown) : renderPageQuestions(shown);
  const json = definition.json.pages.find(({ name }) => name === page);
  const survey = localised(definition.title, locale);
  const pageTitle = localised(json?.title, locale);
  const heading = input.intro ? survey : (pageTitle ?? survey);
  const hasAlert = wrong.length > 0 || input.alert !== null;
  const stepText = texts.step(position.index, position.count);

  return renderDocument({
    locale,
    title: `${hasAlert ? `${texts.error}: ` : ''}${stepText}: ${heading?.text ?? ''}`,
    sender: input.sender,
    school: input.school,
    languages: languageButtons(definition, locale, texts),
    form: {
      open:
        `<form method="post" action="${escapeHtml(input.action)}" novalidate autocomplete="off"${liveAttribute(places, locale)}>` +
        // Enter in a line of text presses the first button of the form: that must be this one.
        `<button class="hidden" name="${controlFields.go}" value="next" tabindex="-1" aria-hidden="true"></button>` +
        `<input type="hidden" name="${controlFields.page}" value="${escapeHtml(page)}">` +
        (input.start
          ? `<input type="hidden" name="${controlFields.start}" value="${escapeHtml(input.start)}">`
          : ''),
      close: '</form>',
    },
    main:
      stepHtml(stepText, position) +
      renderErrorSummary(wrong, input.alert, locale, texts) +
      `<h1${heading?.attributes ?? ''}>${escapeHtml(heading?.text ?? '')}</h1>` +
      (input.note ? `<p class="note">${escapeHtml(input.note)}</p>` : '') +
      (input.intro
        ? `${renderIntro(definition, input.intro, locale)}<p>${escapeHtml(definition.items.some(({ required }) => required) ? texts.maySkipMost : texts.maySkip)} ${escapeHtml(texts.keptWhileAnswering)}</p>` +
          localisedElement('h2', '', json?.title, locale)
        : '') +
      localisedElement('p', '', json?.description, locale) +
      questions +
      liveHtml(texts) +
      buttons(position, texts) +
      (input.someoneElse ? renderSomeoneElse(input.someoneElse, locale) : ''),
    footer: renderFooter({ locale, contact: input.contact, path: input.action, erase: input.erase }),
  });
}

function placesOn(definition: Definition, page: string, answers: Answers): ItemPlace[] {
  const { visible } = visibleItems(definition, answers);
  return [...itemPlaces(definition).values()].filter(
    (place) => place.page === page && visible.has(place.item.key),
  );
}

const isUnanswered = (item: Item, values: FieldValues) =>
  postedFieldsOf(item).every((field) => (values.get(field) ?? []).every((value) => value === ''));

const blank = new WeakMap<Definition, Map<string, string>>();

/** A page nobody has answered looks the same for everyone: rendered once per version, page, language and what is asked. */
function blankQuestions(shown: PageQuestions): string {
  const { definition, page, locale } = shown;
  let pages = blank.get(definition);
  if (!pages) {
    pages = new Map();
    blank.set(definition, pages);
  }
  const key = [locale, page, pageState(shown)].join('|');
  const known = pages.get(key);
  if (known !== undefined) return known;
  const html = renderPageQuestions({ ...shown, values: noValues, problems: [] });
  pages.set(key, html);
  return html;
}

function stepHtml(text: string, { index, count }: QuestionPageInput['position']): string {
  const bar =
    count === null
      ? ''
      : `<span class="bar" aria-hidden="true">${Array.from(
          { length: count },
          (_, step) => `<i${step < index ? ' class="on"' : ''}></i>`,
        ).join('')}</span>`;
  return `<p class="step">${escapeHtml(text)}${bar}</p>`;
}

function languageButtons(definition: Definition, locale: Locale, texts: ChromeTexts): string {
  const others = offeredLocales(definition).filter((other) => other !== locale);
  if (others.length === 0) return '';
  const items = others.map(
    (other) =>
      `<button name="${controlFields.language}" value="${other}" lang="${other}">${escapeHtml(chromeTexts(other).languageName)}</button>`,
  );
  return `<div class="languages" role="group" aria-label="${escapeHtml(texts.chooseLanguage)}">${items.join('')}</div>`;
}

function buttons({ index, isLast }: QuestionPageInput['position'], texts: ChromeTexts): string {
  const button = (value: string, label: string, style: string) =>
    `<button class="button${style}" name="${controlFields.go}" value="${value}">${escapeHtml(label)}</button>`;
  return (
    `<div class="buttons">${button('next', isLast ? texts.send : texts.next, '')}` +
    `${index > 1 ? button('back', texts.back, ' second') : ''}</div>`
  );
}
