import type { Locale } from '../../../surveys/definition/types';
import { escapeHtml } from '../escapeHtml';

export interface LocalisedText {
  text: string;
  /** ` lang="nl" dir="ltr"` when the text had to fall back to Dutch, else empty. */
  attributes: string;
}

/**
 * A text of a definition in a language: a plain string (Dutch) or an object per language, as SurveyJS keeps
 * them. Falls back to Dutch and says so, so that it is read aloud in Dutch. Null when there is no text.
 */
export function localised(value: unknown, locale: Locale): LocalisedText | null {
  const own = textIn(value, locale);
  if (own !== null) return { text: own, attributes: '' };
  const dutch = textIn(value, 'nl') ?? textIn(value, 'default');
  if (dutch === null) return null;
  return { text: dutch, attributes: locale === 'nl' ? '' : ' lang="nl" dir="ltr"' };
}

/** The text inside an element of its own, escaped; empty string when there is no text. */
export function localisedElement(tag: string, attributes: string, value: unknown, locale: Locale): string {
  const found = localised(value, locale);
  return found ? `<${tag}${attributes}${found.attributes}>${escapeHtml(found.text)}</${tag}>` : '';
}

function textIn(value: unknown, language: string): string | null {
  if (typeof value === 'string') return language === 'nl' && value !== '' ? value : null;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, language)) return null;
  const text = (value as Record<string, unknown>)[language];
  return typeof text === 'string' && text !== '' ? text : null;
}
