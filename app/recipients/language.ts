import type { Locale } from '../../surveys/definition/types';
import { comparable } from './comparable';

const names: Record<Locale, string[]> = {
  nl: ['nl', 'nederlands', 'dutch'],
  en: ['en', 'engels', 'english'],
  tr: ['tr', 'turks', 'turkish'],
  ar: ['ar', 'arabisch', 'arabic'],
  pl: ['pl', 'pools', 'polish'],
  uk: ['uk', 'oekraiens', 'ukrainian'],
};

/** The language a cell names, by code or by name in Dutch or English; null when it is none of ours. */
export function language(written: string): Locale | null {
  const key = comparable(written);
  return (Object.keys(names) as Locale[]).find((locale) => names[locale].includes(key)) ?? null;
}

/** For messages: what may be filled in. */
export const languageChoices = 'nl, en, tr, ar, pl of uk';
