import { describe, expect, test } from 'vitest';
import { renderIntro } from '../../../app/respondent/renderIntro';
import { chromeLocales } from '../../../app/respondent/texts/chromeTexts';
import { resolveDefinition } from '../../../surveys/definition/resolveDefinition';
import type { Definition, Locale } from '../../../surveys/definition/types';
import { withLanguages } from '../../../surveys/definition/withLanguages';
import { definitionCatalogue, getTemplate } from '../../../surveys/definitions';
import { findTranslations } from '../../../surveys/definitions/translations';
import { formClient } from './formClient';
import { memoryList, openList } from './memoryLists';
import { elementsOf } from './readHtml';

const fields = { swv: 'SWV Voorbeeld', loket: 'het Onderwijsloket', 'loket.ar': 'Onderwijsloket' };

/** Parents' list as an association publishes it that offers these languages; `without` is left untranslated. */
function offeredIn(languages: readonly Locale[], without: string[] = []): Definition {
  const template = getTemplate('ouders');
  const translations = findTranslations('ouders', 1).map((one) => ({
    ...one,
    texts: new Map([...one.texts].filter(([nl]) => !without.includes(nl))),
  }));
  return resolveDefinition(withLanguages(template, translations, languages), fields);
}

const inSix = offeredIn(chromeLocales);
const to = (locale: Locale) => ({ name: '_lang', value: locale });
const onward = { name: '_go', value: 'next' };

async function opened(definition: Definition, locale: Locale) {
  const list = memoryList(definition, { locale });
  const client = formClient(list);
  await client.open();
  return { client, list };
}

describe('a parent who reads Arabic', () => {
  test('reads a page from right to left, with the promise, the day and the minutes in Arabic', async () => {
    const { client } = await opened(inSix, 'ar');
    const html = client.page().children[0];
    expect(html?.attributes).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(client.heading()).toBe('ما رأيكم في Onderwijsloket؟');
    const { text } = client.page();
    expect(text).toContain('4 دقائق');
    expect(text).toContain('15 ديسمبر 2026');
    expect(text).toContain('مجهولة الهوية');
    expect(text).not.toMatch(/\[\[|[٠-٩]/);
  });

  test('finds the address in its own order, and the Dutch words of the bureau marked as Dutch', async () => {
    const { client } = await opened(inSix, 'ar');
    const isolated = elementsOf(client.page(), 'bdi').map(({ attributes, text }) => [text, attributes]);
    expect(isolated).toContainEqual(['info@swvvoorbeeld.example', { dir: 'ltr' }]);
    expect(isolated).toContainEqual(['het Onderwijsloket', { lang: 'nl' }]);
  });

  test('can choose every other language, each by its own name and marked with it', async () => {
    const { client } = await opened(inSix, 'ar');
    const buttons = elementsOf(client.page(), 'button').filter(
      ({ attributes }) => attributes.name === '_lang',
    );
    expect(buttons.map(({ attributes, text }) => [attributes.lang, text])).toEqual([
      ['nl', 'Nederlands'],
      ['en', 'English'],
      ['tr', 'Türkçe'],
      ['pl', 'Polski'],
      ['uk', 'Українська'],
    ]);
  });

  test('reads what is not translated in Dutch, and a screen reader says it in Dutch', async () => {
    const { client } = await opened(offeredIn(['nl', 'ar'], ['Ja']), 'ar');
    const dutch = elementsOf(client.page(), 'span').filter(({ attributes }) => attributes.lang === 'nl');
    expect(dutch.map(({ attributes, text }) => [text, attributes.dir])).toContainEqual(['Ja', 'ltr']);
    expect(client.page().text).toContain('لا');
  });
});

test.each(chromeLocales)(
  'a list begun in %s keeps its answers in every other language, without script',
  async (own) => {
    const { client, list } = await opened(inSix, own);
    await client.press(to(own === 'nl' ? 'uk' : 'nl'), { ou_vraag: ['ja'] });
    for (const locale of chromeLocales) {
      if (client.page().children[0]?.attributes.lang !== locale) await client.press(to(locale));
      expect(client.page().children[0]?.attributes.lang).toBe(locale);
      expect(client.fields()).toMatchObject([{ name: 'ou_vraag', current: ['ja'] }]);
    }
    await client.press(onward);
    expect(client.fields().map(({ name }) => name)).toEqual(['ou_wie']);
    expect(client.page().children[0]?.attributes.lang).toBe('uk');
    expect(list.merged()).toEqual({ ou_vraag: 'ja' });
  },
);

test('a language that is not offered is nowhere: not by the list, the switch, the address or the thanks', async () => {
  const { client } = await opened(offeredIn(['nl', 'en', 'tr']), 'ar');
  const offers = () => [
    ...elementsOf(client.page(), 'button').flatMap(({ attributes }) => attributes.lang ?? []),
    ...elementsOf(client.page(), 'a').flatMap(({ attributes }) => attributes.hreflang ?? []),
  ];
  expect(client.page().children[0]?.attributes.lang).toBe('nl');
  expect(offers()).toEqual(['en', 'tr']);
  await client.press(onward, { ou_vraag: ['nee'] });
  await client.press(onward, { ou_vinden_zonder: ['4'] });
  expect(client.heading()).toBe('Dank u wel');
  expect(offers()).toEqual(['en', 'tr']);
});

test('a list of about one minute says so in every language', () => {
  const { intro } = openList(inSix);
  const said = chromeLocales.map((locale) => renderIntro(inSix, { ...intro, minuten: 1 }, locale));
  const words = ['1 minuut', '1 minute', '1 dakika', 'دقيقة واحدة', '1 minuty', '1 хвилини'];
  for (const [index, html] of said.entries()) expect(html).toContain(words[index]);
  expect(said.join(' ')).not.toMatch(/1 minuten|1 minutes/);
});

test.each(
  Object.values(definitionCatalogue)
    .flat()
    .map((one) => [`${one.survey}/${one.version}`, one] as const),
)(
  '%s says in its introduction the same in every language: minutes, day, source, contact',
  (_name, template) => {
    const translations = findTranslations(template.survey, template.version);
    const definition = resolveDefinition(withLanguages(template, translations, chromeLocales), fields);
    const { intro } = openList(definition);
    for (const locale of chromeLocales) {
      const html = renderIntro(definition, intro, locale);
      expect(html, locale).toContain('mailto:info@swvvoorbeeld.example');
      expect(html, locale).toContain('het Onderwijsloket');
      expect(html.match(/2026/g)?.length, locale).toBe(2);
      expect(html, locale).not.toContain('[[');
      expect(html, locale).not.toContain(' lang="nl" dir="ltr"');
    }
  },
);
