import type { Locale } from '../../../surveys/definition/types';

/**
 * A count with the form of a word that goes with it in that language; `#` is the count.
 * @param forms per plural category of the language (CLDR); `other` for those that are not named
 */
export function counted(
  locale: Locale,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return form.replace('#', String(count));
}
