import { scriptPath } from 'virtual:respondent-script';
import { describe, expect, test } from 'vitest';
import { renderedTypes } from '../../../app/respondent/questions/renderQuestion';
import { type QuestionPageInput, renderQuestionPage } from '../../../app/respondent/renderQuestionPage';
import { controlFieldNames } from '../../../surveys/answers/controlFields';
import { postedFieldsOf } from '../../../surveys/answers/fieldsOf';
import type { Answers } from '../../../surveys/answers/types';
import { visiblePages } from '../../../surveys/answers/visiblePages';
import { supportedTypes } from '../../../surveys/definition/elements/elementFile';
import type { Definition, Locale } from '../../../surveys/definition/types';
import { galleryList } from '../../support/gallery/galleryList';
import { exampleList } from '../../surveys/answers/exampleList';
import { openList, publishedList } from './memoryLists';
import { elementsOf, readHtml } from './readHtml';

function pageInput(definition: Definition, changes: Partial<QuestionPageInput> = {}): QuestionPageInput {
  const list = openList(definition);
  return {
    definition,
    page: definition.json.pages[0]?.name ?? '',
    locale: 'nl',
    answers: {},
    posted: null,
    problems: [],
    alert: null,
    note: null,
    action: '/v/abc',
    position: { index: 1, count: 5, isLast: false },
    intro: null,
    contact: list.intro.contact,
    sender: list.association,
    school: null,
    ...changes,
  };
}

const lists: [string, number][] = [
  ['scholen', 1],
  ['samenwerking', 2],
  ['ouders', 1],
  ['ketenpartners', 1],
  ['galerij', 1],
];
const everything: Record<string, Answers> = {
  ouders: { ou_vraag: 'ja', ou_wie: 'allebei' },
  galerij: { contact: 'ja', nps: '3', kanalen: ['Website', 'LinkedIn'], terugbel: 'true', vervolg: 'ja' },
};

/** Every page of every list in both languages: as it is opened, answered, and with everything wrong. */
const pages = lists.flatMap(([survey, version]) => {
  const definition = survey === 'galerij' ? galleryList : publishedList(survey, version);
  const answers = everything[survey] ?? {};
  const { intro } = openList(definition);
  return visiblePages(definition, answers).flatMap((page, index) =>
    (['nl', 'en'] as Locale[]).flatMap((locale) => {
      const input = pageInput(definition, { page, locale, answers, intro: index === 0 ? intro : null });
      const items = definition.items.filter((item) => item.page === page);
      const full = Object.fromEntries(
        items.map((item) => [
          item.key,
          item.scale ? 3 : item.kind === 'open' ? 'Goed' : [item.choices[0]?.value ?? ''],
        ]),
      );
      const wrong = items.map((item) => ({ item: item.key, code: 'required' as const }));
      return [
        [`${survey}/${page} ${locale}`, input],
        [
          `${survey}/${page} ${locale}, answered`,
          { ...input, answers: { ...answers, ...(full as Answers) } },
        ],
        [`${survey}/${page} ${locale}, all wrong`, { ...input, problems: wrong, alert: 'Er ging iets mis.' }],
      ] as [string, QuestionPageInput][];
    }),
  );
});

