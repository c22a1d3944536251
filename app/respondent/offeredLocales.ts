import type { Definition, Locale } from '../../surveys/definition/types';
import { chromeLocales } from './texts/chromeTexts';

/** Languages a respondent can choose: the questionnaire's, as far as the pages around it exist in them. */
export function offeredLocales(definition: Definition): Locale[] {
  return chromeLocales.filter((locale) => locale === 'nl' || definition.languages.includes(locale));
}
