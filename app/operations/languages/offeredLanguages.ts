import type { LanguageOffer } from '../../../db/queries/languageOffers';
import type { Definition, Locale } from '../../../surveys/definition/types';
import { findTranslations } from '../../../surveys/definitions/translations';

/** Languages that a questionnaire exists in beside Dutch: its own, then those of its translations. */
export function languagesOf(template: Definition): Locale[] {
  const translated = findTranslations(template.survey, template.version).map(({ language }) => language);
  const there: Locale[] = [...template.languages, ...translated];
  return (['en', 'tr', 'ar', 'pl', 'uk'] as const).filter((language) => there.includes(language));
}

/**
 * Whether respondents are offered a language: what the bureau decided; before it decided anything the languages that are
 * part of the questionnaire itself, and no translation.
 */
export function isLanguageOffered(
  template: Definition,
  language: Locale,
  offers: readonly LanguageOffer[],
): boolean {
  const decided = offers.find(
    (offer) =>
      offer.survey === template.survey && offer.version === template.version && offer.language === language,
  );
  return decided?.isOffered ?? template.languages.includes(language);
}

/** Dutch, and every other language that respondents are offered. */
export function offeredLanguages(template: Definition, offers: readonly LanguageOffer[]): Locale[] {
  const others = languagesOf(template).filter((language) => isLanguageOffered(template, language, offers));
  return ['nl', ...others];
}
