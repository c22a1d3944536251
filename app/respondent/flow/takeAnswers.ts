import { controlFields } from '../../../surveys/answers/controlFields';
import { decodeAnswers } from '../../../surveys/answers/decodeAnswers';
import { postedFieldsOf } from '../../../surveys/answers/fieldsOf';
import { itemPlaces } from '../../../surveys/answers/itemPlaces';
import { otherTextKey } from '../../../surveys/answers/otherChoice';
import type { AnswerProblem, Answers, FormEntries } from '../../../surveys/answers/types';
import { hiddenAnswers, missingRequired } from '../../../surveys/answers/visibleItems';
import { nextPage, previousPage, visiblePages } from '../../../surveys/answers/visiblePages';
import type { Locale } from '../../../surveys/definition/types';
import type { OpenList } from '../../operations/findList';
import { postedValues } from '../fieldValues';
import { deviceCookie } from '../http/deviceCookie';
import { seeOther } from '../http/htmlResponse';
import type { PageReply } from '../http/pageReply';
import { isShort, savedReply, shortReply } from '../http/shortReply';
import type { ListOperations } from '../listOperations';
import { offeredLocales } from '../offeredLocales';
import { isSlip } from '../questions/slipText';
import { chromeTexts } from '../texts/chromeTexts';
import { sharedTexts } from '../texts/sharedTexts';
import { listLocale, ownLocale } from './listLocale';
import { closedReply } from './messageReply';
import { openPage, type PageExtras } from './openPage';
import { resumePage } from './resumePage';
import { addressOf, type Visit } from './visit';

export interface Surroundings {
  /** The site is served over https: the device cookie says so. */
  secure: boolean;
  /** For an unexpected failure that the respondent is told about in place. */
  report(error: unknown): void;
  /** The form is larger than forms are: unless all of it is right, nothing is kept and all of it is shown again. */
  isTooLarge?: boolean;
}

/**
 * One posted page: judged, kept, and on to the next. What is wrong is shown again beside everything that was
 * typed; what is right on the same page is kept meanwhile, so that nobody who leaves here loses it. A form that
 * no page of ours sends stores nothing. A page's script gets the same judgement without a page.
 */
export async function takeAnswers(
  operations: ListOperations,
  visit: Visit,
  form: FormEntries,
  around: Surroundings,
): Promise<PageReply> {
  const reply = await takePage(operations, visit, form, around);
  return isShort(form) ? shortReply(reply) : reply;
}

async function takePage(
  operations: ListOperations,
  visit: Visit,
  form: FormEntries,
  around: Surroundings,
): Promise<PageReply> {
  const list = await operations.findList(visit.token, visit.deviceCookie);
  if (list.kind !== 'open') return closedReply(visit, list);
  const { definition } = list;
  const start = form.find(([name]) => name === controlFields.start)?.[1] ?? null;
  if (list.intro.shared && !list.deviceKnown && start === null) {
    return openPage(list, visit, resumePage(definition, {}), {
      status: 409,
      alert: sharedTexts(listLocale(definition, visit, ownLocale(list))).notKnownHere,
    });
  }
  const asked = readSteps(list, form);
  const going: Visit = { ...visit, locale: asked.locale ?? visit.locale };
  const texts = chromeTexts(listLocale(definition, going, ownLocale(list)));
  if (asked.page === null) return again(list, going, null, form, [], texts.unreadable, {});

  const page = asked.page;
  const decoded = decodeAnswers(definition, form, { page, known: list.answers });
  const problems = (decoded.ok ? [] : decoded.problems).filter(
    ({ code }) => (code !== 'required' && code !== 'required_one') || asked.step === 'next',
  );
  const forged = problems.some((problem) => !isSlip(problem));
  if (around.isTooLarge && (forged || problems.some(({ code }) => code === 'too_long'))) {
    return again(list, going, page, form, problems, texts.tooMuch, { status: 413 });
  }
  const answers = answersAfter(list, page, decoded.answers);
  const next = asked.step === 'next' ? onwards(list, answers, page) : null;
  const finished = problems.length === 0 && asked.step === 'next' && next === null;
  const taken = decoded.cleared.filter((key) => Object.hasOwn(list.answers, key));
  const emptied =
    asked.step === 'save'
      ? taken.filter((key) => fieldsOf(list, key).some((field) => form.some(([name]) => name === field)))
      : taken;
  const cleared = finished ? [...emptied, ...hiddenAnswers(definition, answers)] : emptied;

  let cookie: string | null = null;
  const keeps = Object.keys(decoded.answers).length > 0 || cleared.length > 0 || finished;
  if (keeps && !forged) {
    try {
      const recorded = await operations.recordAnswers({
        token: visit.token,
        start,
        deviceCookie: visit.deviceCookie,
        page,
        answers: decoded.answers,
        cleared,
        finished,
        locale: listLocale(definition, going, ownLocale(list)),
      });
      if (recorded.kind === 'refused') {
        if (recorded.state.kind !== 'open') return closedReply(going, recorded.state);
        return again(list, going, page, form, problems, texts.notSaved, { status: 503 });
      }
      cookie = deviceCookie(recorded.deviceCookie, {
        path: visit.path,
        lastDay: list.intro.datum,
        secure: around.secure,
      });
    } catch (error) {
      around.report(error);
      return again(list, going, page, form, problems, texts.notSaved, { status: 503 });
    }
  }
  if (asked.step === 'save' && !forged) {
    const left = problems.flatMap((one) => fieldsOf(list, one.item).map((item) => ({ ...one, item })));
    return savedReply(left, cookie);
  }
  if (problems.length > 0) {
    const alert = alertFor(list, page, problems, texts);
    return again(list, going, page, form, problems, alert, { cookie, status: forged ? 400 : 422 });
  }
  const back = asked.step === 'back' ? (previousPage(definition, answers, page) ?? page) : page;
  const target = asked.step === 'next' ? next : back;
  const afterFirstPost = target !== null && cookie !== null && !list.deviceKnown;
  return seeOther(addressOf(visit.path, { page: target, locale: going.locale, afterFirstPost }), cookie);
}

