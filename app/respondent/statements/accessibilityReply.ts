import { escapeHtml } from '../escapeHtml';
import { htmlResponse } from '../http/htmlResponse';
import { renderDocument } from '../renderDocument';
import { renderFooter } from '../renderFooter';
import { accessibilityLocales, accessibilityTexts, LOOKED_AT } from '../texts/accessibility';
import { longDate } from '../texts/longDate';
import { chosenLocale } from './chosenLocale';
import { languageLinks } from './languageLinks';

/** The toegankelijkheidsverklaring, the same for respondents and bureau. */
export function accessibilityReply(request: Request): Response {
  const locale = chosenLocale(request, accessibilityLocales);
  const { title, sections } = accessibilityTexts(locale, longDate(LOOKED_AT, locale));
  const main = sections.map(
    ({ heading, paragraphs = [], points = [] }) =>
      `<h2>${escapeHtml(heading)}</h2>${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}` +
      (points.length > 0 ? `<ul>${points.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>` : ''),
  );
  const html = renderDocument({
    locale,
    title,
    sender: null,
    languages: languageLinks('/toegankelijkheid', locale, accessibilityLocales),
    main: `<h1>${escapeHtml(title)}</h1>${main.join('')}`,
    footer: renderFooter({ locale, contact: null, path: null }),
  });
  return htmlResponse({ status: 200, html, accent: null });
}
