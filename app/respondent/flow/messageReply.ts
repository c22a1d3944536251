import type { FormEntries } from '../../../surveys/answers/types';
import type { Locale } from '../../../surveys/definition/types';
import type { ClosedState } from '../../operations/findList';
import { htmlReply } from '../http/htmlResponse';
import type { PageReply } from '../http/pageReply';
import { preferredLocale } from '../http/preferredLocale';
import { type MessagePageInput, renderMessagePage } from '../renderMessagePage';
import { type ChromeTexts, chromeLocales, chromeTexts, type MessageText } from '../texts/chromeTexts';
import { longDate } from '../texts/longDate';
import { eraseLink } from './eraseLink';
import { addressOf, type Visit } from './visit';

/** A message, and perhaps who says it, whom to ask and what can be done from there. */
export type Message = MessageText &
  Partial<Pick<MessagePageInput, 'sender' | 'school' | 'contact' | 'action' | 'also' | 'isOver'>>;

/**
 * A message in the visitor's language: chosen, else the recipient's when known, else the browser's.
 * @param offered languages it may be in; those of the questionnaire when the message belongs to one that is open
 */
export function messageReply(
  visit: Visit,
  status: number,
  ownLocale: Locale | null,
  write: (texts: ChromeTexts, locale: Locale) => Message,
  offered: readonly Locale[] = chromeLocales,
): PageReply {
  const locale =
    [visit.locale, ownLocale].find((wanted) => wanted !== null && offered.includes(wanted)) ??
    preferredLocale(visit.acceptLanguage, offered);
  const {
    title,
    paragraphs,
    sender = null,
    school = null,
    contact = null,
    action = null,
    isOver = false,
    also = [],
  } = write(chromeTexts(locale), locale);
  const html = renderMessagePage({
    locale,
    message: { title, paragraphs },
    sender,
    school,
    contact,
    action,
    isOver,
    also,
    offered,
    inLanguage: (other) =>
      addressOf(visit.path, { page: null, locale: other }) +
      (visit.erase ? '&wissen' : visit.someoneElse ? '&ander' : ''),
  });
  return htmlReply({ status, html, accent: sender?.accent ?? null, hasScript: isOver });
}

/**
 * When nothing could be kept: the page that was posted waits in this one, to be sent again with one press. Going back with
 * the browser would fetch the page anew, without what was typed.
 */
export function troubleReply(visit: Visit, form: FormEntries): PageReply {
  return messageReply(visit, 500, null, (texts) => ({
    ...texts.messages.troubleSaving(),
    action: {
      kind: 'post',
      label: texts.tryAgain,
      href: addressOf(visit.path, { page: visit.page, locale: visit.locale }),
      style: 'main',
      fields: form,
    },
  }));
}

/** What is said when a link cannot be answered now. */
export function closedReply(visit: Visit, state: ClosedState): PageReply {
  switch (state.kind) {
    case 'unknown':
      return messageReply(visit, 404, null, (texts) => texts.messages.unknownLink());
    case 'too-many-tries':
      return messageReply(visit, 429, null, (texts) => texts.messages.tooManyTries());
    case 'withdrawn':
      return messageReply(visit, 410, state.locale, (texts, locale) => ({
        ...texts.messages.withdrawn(),
        school: state.school ?? null,
        also: state.mayErase ? [eraseLink(locale, visit.locale)] : [],
        isOver: true,
      }));
    case 'not-open':
      return messageReply(visit, 200, state.locale, (texts, locale) =>
        texts.messages.notOpenYet({ opensOn: longDate(state.opensOn, locale) }),
      );
    case 'closed':
      return messageReply(visit, 410, state.locale, (texts, locale) => ({
        ...texts.messages.closed(state),
        school: state.school ?? null,
        also: state.mayErase ? [eraseLink(locale, visit.locale)] : [],
        isOver: true,
        sender: { name: state.associationName, logoUrl: null, accent: null },
      }));
    case 'trouble':
      return messageReply(visit, 503, state.locale, (texts) => texts.messages.trouble());
  }
}
