import { scriptPath } from 'virtual:respondent-script';
import type { Locale } from '../../surveys/definition/types';
import { escapeHtml } from './escapeHtml';
import { pageStyle } from './style/pageStyle';
import { chromeTexts } from './texts/chromeTexts';

export interface Sender {
  name: string;
  logoUrl: string | null;
  accent: string | null;
}

export interface DocumentInput {
  locale: Locale;
  title: string;
  sender: Sender | null;
  /** The school that the list is for; absent or null on a list of other people, which never names one. */
  school?: string | null;
  /** Language buttons or links, HTML. */
  languages: string;
  /** HTML. */
  main: string;
  /** HTML. */
  footer: string;
  /** Opening and closing tag of a form around everything, so that the language buttons belong to it. */
  form?: { open: string; close: string };
  /** Nothing is left to fill in here: what the script still keeps for this link is cleared. */
  isOver?: boolean;
  /** Search engines may list the page; they may not list anything else of a respondent. */
  mayBeIndexed?: boolean;
}

/**
 * A whole page: one request, its style inside. Its style needs `pageStyle(accent).source` in the CSP. A page that is filled
 * in, or over, has the optional script, which waits until the page stands.
 */
export function renderDocument({
  locale,
  title,
  sender,
  school = null,
  languages,
  main,
  footer,
  form,
  isOver = false,
  mayBeIndexed = false,
}: DocumentInput): string {
  const texts = chromeTexts(locale);
  const name = sender?.name ?? texts.questionnaire;
  const fullTitle = sender ? `${title} - ${sender.name}` : title;
  return (
    `<!doctype html><html lang="${locale}" dir="${texts.direction}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    (mayBeIndexed ? '' : '<meta name="robots" content="noindex">') +
    '<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">' +
    `<title>${escapeHtml(fullTitle)}</title><style>${pageStyle(sender?.accent ?? null).css}</style>` +
    `${form || isOver ? `<script src="${scriptPath}" defer></script>` : ''}</head><body>` +
    `${form?.open ?? ''}<header>${brand(name, sender?.logoUrl ?? null)}${languages}</header>` +
    `<main${isOver ? ' data-over' : ''}>${school === null ? '' : schoolLine(school, locale)}${main}</main>${form?.close ?? ''}${footer ? `<footer>${footer}</footer>` : ''}</body></html>`
  );
}

/** Whoever answers for several schools has a link for each: every page says which one this is. */
function schoolLine(name: string, locale: Locale): string {
  const written = locale === 'nl' ? '' : ' lang="nl"';
  return `<p class="school">${escapeHtml(chromeTexts(locale).forSchool)} <bdi${written}>${escapeHtml(name)}</bdi></p>`;
}

/** Only a picture from here or inside the page: nobody else hears who opens it. */
function isOwnPicture(url: string): boolean {
  return /^\/(?![/\\])/.test(url) || /^data:image\/(png|jpeg|webp|svg\+xml)[;,]/.test(url);
}

function brand(name: string, logoUrl: string | null): string {
  if (logoUrl !== null && isOwnPicture(logoUrl)) {
    return `<img src="${escapeHtml(logoUrl)}" alt="${escapeHtml(name)}">`;
  }
  return `<b>${escapeHtml(name)}</b>`;
}
