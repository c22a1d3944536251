import type { Locale } from '../surveys/definition/types';

/** The languages mails are written in. */
export type MailLanguage = 'nl' | 'en';

/** The language a recipient is written to: their own when we have it, else Dutch. */
export function mailLanguage(locale: Locale): MailLanguage {
  return locale === 'en' ? 'en' : 'nl';
}

/**
 * Writes a day out: `22 november 2026`, `22 November 2026`.
 * @param day `YYYY-MM-DD`
 * @throws Error when it is no day of the calendar
 */
export function writtenDay(day: string, language: MailLanguage): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(day) ||
    Number.isNaN(date.getTime()) ||
    date.toISOString().slice(0, 10) !== day
  ) {
    throw new Error(`Not a day: ${day}`);
  }
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date);
}

/** `1 minuut`, `4 minuten`; part of a minute counts as one. */
export function writtenMinutes(minutes: number, language: MailLanguage): string {
  const whole = Math.max(1, Math.ceil(minutes));
  if (language === 'nl') return `${whole} ${whole === 1 ? 'minuut' : 'minuten'}`;
  return `${whole} ${whole === 1 ? 'minute' : 'minutes'}`;
}
