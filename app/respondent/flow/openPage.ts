import type { AnswerProblem, Answers } from '../../../surveys/answers/types';
import { nextPage, pageCount, visiblePages } from '../../../surveys/answers/visiblePages';
import type { OpenList } from '../../operations/findList';
import { blankPage } from '../blankPage';
import { htmlReply } from '../http/htmlResponse';
import type { PageReply } from '../http/pageReply';
import type { FieldValues } from '../questions/field';
import { type QuestionPageInput, renderQuestionPage } from '../renderQuestionPage';
import { chromeTexts } from '../texts/chromeTexts';
import { eraseLink } from './eraseLink';
import { listLocale, ownLocale } from './listLocale';
import { someoneElseAddress } from './someoneElse';
import { addressOf, type Visit } from './visit';

/** What is shown on a page beside the questions and given answers. */
export interface PageExtras {
  status: number;
  posted: FieldValues | null;
  problems: readonly AnswerProblem[];
  alert: string | null;
  cookie: string | null;
  answers: Answers;
  /** What the posted form carried: it begins the same list again. */
  start: string | null;
}

/** One page of an open list as a reply. */
export function openPage(
  list: OpenList,
  visit: Visit,
  page: string,
  extras: Partial<PageExtras> = {},
): PageReply {
  const { definition } = list;
  const answers = extras.answers ?? list.answers;
  const locale = listLocale(definition, visit, ownLocale(list));
  const texts = chromeTexts(locale);
  const index = visiblePages(definition, answers).indexOf(page) + 1;
  const count = pageCount(definition, answers, page);
  const elsewhere = list.started && !list.deviceKnown && index === 1;
  const input: QuestionPageInput = {
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
    school: list.school,
    start: extras.start ?? list.start ?? null,
    someoneElse: list.intro.shared && list.deviceKnown ? someoneElseAddress(visit) : null,
    erase: list.mayErase ? eraseLink(locale, visit.locale) : null,
  };
  return htmlReply({
    status: extras.status ?? 200,
    html: blankPage(input, visit.path) ?? renderQuestionPage(input),
    accent: list.association.accent,
    hasScript: true,
    cookie: extras.cookie ?? null,
  });
}
