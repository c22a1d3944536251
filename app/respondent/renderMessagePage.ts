import type { FormEntries } from '../../surveys/answers/types';
import type { Locale } from '../../surveys/definition/types';
import { escapeHtml } from './escapeHtml';
import { renderDocument, type Sender } from './renderDocument';
import { renderFooter } from './renderFooter';
import { chromeLocales, chromeTexts, type MessageText } from './texts/chromeTexts';

export interface MessagePageInput {
  locale: Locale;
  message: MessageText;
  sender: Sender | null;
  /** The school that the list is for, as in `renderDocument`. */
  school?: string | null;
  contact: string | null;
  /** What can be done from here: a link, or a button that posts to this address. */
  action: {
    kind: 'link' | 'post';
    label: string;
    href: string;
    style: 'main' | 'second';
    /** What goes along with a post. */
    fields?: FormEntries;
  } | null;
  /** More ways on, as links below. */
  also?: readonly { label: string; href: string }[];
  /** Address of this page in another language; null when it has no other. */
  inLanguage: ((locale: Locale) => string) | null;
  /** Languages the page can be read in; all there are when absent. */
  offered?: readonly Locale[];
  /** Nothing is left to fill in with this link on this device. */
  isOver?: boolean;
}

/** A page that says one thing: thanks, closed, unknown link, trouble. */
export function renderMessagePage({
  locale,
  message,
  sender,
  school,
  contact,
  action,
  also = [],
  offered = chromeLocales,
  inLanguage,
  isOver,
}: MessagePageInput): string {
  const paragraphs = message.paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('');
  return renderDocument({
    locale,
    title: message.title,
    isOver,
    sender,
    school,
    languages: inLanguage ? languageLinks(locale, offered, inLanguage) : '',
    main: `<div class="message"><h1>${escapeHtml(message.title)}</h1>${paragraphs}${actionHtml(action)}${also.map(({ label, href }) => `<p class="way"><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></p>`).join('')}</div>`,
    footer: renderFooter({ locale, contact, path: sender && inLanguage ? inLanguage(locale) : null }),
  });
}

function actionHtml(action: MessagePageInput['action']): string {
  if (!action) return '';
  const style = action.style === 'second' ? 'button second' : 'button';
  const label = escapeHtml(action.label);
  const href = escapeHtml(action.href);
  const fields = (action.fields ?? []).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  return action.kind === 'link'
    ? `<div class="buttons"><a class="${style}" href="${href}">${label}</a></div>`
    : `<form method="post" action="${href}">${fields.join('')}<div class="buttons"><button class="${style}">${label}</button></div></form>`;
}

function languageLinks(
  locale: Locale,
  offered: readonly Locale[],
  inLanguage: (locale: Locale) => string,
): string {
  const label = chromeTexts(locale).chooseLanguage;
  if (offered.every((other) => other === locale)) return '';
  const links = offered
    .filter((other) => other !== locale)
    .map(
      (other) =>
        `<a href="${escapeHtml(inLanguage(other))}" lang="${other}" hreflang="${other}">${escapeHtml(chromeTexts(other).languageName)}</a>`,
    );
  return `<nav class="languages" aria-label="${escapeHtml(label)}">${links.join('')}</nav>`;
}
