import type { Locale } from '../../surveys/definition/types';
import { roundCodeOf } from '../operations/tokens/roundCode';
import { contactLink } from './contactLink';
import { escapeHtml } from './escapeHtml';
import { chromeTexts } from './texts/chromeTexts';
import { privacyLocales, privacyTexts } from './texts/privacy/privacyTexts';

export interface FooterInput {
  locale: Locale;
  /** Whom to ask; null = nobody in particular. */
  contact: string | null;
  /** Of a page whose link leads somewhere, e.g. `/v/<token>?l=nl`; null = the privacy page of no questionnaire. */
  path: string | null;
  /** Where the reader can take their answers away; null or absent = there are none. */
  erase?: { label: string; href: string } | null;
}

/** Below every page: whom to ask, privacy and accessibility. The links hold no token, only the code of the round. */
export function renderFooter({ locale, contact, path, erase }: FooterInput): string {
  const { link, accessibilityLink } = privacyTexts(locale);
  const token = /^\/v\/([^/?]+)/.exec(path ?? '')?.[1];
  const code = token && roundCodeOf(token);
  const ownWords = privacyLocales.includes(locale) ? '' : ' lang="nl" dir="ltr"';
  const asked = contact
    ? `<p>${escapeHtml(chromeTexts(locale).questionsTo)} ${contactLink(contact)}</p>`
    : '';
  return (
    `${asked}<nav${ownWords}><a href="/privacy${code ? `/${code}` : ''}?l=${locale}">${escapeHtml(link)}</a> ` +
    `<a href="/toegankelijkheid">${escapeHtml(accessibilityLink)}</a>` +
    `${erase ? ` <a href="${escapeHtml(erase.href)}">${escapeHtml(erase.label)}</a>` : ''}</nav>`
  );
}
