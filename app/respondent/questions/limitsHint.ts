import type { Item, Locale } from '../../../surveys/definition/types';
import { chromeTexts } from '../texts/chromeTexts';
import { longDate } from '../texts/longDate';
import { questionTextsIn } from '../texts/questions/questionTextsIn';
import type { QuestionInput } from './field';

/** Limits of a number or a day in words of a language; empty where there is none. */
export function limitWords({ input }: Item, locale: Locale): { least: string; most: string } {
  const words = (limit: number | string | null | undefined) =>
    limit === null || limit === undefined
      ? ''
      : typeof limit === 'number'
        ? limit.toLocaleString(chromeTexts(locale).dateLocale, { maximumFractionDigits: 9 })
        : longDate(limit, locale);
  return { least: words(input?.min), most: words(input?.max) };
}

/** How many may be chosen, how places are given, between which limits a number or a day lies; null = no limit. */
export function limitsHint({ place: { item }, locale, texts }: QuestionInput): string | null {
  const own = questionTextsIn(locale);
  if (item.kind === 'ranking') return item.mustRankAll ? own.rankAll : own.rankSome;
  const { minSelected: fewest, maxSelected } = item;
  if (fewest !== null && maxSelected !== null) return own.chooseBetween({ least: fewest, most: maxSelected });
  if (fewest !== null && fewest > 1) return own.chooseAtLeast({ least: fewest });
  if (maxSelected !== null) return texts.chooseAtMost(maxSelected);
  const { least, most } = limitWords(item, locale);
  if (least !== '' && most !== '') return own.between({ least, most });
  if (least !== '') return own.atLeast({ least });
  return most === '' ? null : own.atMost({ most });
}
