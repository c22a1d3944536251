import type { Locale } from '../../../surveys/definition/types';

/** The first offered language of an Accept-Language header, by its weights; Dutch when none fits. */
export function preferredLocale(header: string | null, offered: readonly Locale[]): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.toLowerCase().split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    const found = offered.find((locale) => locale === language);
    if (found) return found;
  }
  return 'nl';
}
