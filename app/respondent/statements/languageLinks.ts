import type { Locale } from '../../../surveys/definition/types';
import { escapeHtml } from '../escapeHtml';
import { chromeTexts } from '../texts/chromeTexts';

/** Links to the same page in its other languages; empty when it has none. */
export function languageLinks(path: string, locale: Locale, offered: readonly Locale[]): string {
  const links = offered
    .filter((other) => other !== locale)
    .map(
      (other) =>
        `<a href="${escapeHtml(path)}?l=${other}" lang="${other}" hreflang="${other}">${escapeHtml(chromeTexts(other).languageName)}</a>`,
    );
  if (links.length === 0) return '';
  return `<nav class="languages" aria-label="${escapeHtml(chromeTexts(locale).chooseLanguage)}">${links.join('')}</nav>`;
}
