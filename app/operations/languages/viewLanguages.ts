import { getAssociationRow } from '../../../db/queries/associations';
import { findLanguageOffers, type LanguageOffer } from '../../../db/queries/languageOffers';
import { inAssociation } from '../../../db/transaction';
import { respondentTexts } from '../../../surveys/definition/respondentTexts';
import type { Review } from '../../../surveys/definition/translationFile';
import type { Definition, Locale } from '../../../surveys/definition/types';
import { definitionCatalogue, findTemplate } from '../../../surveys/definitions';
import { findTranslations } from '../../../surveys/definitions/translations';
import type { AppContext } from '../../context';
import { exampleMails, type MailText } from './exampleMails';
import { isLanguageOffered, languagesOf } from './offeredLanguages';

/** One language of one version of a questionnaire, as the bureau judges it. */
export interface LanguageState {
  language: Locale;
  /** Texts that respondents read, and how many of them are there in this language. */
  texts: number;
  translated: number;
  /** null = nobody who knows the language has read it. */
  reviewed: Review | null;
  isOffered: boolean;
  /** null = nobody has decided; then it is offered only when it is part of the questionnaire itself. */
  decided: { at: Date; by: string } | null;
}

export interface SurveyLanguages {
  survey: string;
  version: number;
  title: string;
  languages: LanguageState[];
}

/** The newest version of every questionnaire with the languages it exists in. */
export async function viewLanguages(ctx: AppContext, associationId: string): Promise<SurveyLanguages[]> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const offers = await findLanguageOffers(tx, associationId);
    const { settings } = await getAssociationRow(tx, associationId);
    return Object.values(definitionCatalogue).flatMap((versions) => {
      const newest = versions.at(-1);
      return newest ? [surveyLanguages(newest, offers, settings.loket)] : [];
    });
  });
}

export interface LanguageReading extends LanguageState {
  survey: string;
  version: number;
  title: string;
  audience: Definition['audience'];
  /** In the order of the questionnaire; null = not there, so respondents read the Dutch. */
  pairs: { dutch: string; translation: string | null }[];
  /** Invitation and last reminder, in both languages. */
  mails: { dutch: MailText; translation: MailText }[];
}

/** A questionnaire beside its translation, to be read; null when it is not there in that language. */
export async function viewLanguage(
  ctx: AppContext,
  associationId: string,
  survey: string,
  language: string,
): Promise<LanguageReading | null> {
  const template = findTemplate(survey);
  if (!template) return null;
  return inAssociation(ctx.db, associationId, async (tx) => {
    const offers = await findLanguageOffers(tx, associationId);
    const association = await getAssociationRow(tx, associationId);
    const of = surveyLanguages(template, offers, association.settings.loket);
    const state = of.languages.find((one) => one.language === language);
    if (!state) return null;
    const now = ctx.clock.now();
    const isOver = now.toISOString().slice('2026-'.length, '2026-12-31'.length) > template.schedule.closes;
    const year = now.getUTCFullYear() + (isOver ? 1 : 0);
    const [dutch, translated] = await Promise.all([
      exampleMails(association, template, 'nl', year),
      exampleMails(association, template, state.language, year),
    ]);
    return {
      survey,
      version: of.version,
      title: of.title,
      audience: template.audience,
      ...state,
      pairs: pairsOf(template, state.language),
      mails: dutch.map((mail, index) => ({ dutch: mail, translation: translated[index] as MailText })),
    };
  });
}

function surveyLanguages(
  template: Definition,
  offers: readonly LanguageOffer[],
  loket: string,
): SurveyLanguages {
  const { survey, version } = template;
  return {
    survey,
    version,
    title: template.title.nl.replaceAll('[[loket]]', loket),
    languages: languagesOf(template).map((language) => {
      const pairs = pairsOf(template, language);
      const decided = offers.find(
        (offer) => offer.survey === survey && offer.version === version && offer.language === language,
      );
      return {
        language,
        texts: pairs.length,
        translated: pairs.filter(({ translation }) => translation !== null).length,
        reviewed: translationOf(template, language)?.reviewed ?? null,
        isOffered: isLanguageOffered(template, language, offers),
        decided: decided ? { at: decided.decidedAt, by: decided.decidedBy } : null,
      };
    }),
  };
}

const translationOf = ({ survey, version }: Definition, language: Locale) =>
  findTranslations(survey, version).find((one) => one.language === language) ?? null;

function pairsOf(template: Definition, language: Locale): LanguageReading['pairs'] {
  const translation = translationOf(template, language);
  return respondentTexts(template).map(({ nl, words }) => ({
    dutch: nl,
    translation: words[language] ?? translation?.texts.get(nl) ?? null,
  }));
}