describe.each(pages)('%s', (_name, input) => {
  const html = renderQuestionPage(input);
  const document = readHtml(html);
  const elements = elementsOf(document);

  test('is one small page that asks nothing from elsewhere, and waits for no script', () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(30_000);
    expect(elements.filter(({ tag }) => ['iframe', 'object'].includes(tag))).toEqual([]);
    const scripts = elements.filter(({ tag }) => tag === 'script').map(({ attributes }) => attributes);
    expect(scripts).toEqual([{ src: scriptPath, defer: '' }]);
    for (const { tag, attributes } of elements) {
      expect(Object.keys(attributes).filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
      const address = tag === 'link' ? attributes.href : attributes.src;
      if (tag !== 'script' && address !== undefined) expect(address).toMatch(/^data:,?$/);
    }
    expect(html).not.toMatch(/url\(|@import/);
    expect(html).not.toContain('[[');
  });

  test('has one heading and its language, and every id once', () => {
    expect(elements.filter(({ tag }) => tag === 'h1')).toHaveLength(1);
    expect(elements.find(({ tag }) => tag === 'html')?.attributes).toMatchObject({
      lang: input.locale,
      dir: 'ltr',
    });
    const ids = elements.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of elements) {
      for (const id of attributes['aria-describedby']?.split(' ') ?? []) expect(ids).toContain(id);
      if (attributes.for !== undefined) expect(ids).toContain(attributes.for);
      if (attributes.href?.startsWith('#')) expect(ids).toContain(attributes.href.slice(1));
    }
  });

  test('every input has words of its own, every group a question', () => {
    for (const element of elements) {
      const { tag, attributes, parent } = element;
      if (tag === 'fieldset')
        expect(element.children[0]).toMatchObject({ tag: 'legend', text: expect.stringMatching(/\S/) });
      if (attributes.type === 'radio' || attributes.type === 'checkbox') {
        expect(parent).toMatchObject({ tag: 'label', text: expect.stringMatching(/\S/) });
      }
      if (['textarea', 'select'].includes(tag) || /^(text|email|tel|date)$/.test(attributes.type ?? '')) {
        const labels = elements.filter(
          (label) => label.tag === 'label' && label.attributes.for === attributes.id,
        );
        expect(labels).toHaveLength(1);
      }
    }
  });

  test('posts only fields that the decoder knows', () => {
    const keys = new Set(
      input.definition.items.flatMap((item) => [...postedFieldsOf(item), `${item.key}-Comment`]),
    );
    for (const { attributes } of elements) {
      const { name } = attributes;
      if (name === undefined || ['viewport', 'robots', 'color-scheme'].includes(name)) continue;
      expect(keys.has(name) || controlFieldNames.has(name)).toBe(true);
    }
  });
});

describe('a scale', () => {
  const document = readHtml(renderQuestionPage(pageInput(publishedList('scholen'))));
  const [question] = elementsOf(document, 'fieldset');

  test('has words at every point, from disagreement to agreement, and weet ik niet apart from it', () => {
    const options = elementsOf(question as never, 'label').map((label) => [
      label.children[0]?.attributes.value,
      label.text,
      label.parent?.attributes.class ?? label.parent?.tag,
    ]);
    expect(options).toEqual([
      ['1', 'Helemaal niet mee eens', 'choices'],
      ['2', 'Niet mee eens', 'choices'],
      ['3', 'Tussenin', 'choices'],
      ['4', 'Mee eens', 'choices'],
      ['5', 'Helemaal mee eens', 'choices'],
      ['nvt', 'Weet ik niet / past niet bij mij', 'q'],
    ]);
  });
});

describe('the promise before the first question', () => {
  const definition = publishedList('ouders');
  const textWith = (changes: object, locale: Locale = 'nl') =>
    readHtml(
      renderQuestionPage(
        pageInput(definition, { locale, intro: { ...openList(definition).intro, ...changes } }),
      ),
    ).text;

  test('has its date in words, its minutes, its source and whom to ask', () => {
    const text = textWith({});
    expect(text).toContain('Na 15 december 2026 halen wij de code weg.');
    expect(text).toMatch(/ongeveer \d+ minuten/);
    expect(text).toContain('Wij kregen uw e-mailadres van het Onderwijsloket.');
    expect(text).toContain('(tot 15 december 2026): info@swvvoorbeeld.example.');
    expect(text.indexOf('Na 15 december')).toBeLessThan(text.indexOf('Had u in de afgelopen 12 maanden'));
    expect(textWith({}, 'en')).toContain('After 15 December 2026 we remove the code.');
  });

  test('on a shared link says that nobody is known, and nothing of a code or an address', () => {
    const text = textWith({ shared: true });
    expect(text).toContain('Wij weten niet wie u bent.');
    expect(text).not.toMatch(/code|e-mailadres/);
  });

  test('lets an address and a telephone number be tapped, and leaves anything else as text', () => {
    const links = (contact: string) =>
      elementsOf(
        readHtml(
          renderQuestionPage(pageInput(definition, { intro: { ...openList(definition).intro, contact } })),
        ),
        'a',
      )
        .map(({ attributes }) => attributes.href)
        .filter((href) => !/^\/(privacy|toegankelijkheid)/.test(href ?? ''));
    expect(links('loket@swv.example')[0]).toBe('mailto:loket@swv.example');
    expect(links('023 - 123 45 67')[0]).toBe('tel:0231234567');
    expect(links('javascript:alert(1)')).toHaveLength(1);
    expect(links('a@b.nl?bcc=c@d.nl')).toHaveLength(1);
  });
});

