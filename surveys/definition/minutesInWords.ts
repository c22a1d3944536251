import type { Locale } from './types';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** In the form that follows `about` or `within`: a genitive where the language has one. Arabic writes one and two as words. */
const forms: Record<Locale, Forms> = {
  nl: { one: '# minuut', other: '# minuten' },
  en: { one: '# minute', other: '# minutes' },
  tr: { other: '# dakika' },
  ar: { one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', other: '# دقيقة' },
  pl: { one: '# minuty', other: '# minut' },
  uk: { one: '# хвилини', other: '# хвилин' },
};

/**
 * Minutes with their word, as it stands after `about`: `4 minuten`, `4 minut`, `4 دقائق`. Western digits. Part of a minute
 * counts as one; at least 1.
 */
export function minutesInWords(minutes: number, locale: Locale): string {
  const whole = Math.max(1, Math.ceil(minutes));
  const form = forms[locale][rulesOf(locale).select(whole)] ?? forms[locale].other;
  return form.replace('#', String(whole));
}

const rules = new Map<Locale, Intl.PluralRules>();

/** Making one takes as long as building a page. */
function rulesOf(locale: Locale): Intl.PluralRules {
  const known = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, known);
  return known;
}
