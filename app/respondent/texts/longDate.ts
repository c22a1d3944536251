import type { Locale } from '../../../surveys/definition/types';
import { chromeTexts } from './chromeTexts';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A day in words: `22 november 2026`.
 * @param isoDate `YYYY-MM-DD`; a time after it is ignored.
 * @throws RangeError when it is no date.
 */
export function longDate(isoDate: string, locale: Locale): string {
  const { dateLocale } = chromeTexts(locale);
  let format = formats.get(dateLocale);
  if (!format) {
    format = new Intl.DateTimeFormat(dateLocale, { dateStyle: 'long', timeZone: 'UTC' });
    formats.set(dateLocale, format);
  }
  return format.format(new Date(`${isoDate.slice(0, 10)}T00:00:00Z`));
}
