import type { Locale } from '../../surveys/definition/types';
import { escapeHtml } from './escapeHtml';
import { sharedTexts } from './texts/sharedTexts';

/** The way to a blank list for another person on the same device. */
export function renderSomeoneElse(href: string, locale: Locale): string {
  return `<p class="way"><a href="${escapeHtml(href)}">${escapeHtml(sharedTexts(locale).someoneElse)}</a></p>`;
}
