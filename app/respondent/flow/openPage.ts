import type { AnswerProblem, Answers } from '../../../surveys/answers/types';
import { nextPage, pageCount, visiblePages } from '../../../surveys/answers/visiblePages';
import type { Definition, Locale } from '../../../surveys/definition/types';
import type { OpenList } from '../../operations/findList';
import { htmlResponse } from '../http/htmlResponse';
import { offeredLocales } from '../offeredLocales';
import type { FieldValues } from '../questions/field';
import { renderQuestionPage } from '../renderQuestionPage';
import { chromeTexts } from '../texts/chromeTexts';
import { addressOf, type Visit } from './visit';

/** What is shown on a page beside the questions and given answers. */
export interface PageExtras {
  status: number;
  posted: FieldValues | null;
  problems: readonly AnswerProblem[];
  alert: string | null;
  cookie: string | null;
  answers: Answers;
}

/** The language of a list's pages: chosen with the switch, else the recipient's, else Dutch. */
export function listLocale(definition: Definition, visit: Visit, own: Locale): Locale {
  const offered = offeredLocales(definition);
  return [visit.locale, own].find((locale) => locale !== null && offered.includes(locale)) ?? 'nl';
}

/** One page of an open list as a reply. */
export function openPage(
  list: OpenList,
  visit: Visit,
  page: string,
  extras: Partial<PageExtras> = {},
): Response {
  const { definition } = list;
  const answers = extras.answers ?? list.answers;
  const locale = listLocale(definition, visit, list.locale);
  const texts = chromeTexts(locale);
  const index = visiblePages(definition, answers).indexOf(page) + 1;
  const count = pageCount(definition, answers, page);
  const elsewhere = list.started && !list.deviceKnown && index === 1;
  const html = renderQuestionPage({
    definition,
    page,
    locale,
    answers,
    posted: extras.posted ?? null,
    problems: extras.problems ?? [],
    alert: extras.alert ?? null,
    note: elsewhere ? texts.startedElsewhere : list.finished && list.deviceKnown ? texts.alreadySent : null,
    action: addressOf(visit.path, { page, locale: visit.locale }),
    position: { index, count, isLast: count !== null && nextPage(definition, answers, page) === null },
    intro: index === 1 ? list.intro : null,
    contact: list.intro.contact,
    sender: list.association,
  });
  return htmlResponse({
    status: extras.status ?? 200,
    html,
    accent: list.association.accent,
    hasScript: true,
    cookie: extras.cookie ?? null,
  });
}
