import type { Definition, Locale } from '../../surveys/definition/types';
import { chromeLocales } from './texts/chromeTexts';

/** Languages a respondent can choose: the questionnaire's, as far as the pages around it exist in them. */
export function offeredLocales(definition: Definition): readonly Locale[] {
  const known = offered.get(definition);
  if (known) return known;
  const locales = chromeLocales.filter((locale) => locale === 'nl' || definition.languages.includes(locale));
  offered.set(definition, locales);
  return locales;
}

const offered = new WeakMap<Definition, readonly Locale[]>();
