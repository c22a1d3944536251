import type { Definition, Locale } from '../../../surveys/definition/types';
import type { OpenList } from '../../operations/findList';
import { preferredLocale } from '../http/preferredLocale';
import { offeredLocales } from '../offeredLocales';
import type { Visit } from './visit';

/**
 * The language of a list's pages, of those it is offered in: chosen with the switch, else the recipient's, else (nobody is
 * known, or theirs is not offered) the browser's.
 */
export function listLocale(definition: Definition, visit: Visit, own: Locale | null): Locale {
  const offered = offeredLocales(definition);
  return (
    [visit.locale, own].find((locale) => locale !== null && offered.includes(locale)) ??
    preferredLocale(visit.acceptLanguage, offered)
  );
}

/** The language of the person on the list; null behind a link that many hold. */
export const ownLocale = (list: OpenList): Locale | null => (list.intro.shared ? null : list.locale);
