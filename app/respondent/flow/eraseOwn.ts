import type { ListState, OpenList } from '../../operations/findList';
import { forgottenDeviceCookie } from '../http/deviceCookie';
import { seeOther } from '../http/htmlResponse';
import type { PageReply } from '../http/pageReply';
import type { ErasingOperations } from '../listOperations';
import { offeredLocales } from '../offeredLocales';
import { callTexts } from '../texts/callTexts';
import { eraseTexts } from '../texts/eraseTexts';
import { longDate } from '../texts/longDate';
import { listLocale, ownLocale } from './listLocale';
import { closedReply, type Message, messageReply } from './messageReply';
import { addressOf, type Visit } from './visit';

/** Says what will be gone and asks for one press; where nothing can be taken away it says that. */
export function askErase(state: ListState, visit: Visit): PageReply {
  if (state.kind === 'open' && !state.mayErase) return nothingHere(state, visit);
  if (state.kind !== 'open' && !('mayErase' in state && state.mayErase)) {
    return closedReply({ ...visit, erase: false }, state);
  }
  const open = state.kind === 'open' ? state : null;
  return inLanguageOf(state, visit, 200, (locale) => {
    const texts = eraseTexts(locale);
    return {
      title: texts.askTitle,
      paragraphs: [
        texts.ask,
        ...(open?.intro.shared ? [texts.onlyHere] : open ? [texts.remindedAgain] : []),
        ...(open?.offersCall ? [texts.callStays(callTexts(locale).title)] : []),
      ],
      action: {
        kind: 'post',
        label: texts.erase,
        href: `${visit.path}?wissen${chosen(visit)}`,
        style: 'main',
      },
      also: [{ label: texts.keep, href: back(visit) }],
    };
  });
}

/** Takes the answers away and says so; this device then forgets whose list it was. */
export async function takeErase(
  operations: ErasingOperations,
  visit: Visit,
  secure: boolean,
): Promise<PageReply> {
  const before = await operations.findList(visit.token, visit.deviceCookie);
  const erased = await operations.eraseAnswers(visit.token, visit.deviceCookie);
  if (erased.kind === 'refused') return closedReply({ ...visit, erase: false }, erased.state);
  if (erased.kind === 'nothing') {
    return before.kind === 'open' ? nothingHere(before, visit) : seeOther(back(visit));
  }
  const reply = erasedReply(before, visit);
  reply.headers['Set-Cookie'] = forgottenDeviceCookie({ path: visit.path, secure });
  return reply;
}

/** What is said when the answers are gone. */
export function erasedReply(before: ListState, visit: Visit): PageReply {
  return inLanguageOf(before, visit, 200, (locale, startAnew) => {
    const texts = eraseTexts(locale);
    const until = before.kind === 'open' ? longDate(before.closesOn, locale) : null;
    return {
      title: texts.erasedTitle,
      paragraphs: [texts.erased, ...(until === null ? [] : [texts.mayStartAnew({ until })])],
      action:
        until === null
          ? null
          : { kind: 'link', label: startAnew, href: back(visit), style: 'second' as const },
      // What the script still keeps in this tab goes too.
      isOver: true,
    };
  });
}

function nothingHere(list: OpenList, visit: Visit): PageReply {
  return inLanguageOf(list, visit, 200, (locale) => {
    const texts = eraseTexts(locale);
    return {
      title: texts.nothingTitle,
      paragraphs: texts.nothing,
      also: [{ label: texts.toList, href: back(visit) }],
    };
  });
}

const chosen = ({ locale }: Visit) => (locale ? `&l=${locale}` : '');
const back = ({ path, locale }: Visit) => addressOf(path, { page: null, locale });

function inLanguageOf(
  state: ListState,
  visit: Visit,
  status: number,
  write: (locale: Parameters<typeof eraseTexts>[0], startAnew: string) => Message,
): PageReply {
  const list = state.kind === 'open' ? state : null;
  const own = list
    ? listLocale(list.definition, visit, ownLocale(list))
    : 'locale' in state
      ? state.locale
      : null;
  const closed =
    state.kind === 'closed' ? { name: state.associationName, logoUrl: null, accent: null } : null;
  return messageReply(
    visit,
    status,
    own,
    (texts, locale) => ({
      sender: list?.association ?? closed,
      school: 'school' in state ? state.school : null,
      contact: list?.intro.contact ?? null,
      ...write(locale, texts.answerAgain),
    }),
    list ? offeredLocales(list.definition) : undefined,
  );
}
