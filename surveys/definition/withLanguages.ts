import { getDefinition } from './readDefinition';
import { isOfBureau } from './respondentTexts';
import type { Translation } from './translationFile';
import type { Definition, Locale } from './types';

/**
 * A template with the languages it is offered in: those of its own that are in `offered`, and the translations given.
 * What a translation lacks stays out and falls back to Dutch. Nothing but texts differs, and with only its own languages
 * the template comes back as it is: the hash of a version that has no translations does not depend on this.
 * @param offered languages to keep or add, in the order in which they are shown; Dutch always stays
 * @throws when a translation belongs to another version
 */
export function withLanguages(
  template: Definition,
  translations: readonly Translation[],
  offered: readonly Locale[],
): Definition {
  const own = template.languages.filter((language) => language === 'nl' || offered.includes(language));
  const added = offered.flatMap((language) =>
    template.languages.includes(language) ? [] : translations.filter((one) => one.language === language),
  );
  for (const { survey, version } of added) {
    if (survey !== template.survey || version !== template.version) {
      throw new Error(`A translation of ${survey}/${version} for ${template.survey}/${template.version}`);
    }
  }
  if (own.length === template.languages.length && added.length === 0) return template;
  const textIn = (text: Record<string, string>, path: (string | number)[]) => {
    const kept = Object.entries(text).filter(([language]) => (own as string[]).includes(language));
    const more = isOfBureau(path)
      ? []
      : added.flatMap(({ language, texts }) => {
          const translated = texts.get(text.nl as string);
          return translated === undefined ? [] : [[language, translated]];
        });
    return Object.fromEntries([...kept, ...more]);
  };
  const walk = (value: unknown, path: (string | number)[]): unknown => {
    if (Array.isArray(value)) return value.map((inner, index) => walk(inner, [...path, index]));
    if (value === null || typeof value !== 'object') return value;
    if (typeof (value as { nl?: unknown }).nl === 'string')
      return textIn(value as Record<string, string>, path);
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, walk(inner, [...path, key])]),
    );
  };
  const json = walk(template.json, []) as { peilstok: object };
  const translated = added.map(({ language }) => language);
  return getDefinition({
    ...json,
    peilstok: {
      ...json.peilstok,
      languages: own,
      ...(translated.length > 0 ? { translated } : {}),
    },
  });
}