/** Names of the fields that a page has for an answer or a problem: of a ranking one per choice. */
function fieldsOf({ definition }: OpenList, key: string): string[] {
  const item = itemPlaces(definition).get(key)?.item;
  return item?.kind === 'ranking' ? postedFieldsOf(item) : [key];
}

interface Steps {
  /** Null when the form names no page of this list. */
  page: string | null;
  /** `save`: some answers of the page, from its script; nothing moves and nothing is finished. */
  step: 'next' | 'back' | 'stay' | 'save';
  locale: Locale | null;
}

function readSteps({ definition }: OpenList, form: FormEntries): Steps {
  const field = (name: string) => form.find(([key]) => key === name)?.[1] ?? null;
  const page = definition.json.pages.find(({ name }) => name === field(controlFields.page))?.name ?? null;
  const locale =
    offeredLocales(definition).find((offered) => offered === field(controlFields.language)) ?? null;
  const go = field(controlFields.go);
  return { page, locale, step: locale !== null ? 'stay' : go === 'back' || go === 'save' ? go : 'next' };
}

/** This device's answers with those of the posted page replaced. */
function answersAfter({ definition, answers: known }: OpenList, page: string, posted: Answers): Answers {
  const after: Answers = { ...known };
  for (const [key, place] of itemPlaces(definition)) {
    if (place.page !== page) continue;
    delete after[key];
    delete after[otherTextKey(key)];
  }
  return Object.freeze({ ...after, ...posted });
}

/** The next page, or the first where a needed answer is missing; null at the end. */
function onwards({ definition }: OpenList, answers: Answers, page: string): string | null {
  const next = nextPage(definition, answers, page);
  if (next !== null) return next;
  const [missing] = missingRequired(definition, answers);
  return missing === undefined ? null : (itemPlaces(definition).get(missing)?.page ?? null);
}

type Texts = ReturnType<typeof chromeTexts>;

/** What is said above the page about problems that stand at none of its questions. */
function alertFor(
  { definition }: OpenList,
  page: string,
  problems: readonly AnswerProblem[],
  texts: Texts,
): string | null {
  const places = itemPlaces(definition);
  const here = (name: string) =>
    [...places.values()].some(
      ({ item, page: at }) => at === page && (item.key === name || otherTextKey(item.key) === name),
    );
  if (problems.some(({ code }) => code === 'not_visible')) return texts.noLongerAsked;
  return problems.every(({ item }) => here(item)) ? null : texts.unreadable;
}

/** The page again as it was posted; where to go on when that page is not (or no longer) asked. */
function again(
  list: OpenList,
  visit: Visit,
  page: string | null,
  form: FormEntries,
  problems: readonly AnswerProblem[],
  alert: string | null,
  extras: Partial<PageExtras>,
): PageReply {
  const { definition, answers } = list;
  const start = form.find(([name]) => name === controlFields.start)?.[1] ?? null;
  const shown = { status: 400, alert, start, ...extras };
  if (page === null || !visiblePages(definition, answers).includes(page)) {
    return openPage(list, visit, resumePage(definition, answers), shown);
  }
  return openPage(list, visit, page, { ...shown, problems, posted: postedValues(form) });
}
