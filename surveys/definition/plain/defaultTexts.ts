import type { Locale, LocalText } from '../types';

/** Words of answers that SurveyJS words itself when the questionnaire does not. Property to text. */
const texts: Record<string, Record<Locale, string>> = {
  otherText: {
    nl: 'Anders, namelijk',
    en: 'Other, please specify',
    tr: 'Diğer, lütfen yazın',
    ar: 'غير ذلك، يرجى التوضيح',
    pl: 'Inne, jakie?',
    uk: 'Інше, а саме',
  },
  noneText: {
    nl: 'Geen van deze',
    en: 'None of these',
    tr: 'Bunların hiçbiri',
    ar: 'لا شيء مما ذُكر',
    pl: 'Żadne z powyższych',
    uk: 'Нічого з переліченого',
  },
  refuseText: {
    nl: 'Dat zeg ik liever niet',
    en: 'I prefer not to say',
    tr: 'Söylemek istemiyorum',
    ar: 'أفضل عدم الإجابة',
    pl: 'Wolę nie odpowiadać',
    uk: 'Волію не відповідати',
  },
  dontKnowText: {
    nl: 'Weet ik niet',
    en: 'I don’t know',
    tr: 'Bilmiyorum',
    ar: 'لا أعرف',
    pl: 'Nie wiem',
    uk: 'Не знаю',
  },
  labelTrue: { nl: 'Ja', en: 'Yes', tr: 'Evet', ar: 'نعم', pl: 'Tak', uk: 'Так' },
  labelFalse: { nl: 'Nee', en: 'No', tr: 'Hayır', ar: 'لا', pl: 'Nie', uk: 'Ні' },
};

/** The usual words in the languages of a questionnaire. @throws for a property without usual words. */
export function defaultText(property: string, languages: readonly Locale[]): LocalText {
  const words = texts[property];
  if (!words) throw new Error(`No usual words for ${property}`);
  return Object.fromEntries(
    [...new Set<Locale>(['nl', ...languages])].map((language) => [language, words[language]]),
  ) as LocalText;
}
