import { cleanHtml } from '../../../surveys/definition/html/cleanHtml';
import type { Locale, SurveyJsonElement } from '../../../surveys/definition/types';
import { localised } from '../texts/localised';
import { orderedHeadings } from './orderedHeadings';

const cleaned = new Map<string, string>();
const mostKept = 500;

/** A text between the questions, with nothing in it but words. It was checked before; this is the second lock. */
export function html(element: SurveyJsonElement, locale: Locale): string {
  const found = localised(element.html, locale);
  if (!found) return '';
  let clean = cleaned.get(found.text);
  if (clean === undefined) {
    clean = orderedHeadings(cleanHtml(found.text));
    if (cleaned.size >= mostKept) cleaned.clear();
    cleaned.set(found.text, clean);
  }
  return `<div class="words"${found.attributes}>${clean}</div>`;
}
