import type { Locale } from '../../../../surveys/definition/types';
import { ar } from './ar';
import { en } from './en';
import { nl } from './nl';
import { pl } from './pl';
import type { QuestionTexts } from './questionTexts';
import { tr } from './tr';
import { uk } from './uk';

const byLocale: Record<Locale, QuestionTexts> = { nl, en, tr, ar, pl, uk };

/** What questions say beside their own words, in a language. */
export function questionTextsIn(locale: Locale): QuestionTexts {
  return byLocale[locale];
}
