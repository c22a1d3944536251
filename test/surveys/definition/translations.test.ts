import { describe, expect, it } from 'vitest';
import { getDefinition } from '../../../surveys/definition/readDefinition';
import { resolveDefinition } from '../../../surveys/definition/resolveDefinition';
import { respondentTexts } from '../../../surveys/definition/respondentTexts';
import {
  getTranslation,
  readTranslation,
  type Translation,
} from '../../../surveys/definition/translationFile';
import { translationProblems } from '../../../surveys/definition/translationProblems';
import type { Locale } from '../../../surveys/definition/types';
import { withLanguages } from '../../../surveys/definition/withLanguages';
import { definitionCatalogue, getTemplate } from '../../../surveys/definitions';
import { findTranslations, translationCatalogue } from '../../../surveys/definitions/translations';

const all = Object.values(definitionCatalogue).flat();
const names = (list: readonly Translation[]) =>
  list.map((one) => [`${one.survey}/${one.version}.${one.language}`, one] as const);
const fields = { swv: 'SWV Voorbeeld', loket: 'het Onderwijsloket', 'loket.tr': 'Onderwijsloket' };
const ouders = getTemplate('ouders');
const turkish = findTranslations('ouders', 1).filter(({ language }) => language === 'tr');

/** Words of Dutch that no other of our languages has. */
const dutchWords = /(?<!\p{L})(het|een|van|niet|wij|uw|voor|vragenlijst|ouders|met|wat|ik)(?!\p{L})/iu;

describe('the translations that come with the product', () => {
  it('are there for every version of every questionnaire, in four languages', () => {
    for (const { survey, version } of all) {
      const languages = findTranslations(survey, version).map(({ language }) => language);
      expect([...languages].sort(), `${survey}/${version}`).toEqual(['ar', 'pl', 'tr', 'uk']);
    }
  });

  it.each(names(translationCatalogue))('%s says everything, with the same fields', (_name, translation) => {
    const template = getTemplate(translation.survey, translation.version);
    expect(translationProblems(template, translation)).toEqual([]);
  });

  it.each(names(translationCatalogue))('%s leaves no Dutch by accident', (_name, { texts }) => {
    for (const [nl, translated] of texts) {
      const words = translated.replace(/\[\[[a-z]+\]\]/g, '');
      expect(words, nl).not.toMatch(dutchWords);
      if (words.trim() !== '') expect(translated, nl).not.toBe(nl);
    }
  });

  it('are written in the letters of their language', () => {
    for (const { language, texts } of translationCatalogue) {
      if (language !== 'ar' && language !== 'uk') continue;
      const letters = language === 'ar' ? /\p{Script=Arabic}/u : /\p{Script=Cyrillic}/u;
      for (const translated of texts.values()) {
        if (translated === '[[loket]]') continue;
        expect(translated).toMatch(letters);
        expect(translated, 'only Western digits').not.toMatch(/[٠-٩۰-۹]/);
      }
    }
  });

  it('promise schools and partners that answers are confidential, and never that they are anonymous', () => {
    const anonymous = { ar: /مجهول/, pl: /anonim/i, tr: /anonim/i, uk: /анонім/i };
    const confidential = { ar: /سرية/, pl: /poufn/i, tr: /gizli/i, uk: /конфіденц/i };
    for (const one of translationCatalogue) {
      const language = one.language as keyof typeof anonymous;
      const words = [...one.texts.values()].join(' ');
      const isForParents = one.survey === 'ouders';
      expect(anonymous[language].test(words), `${one.survey} ${language}`).toBe(isForParents);
      expect(confidential[language].test(words), `${one.survey} ${language}`).toBe(!isForParents);
    }
  });

  it('are marked as read by nobody until somebody has', () => {
    expect(translationCatalogue.filter(({ reviewed }) => reviewed !== null)).toEqual([]);
  });
});

