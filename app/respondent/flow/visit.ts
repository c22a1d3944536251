import type { Locale } from '../../../surveys/definition/types';
import { readDeviceCookie } from '../http/deviceCookie';
import type { PageRequest } from '../http/pageRequest';
import { chromeLocales } from '../texts/chromeTexts';

/** What a request to a respondent's link says, apart from a posted form. */
export interface Visit {
  token: string;
  /** The link's own path, e.g. `/v/<token>`: where its forms are posted and its cookie belongs. */
  path: string;
  /** `?p=`: the page asked for. */
  page: string | null;
  /** `?l=`: the language chosen with the switch. */
  locale: Locale | null;
  /** `?n=1`: the answers just before this came from a device without its cookie. */
  afterFirstPost: boolean;
  /** `?ander`: somebody else wants to begin on this device. */
  someoneElse: boolean;
  /** `?wissen`: whoever answered wants their answers taken away. */
  erase: boolean;
  deviceCookie: string | null;
  acceptLanguage: string | null;
}

/** @param under first part of the path: `v` for a list, `afmelden` for the opt-out. */
export function readVisit(request: PageRequest, under: 'v' | 'afmelden', token: string): Visit {
  const query = queryOf(request.url);
  const language = query.get('l');
  return {
    token,
    path: `/${under}/${encodeURIComponent(token)}`,
    page: query.get('p'),
    locale: chromeLocales.find((locale) => locale === language) ?? null,
    afterFirstPost: query.get('n') === '1',
    someoneElse: query.has('ander'),
    erase: query.has('wissen'),
    deviceCookie: readDeviceCookie(request.headers.get('Cookie')),
    acceptLanguage: request.headers.get('Accept-Language'),
  };
}

const queryOf = (url: string): URLSearchParams =>
  new URLSearchParams(url.split('#', 1)[0]?.split('?').slice(1).join('?'));

/** Where a visit goes on: page and language; what is null is left out. */
export function addressOf(
  path: string,
  { page, locale, afterFirstPost }: { page: string | null; locale: Locale | null; afterFirstPost?: boolean },
): string {
  const query = new URLSearchParams();
  if (page !== null) query.set('p', page);
  if (locale !== null) query.set('l', locale);
  if (afterFirstPost) query.set('n', '1');
  return query.size > 0 ? `${path}?${query}` : path;
}
