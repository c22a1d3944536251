import { describe, expect, it } from 'vitest';
import { accessibilityTexts } from '../../../app/respondent/texts/accessibility';
import { callTexts } from '../../../app/respondent/texts/callTexts';
import { chromeLocales, chromeTexts } from '../../../app/respondent/texts/chromeTexts';
import { eraseTexts } from '../../../app/respondent/texts/eraseTexts';
import { everySentence } from '../../../app/respondent/texts/everySentence';
import { longDate } from '../../../app/respondent/texts/longDate';
import { privacyTexts } from '../../../app/respondent/texts/privacy/privacyTexts';
import { questionTextsIn } from '../../../app/respondent/texts/questions/questionTextsIn';
import { sharedTexts } from '../../../app/respondent/texts/sharedTexts';
import { minutesInWords } from '../../../surveys/definition/minutesInWords';
import type { Locale } from '../../../surveys/definition/types';

const others = chromeLocales.filter((locale) => locale !== 'nl');
/** Of people who came by a shared link, of the question types and of the privacy page too. */
const everything = (locale: Locale) => ({
  pages: chromeTexts(locale),
  shared: sharedTexts(locale),
  call: callTexts(locale),
  erase: eraseTexts(locale),
  questions: questionTextsIn(locale),
  privacy: privacyTexts(locale),
  accessibility: accessibilityTexts(locale, '⟦day⟧'),
});
const marked = (locale: Locale) => everySentence(everything(locale), (name) => `⟦${name}⟧`);
/** The Dutch privacy page takes its words from the bureau's facts, which also say things that no page shows. */
const dutch = marked('nl').filter(({ place }) => !/^privacy\.kept\.items\..*\.(id|of|where)$/.test(place));
/** The same in every language. */
const address = 'privacy.complaint.link';
const values = (text: string) => [...new Set(text.match(/⟦[^⟧]*⟧/g) ?? [])].sort();

/** Words of Dutch that none of the other languages has. */
const dutchWords = /(?<!\p{L})(het|een|van|niet|wij|uw|voor|vragenlijst|antwoorden|met|wat|ik)(?!\p{L})/iu;

describe('the pages around the questions', () => {
  it('exist in six languages, Dutch first', () => {
    expect(chromeLocales).toEqual(['nl', 'en', 'tr', 'ar', 'pl', 'uk']);
  });

  it.each(others)('say in %s everything that they say in Dutch, with the same values', (locale) => {
    const own = new Map(marked(locale).map(({ place, text }) => [place, text]));
    expect([...own.keys()].sort()).toEqual(dutch.map(({ place }) => place).sort());
    for (const { place, text } of dutch) {
      expect(values(own.get(place) as string), place).toEqual(values(text));
    }
  });

  it.each(others)('leave no Dutch in %s', (locale) => {
    const own = new Map(marked(locale).map(({ place, text }) => [place, text]));
    for (const { place, text } of dutch) {
      if (place === address) continue;
      expect(own.get(place), place).not.toBe(text);
      expect(own.get(place)?.replace(/⟦[^⟧]*⟧/g, ''), place).not.toMatch(dutchWords);
      expect(own.get(place)?.trim(), place).not.toBe('');
    }
  });

  it('are written in the letters of their language, with Western digits', () => {
    for (const { place, text } of marked('ar')) {
      if (place === address) continue;
      expect(text, place).toMatch(/\p{Script=Arabic}/u);
      expect(text, place).not.toMatch(/[٠-٩۰-۹]/);
    }
    for (const { place, text } of marked('uk')) {
      if (place !== address) expect(text, place).toMatch(/\p{Script=Cyrillic}/u);
    }
  });

  it('run from right to left in Arabic only', () => {
    expect(chromeLocales.filter((locale) => chromeTexts(locale).direction === 'rtl')).toEqual(['ar']);
  });

  it('name each language in that language', () => {
    expect(chromeLocales.map((locale) => chromeTexts(locale).languageName)).toEqual([
      'Nederlands',
      'English',
      'Türkçe',
      'العربية',
      'Polski',
      'Українська',
    ]);
  });

  it('write a day out in every language', () => {
    expect(chromeLocales.map((locale) => longDate('2026-11-22', locale))).toEqual([
      '22 november 2026',
      '22 November 2026',
      '22 Kasım 2026',
      '22 نوفمبر 2026',
      '22 listopada 2026',
      '22 листопада 2026 р.',
    ]);
  });

  it('count as the language does', () => {
    const asked = (locale: Locale) =>
      [1, 2, 3, 5, 11, 22].map((count) => chromeTexts(locale).summaryTitle(count));
    expect(asked('pl')[0]).toBe('Prosimy jeszcze raz sprawdzić jedno pytanie');
    expect(asked('pl')[2]).toBe('Prosimy jeszcze raz sprawdzić te 3 pytania');
    expect(asked('pl')[3]).toBe('Prosimy jeszcze raz sprawdzić te 5 pytań');
    expect(asked('pl')[5]).toBe('Prosimy jeszcze raz sprawdzić te 22 pytania');
    expect(asked('uk')[2]).toContain('3 запитання');
    expect(asked('uk')[4]).toContain('11 запитань');
    expect(asked('ar')[1]).toBe('من فضلكم راجعوا هذين السؤالين');
    expect(chromeTexts('ar').chooseAtMost(3)).toBe('اختاروا 3 إجابات على الأكثر.');
    expect(chromeTexts('ar').chooseAtMost(11)).toBe('اختاروا 11 إجابة على الأكثر.');
  });
});

describe('minutes with their word', () => {
  it.each([
    ['nl', ['1 minuut', '2 minuten', '5 minuten', '11 minuten', '22 minuten']],
    ['en', ['1 minute', '2 minutes', '5 minutes', '11 minutes', '22 minutes']],
    ['tr', ['1 dakika', '2 dakika', '5 dakika', '11 dakika', '22 dakika']],
    ['ar', ['دقيقة واحدة', 'دقيقتين', '5 دقائق', '11 دقيقة', '22 دقيقة']],
    ['pl', ['1 minuty', '2 minut', '5 minut', '11 minut', '22 minut']],
    ['uk', ['1 хвилини', '2 хвилин', '5 хвилин', '11 хвилин', '22 хвилин']],
  ] as const)('have their form in %s', (locale, written) => {
    expect([1, 2, 5, 11, 22].map((minutes) => minutesInWords(minutes, locale))).toEqual(written);
  });

  it('are whole, and at least one', () => {
    expect(minutesInWords(0.2, 'nl')).toBe('1 minuut');
    expect(minutesInWords(3.1, 'nl')).toBe('4 minuten');
  });
});
