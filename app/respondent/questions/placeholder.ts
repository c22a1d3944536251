import { escapeHtml } from '../escapeHtml';
import { localised } from '../texts/localised';
import type { QuestionInput } from './field';
import { wordsOf } from './partOf';

/** The example inside an empty field; only in the language of the page. */
export function placeholder({ place, locale }: QuestionInput): string {
  const text = localised(wordsOf(place).placeholder, locale);
  return text && text.attributes === '' ? ` placeholder="${escapeHtml(text.text)}"` : '';
}
