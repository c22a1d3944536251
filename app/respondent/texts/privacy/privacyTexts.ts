import type { Locale } from '../../../../surveys/definition/types';
import type { RespondentFactId, RespondentStoredId } from '../../../operations/privacy/facts/respondentFacts';
import type { RespondentPrivacy } from '../../../operations/privacy/respondent/viewRespondentPrivacy';
import { ar } from './ar';
import { en } from './en';
import { nl } from './nl';
import { pl } from './pl';
import { tr } from './tr';
import { uk } from './uk';

/** What is kept, in a language. `until` may hold `[[contactDays]]` and `[[rawTextDays]]` and `[[keyBackupDays]]`. */
export interface StoredWords {
  what: string;
  whoSees: string;
  until: string;
}

/** The respondent's privacy page in one language. Facts follow the Dutch ones of app/operations/privacy/facts. */
export interface PrivacyTexts {
  /** In the footer of every page. */
  link: string;
  accessibilityLink: string;
  title: string;
  /** Below the title: of which questionnaire. */
  about(list: string, association: string): string;
  /** When the round is not known. */
  aboutAny: string;
  who: { heading: string; responsible(name: string): string; contact: string; officer: string };
  why: { heading: string; ground: string; voluntary: string };
  /** AVG art. 6, paragraph 1, by letter. */
  grounds: Record<RespondentPrivacy['record']['legalGround'], string>;
  /** AVG art. 9, paragraph 2, by letter. */
  specialGrounds: Record<string, string>;
  source: { heading: string; from: string };
  kept: {
    heading: string;
    /** What sealing is, and when at the latest (null = unknown, or it was done). */
    sealing(by: string | null, isSealed: boolean): string;
    whoSees: string;
    until: string;
    items: Record<RespondentStoredId, StoredWords>;
  };
  access: { heading: string; before: string; after: string; facts: Record<RespondentFactId, string> };
  helpers: { heading: string; hosting: string; mail: string; nobodyElse: string };
  rights: {
    heading: string;
    see: string;
    correct: string;
    erase(by: string | null, isSealed: boolean): string;
    /** While the round is not sealed. */
    eraseYourself: string;
    object: string;
    withdraw: string;
    how(contact: string): string;
    howUnknown: string;
  };
  complaint: { heading: string; text: string; link: string };
}

const byLocale: Record<Locale, PrivacyTexts> = { nl, en, tr, ar, pl, uk };

/** Languages in which the page exists. */
export const privacyLocales = Object.keys(byLocale) as Locale[];

/** The page's texts in a language. */
export function privacyTexts(locale: Locale): PrivacyTexts {
  return byLocale[locale];
}
