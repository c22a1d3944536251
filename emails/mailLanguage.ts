import type { Locale } from '../surveys/definition/types';

/** Which way a mail in this language is read. */
export const directionOf = (language: Locale): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** For dates: day before month, Western digits. */
const dateLocales: Record<Locale, string> = {
  nl: 'nl-NL',
  en: 'en-GB',
  tr: 'tr-TR',
  ar: 'ar-u-nu-latn-ca-gregory',
  pl: 'pl-PL',
  uk: 'uk-UA',
};

/**
 * Writes a day out: `22 november 2026`, `22 November 2026`, `22 نوفمبر 2026`.
 * @param day `YYYY-MM-DD`
 * @throws Error when it is no day of the calendar
 */
export function writtenDay(day: string, language: Locale): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(day) ||
    Number.isNaN(date.getTime()) ||
    date.toISOString().slice(0, 10) !== day
  ) {
    throw new Error(`Not a day: ${day}`);
  }
  return new Intl.DateTimeFormat(dateLocales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date);
}
