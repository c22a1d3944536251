import type { OpenList } from '../../operations/findList';
import { forgottenDeviceCookie } from '../http/deviceCookie';
import { seeOther } from '../http/htmlResponse';
import type { PageReply } from '../http/pageReply';
import { offeredLocales } from '../offeredLocales';
import { sharedTexts } from '../texts/sharedTexts';
import { listLocale, ownLocale } from './listLocale';
import { messageReply } from './messageReply';
import { addressOf, type Visit } from './visit';

/** Where somebody else on this device asks for a blank list. */
export function someoneElseAddress(visit: Visit): string {
  const address = addressOf(visit.path, { page: null, locale: visit.locale });
  return `${address}${address.includes('?') ? '&' : '?'}ander`;
}

/** Asks once more: beginning again takes the list of whoever was here out of reach on this device. */
export function askSomeoneElse(list: OpenList, visit: Visit): PageReply {
  const locale = listLocale(list.definition, visit, ownLocale(list));
  const texts = sharedTexts(locale);
  return messageReply(
    visit,
    200,
    locale,
    () => ({
      title: texts.someoneElseTitle,
      paragraphs: texts.someoneElseParagraphs,
      sender: list.association,
      contact: list.intro.contact,
      action: { kind: 'post', label: texts.begin, href: someoneElseAddress(visit), style: 'main' },
      // What the script still keeps in this tab is of whoever was here.
      isOver: true,
    }),
    offeredLocales(list.definition),
  );
}

/** Makes this device forget whose list it was, and begins anew. */
export function beginAnew(visit: Visit, secure: boolean): PageReply {
  const blank = addressOf(visit.path, { page: null, locale: visit.locale });
  return seeOther(blank, forgottenDeviceCookie({ path: visit.path, secure }));
}
