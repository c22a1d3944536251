import type { Locale } from '../../../surveys/definition/types';
import { chromeTexts } from './chromeTexts';
import { everySentence } from './everySentence';
import { questionTextsIn } from './questions/questionTextsIn';

/** Example values that stand for what the pages fill in. */
const example = (name: string): string => (/^(1|2|max|min|length|count|of)$/.test(name) ? '3' : '…');

const wordsIn = (locale: Locale) => ({ pages: chromeTexts(locale), questions: questionTextsIn(locale) });

/** Every sentence around and at the questions in Dutch and in this language, once, in the order of the Dutch. */
export function besideDutch(locale: Locale): { dutch: string; translation: string | null }[] {
  const own = new Map(everySentence(wordsIn(locale), example).map(({ place, text }) => [place, text]));
  const pairs = new Map<string, string | null>();
  for (const { place, text } of everySentence(wordsIn('nl'), example)) {
    if (!pairs.has(text)) pairs.set(text, own.get(place) ?? null);
  }
  return [...pairs].map(([dutch, translation]) => ({ dutch, translation }));
}