describe('a questionnaire with translations', () => {
  it('has the text of an offered language beside the Dutch', () => {
    const both = withLanguages(ouders, turkish, ['nl', 'en', 'tr']);
    expect(both.languages).toEqual(['nl', 'en', 'tr']);
    expect(both.title.tr).toBe('[[loket]] hakkında ne düşünüyorsunuz?');
    expect(both.items.find(({ key }) => key === 'ou_vraag')?.choices[0]?.text).toEqual({
      nl: 'Ja',
      en: 'Yes',
      tr: 'Evet',
    });
    expect(getDefinition(JSON.parse(JSON.stringify(both.json)))).toEqual(both);
  });

  it('fills its fields in that language, and keeps those of a round', () => {
    const published = resolveDefinition(withLanguages(ouders, turkish, ['nl', 'en', 'tr']), fields);
    expect(published.title.tr).toBe('Onderwijsloket hakkında ne düşünüyorsunuz?');
    expect(published.intro.tr).toContain('yaklaşık [[duur]] sürer');
    expect(published.languages).toEqual(['nl', 'en', 'tr']);
  });

  it('leaves out a language that is not offered, also one of its own', () => {
    const dutchOnly = withLanguages(ouders, turkish, ['nl']);
    expect(dutchOnly.languages).toEqual(['nl']);
    expect(JSON.stringify(dutchOnly.json)).not.toMatch(/"en":|"tr":/);
  });

  it('is the template itself when it only has its own languages, so that its hash stays', () => {
    expect(withLanguages(ouders, turkish, ['nl', 'en'])).toBe(ouders);
  });

  it('measures the same as without them', () => {
    const both = withLanguages(ouders, turkish, ['nl', 'en', 'tr']);
    const asked = (items: typeof ouders.items) =>
      items.map(({ key, version, kind, choices }) => [key, version, kind, choices.map(({ value }) => value)]);
    expect(asked(both.items)).toEqual(asked(ouders.items));
  });

  it('falls back to Dutch where the translation says nothing', () => {
    const [one] = turkish as [Translation];
    const few: Translation = { ...one, texts: new Map([...one.texts].slice(0, 3)) };
    const both = withLanguages(ouders, [few], ['nl', 'en', 'tr']);
    expect(both.title.tr).toBeDefined();
    expect(both.intro.tr).toBeUndefined();
    expect(both.languages).toContain('tr');
  });

  it('takes no translation of another version', () => {
    const other = findTranslations('scholen', 1);
    expect(() => withLanguages(ouders, other, ['nl', 'tr' as Locale])).toThrow('scholen/1');
  });
});

describe('a translation that is looked over', () => {
  const [good] = turkish as [Translation];
  const changed = (change: (texts: Map<string, string>) => void): Translation => {
    const texts = new Map(good.texts);
    change(texts);
    return { ...good, texts };
  };

  it('is told what is missing, and where', () => {
    const problems = translationProblems(
      ouders,
      changed((texts) => texts.delete('Uw vraag')),
    );
    expect(problems).toEqual([
      { kind: 'missing', where: 'pages[0].title', message: '"Uw vraag" is niet vertaald' },
    ]);
  });

  it.each([
    ['a field that is gone', 'Wat vindt u van [[loket]]?', 'Ne düşünüyorsunuz?'],
    ['a field too many', 'Uw vraag', 'Sorunuz [[swv]]'],
    ['braces', 'Uw vraag', 'Sorunuz {x}'],
    ['a field that is not closed', 'Uw vraag', 'Sorunuz [['],
  ])('is told of %s', (_what, nl, translated) => {
    const problems = translationProblems(
      ouders,
      changed((texts) => texts.set(nl, translated)),
    );
    expect(problems.map(({ kind }) => kind)).toContain('wrong');
  });

  it('is told of a text that the questionnaire does not have', () => {
    const problems = translationProblems(
      ouders,
      changed((texts) => texts.set('Uw oude vraag', 'Eski sorunuz')),
    );
    expect(problems).toEqual([
      { kind: 'wrong', where: null, message: '"Uw oude vraag" staat niet in de vragenlijst' },
    ]);
  });

  it('has each text once, in its own language, and nothing else', () => {
    const file = (texts: unknown) => ({
      survey: 'ouders',
      version: 1,
      language: 'tr',
      reviewed: null,
      texts,
    });
    expect(readTranslation(file([{ nl: 'Ja', tr: 'Evet' }])).ok).toBe(true);
    expect(readTranslation(file([{ nl: 'Ja', pl: 'Tak' }])).ok).toBe(false);
    expect(readTranslation(file([{ tr: 'Evet' }])).ok).toBe(false);
    expect(
      readTranslation(
        file([
          { nl: 'Ja', tr: 'Evet' },
          { nl: 'Ja', tr: 'Olur' },
        ]),
      ).ok,
    ).toBe(false);
    expect(() => getTranslation({ ...file([]), language: 'nl' })).toThrow('language');
  });

  it('asks for the texts of respondents, not for names of indicators', () => {
    const asked = respondentTexts(ouders).map(({ nl }) => nl);
    expect(asked).toContain('Weet ik niet / past niet bij mij');
    expect(asked).not.toContain('Gehoord en goed geïnformeerd');
    expect(new Set(asked).size).toBe(asked.length);
  });
});