describe('words that come from elsewhere', () => {
  const hostile = `</textarea></title><script>alert(1)</script>"'&[[contact]]`;

  test('are shown as words, wherever they stand', () => {
    const item = (key: string) => exampleList.items.find((one) => one.key === key);
    const definition: Definition = {
      ...exampleList,
      title: { nl: hostile },
      intro: { nl: hostile },
      items: exampleList.items.map((one) => ({
        ...one,
        choices: one.choices.map((choice) => ({ ...choice, text: { nl: hostile } })),
      })),
      json: {
        ...exampleList.json,
        pages: exampleList.json.pages.map((page) => ({
          ...page,
          title: { nl: hostile },
          description: { nl: hostile },
          elements: page.elements.map((element) => ({
            ...element,
            title: { nl: hostile },
            description: { nl: hostile },
            otherText: { nl: hostile },
          })),
        })),
      },
    };
    expect(item('open')).toBeDefined();
    const html = renderQuestionPage(
      pageInput(definition, {
        page: 'slot',
        answers: { open: hostile, helpt: ['other'], 'helpt-Comment': hostile },
        problems: [{ item: 'open', code: 'too_long' }],
        alert: hostile,
        note: hostile,
        action: `/v/${hostile}`,
        intro: { datum: '2026-12-15', minuten: 4, bron: hostile, contact: hostile, shared: false },
        contact: hostile,
        sender: { name: hostile, logoUrl: `/logo"${hostile}`, accent: hostile },
      }),
    );
    const document = readHtml(html);
    expect(elementsOf(document, 'script').map(({ attributes }) => attributes.src)).toEqual([scriptPath]);
    expect(elementsOf(document, 'textarea')[0]?.text).toBe(hostile);
    expect(
      elementsOf(document, 'input').find(({ attributes }) => attributes.type === 'text')?.attributes.value,
    ).toBe(hostile);
  });

  test('a picture from another site is not asked for', () => {
    const pictures = (logoUrl: string) =>
      elementsOf(
        readHtml(
          renderQuestionPage(pageInput(exampleList, { sender: { name: 'SWV', logoUrl, accent: null } })),
        ),
        'img',
      ).map(({ attributes }) => attributes.src);
    for (const url of [
      'https://elsewhere.example/x.png',
      '//elsewhere.example/x.png',
      '/\\elsewhere.example/x.png',
    ]) {
      expect(pictures(url)).toEqual([]);
    }
    expect(pictures('/logo/abc.png')).toEqual(['/logo/abc.png']);
    expect(pictures('data:image/png;base64,AAAA')).toEqual(['data:image/png;base64,AAAA']);
  });
});

test('a text without a translation is Dutch and says so to who reads it aloud', () => {
  const definition: Definition = { ...exampleList, languages: ['nl', 'en'] };
  const document = readHtml(renderQuestionPage(pageInput(definition, { locale: 'en' })));
  expect(elementsOf(document, 'legend')[0]).toMatchObject({
    attributes: { lang: 'nl', dir: 'ltr' },
    text: 'vraag',
  });
});

test('Enter in a line of text goes on: the first button of the form is the one for that', () => {
  const document = readHtml(renderQuestionPage(pageInput(publishedList('samenwerking'), { page: 'helpt' })));
  expect(elementsOf(elementsOf(document, 'form')[0] as never, 'button')[0]?.attributes).toMatchObject({
    name: '_go',
    value: 'next',
  });
});

test('a page with answers leaves the kept blank one as it was', () => {
  const input = pageInput(publishedList('scholen'));
  const blank = renderQuestionPage(input);
  const answered = renderQuestionPage({ ...input, answers: { sch_casus_gehoord: 4 } });
  expect(answered).toBe(
    blank.replace('name="sch_casus_gehoord" value="4"', 'name="sch_casus_gehoord" value="4" checked'),
  );
  expect(renderQuestionPage(input)).toBe(blank);
});

test('the page renders exactly the question types that a definition may use', () => {
  expect([...renderedTypes, 'html', 'panel'].sort()).toEqual([...supportedTypes].sort());
});
