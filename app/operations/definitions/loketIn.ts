import type { Locale } from '../../../surveys/definition/types';

/**
 * The name of the loket as a text in this language has it. In English it has a name of its own when the association gave
 * one. Other languages take the Dutch name without its article: `het Onderwijsloket` becomes `Onderwijsloket`.
 */
export function loketIn(language: Locale, settings: { loket: string; loketEnglish: string | null }): string {
  if (language === 'nl') return settings.loket;
  if (language === 'en') return settings.loketEnglish ?? settings.loket;
  return settings.loket.replace(/^(het|de) (?=\S)/i, '');
}
