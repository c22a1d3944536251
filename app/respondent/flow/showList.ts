import { isScreenedOut } from '../../../surveys/answers/isScreenedOut';
import { visiblePages } from '../../../surveys/answers/visiblePages';
import type { OpenList } from '../../operations/findList';
import { seeOther } from '../http/htmlResponse';
import type { PageReply } from '../http/pageReply';
import type { ListOperations } from '../listOperations';
import { offeredLocales } from '../offeredLocales';
import { callTexts } from '../texts/callTexts';
import type { MessageText } from '../texts/chromeTexts';
import { longDate } from '../texts/longDate';
import { sharedTexts } from '../texts/sharedTexts';
import { callAddress } from './askCall';
import { eraseLink } from './eraseLink';
import { askErase } from './eraseOwn';
import { listLocale, ownLocale } from './listLocale';
import { closedReply, messageReply } from './messageReply';
import { openPage } from './openPage';
import { blockingPage, resumePage } from './resumePage';
import { askSomeoneElse, someoneElseAddress } from './someoneElse';
import { addressOf, type Visit } from './visit';

/** What a link shows: the page asked for, where the respondent was, thanks, or why it cannot be answered. */
export async function showList(
  operations: Pick<ListOperations, 'findList'>,
  visit: Visit,
): Promise<PageReply> {
  const state = await operations.findList(visit.token, visit.deviceCookie);
  if (visit.erase) return askErase(state, visit);
  if (state.kind !== 'open') return closedReply(visit, state);
  const { definition, answers } = state;
  if (visit.someoneElse && state.intro.shared) return askSomeoneElse(state, visit);
  if (visit.afterFirstPost && state.intro.shared && !state.deviceKnown) return needsCookie(state, visit);
  if (visit.page === null) {
    return state.finished ? thanks(state, visit) : openPage(state, visit, resumePage(definition, answers));
  }
  if (!visiblePages(definition, answers).includes(visit.page)) {
    if (visit.afterFirstPost && !state.deviceKnown) return needsCookie(state, visit);
    return seeOther(addressOf(visit.path, { page: null, locale: visit.locale }));
  }
  const blocking = blockingPage(definition, answers, visit.page);
  if (blocking !== null) return seeOther(addressOf(visit.path, { page: blocking, locale: visit.locale }));
  return openPage(state, visit, visit.page);
}

function thanks(list: OpenList, visit: Visit): PageReply {
  const { definition, answers, deviceKnown } = list;
  const kind = !deviceKnown
    ? 'thanksElsewhere'
    : isScreenedOut(definition, answers)
      ? 'screenedOut'
      : 'thanks';
  return messageReply(
    visit,
    200,
    listLocale(definition, visit, ownLocale(list)),
    (texts, locale) => ({
      ...withMore(
        texts.messages[kind]({ until: longDate(list.closesOn, locale) }),
        list.intro.shared ? sharedTexts(locale).onlyHere : null,
      ),
      ...fromHere(list, visit, deviceKnown ? texts.changeAnswers : texts.answerAgain, 'second'),
      also: [
        ...(list.offersCall ? [{ label: callTexts(locale).offer, href: callAddress(visit) }] : []),
        ...(list.intro.shared
          ? [{ label: sharedTexts(locale).someoneElse, href: someoneElseAddress(visit) }]
          : []),
        ...(list.mayErase ? [eraseLink(locale, visit.locale)] : []),
      ],
      isOver: true,
    }),
    offeredLocales(definition),
  );
}

/** Without its cookie a device cannot be shown questions that depend on its answers; say so, once it is sure. */
function needsCookie(list: OpenList, visit: Visit): PageReply {
  return messageReply(
    visit,
    200,
    listLocale(list.definition, visit, ownLocale(list)),
    (texts, locale) => ({
      ...withMore(
        texts.messages.needsCookie(),
        list.intro.shared ? sharedTexts(locale).lostWithoutCookie : null,
      ),
      ...fromHere(list, visit, texts.firstQuestion, 'main'),
    }),
    offeredLocales(list.definition),
  );
}

function withMore({ title, paragraphs }: MessageText, more: string | null): MessageText {
  return { title, paragraphs: more === null ? paragraphs : [...paragraphs, more] };
}

function fromHere(list: OpenList, visit: Visit, label: string, style: 'main' | 'second') {
  const [first] = visiblePages(list.definition, list.answers);
  const href = addressOf(visit.path, { page: first ?? null, locale: visit.locale });
  return {
    sender: list.association,
    school: list.school,
    contact: list.intro.contact,
    action: { kind: 'link' as const, label, href, style },
  };
}
