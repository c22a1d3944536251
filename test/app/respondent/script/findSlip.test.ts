import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  limitRules,
  otherTextRules,
  questionRules,
  textRules,
} from '../../../../app/respondent/questions/slipRules';
import { isSlip, slipText } from '../../../../app/respondent/questions/slipText';
import { findSlip, type QuestionFacts, type TextFacts } from '../../../../app/respondent/script/findSlip';
import { chromeTexts } from '../../../../app/respondent/texts/chromeTexts';
import { decodeAnswers } from '../../../../surveys/answers/decodeAnswers';
import { itemPlaces } from '../../../../surveys/answers/itemPlaces';
import { galleryList } from '../../../support/gallery/galleryList';
import { publishedList } from '../memoryLists';
import { elementsOf, readHtml } from '../readHtml';

/** The rules that stand in attributes, as the script finds them. */
function rulesIn(attributes: string) {
  const [element] = elementsOf(readHtml(`<p${attributes}></p>`));
  return (name: string) => element?.attributes[name] ?? null;
}

const texts = chromeTexts('nl');
const list = publishedList('samenwerking');
const places = itemPlaces(list);
const inputOf = (key: string) => {
  const place = places.get(key);
  if (!place) throw new Error(`There is no ${key}`);
  return {
    place,
    locale: 'nl' as const,
    texts,
    values: new Map(),
    problem: null,
    isRequired: place.item.required,
  };
};

/** The page `helpt` of the list about working together: at most two, with `anders`, and an open question. */
function slipsOfScript(chosen: string[], other: string, open: string): (string | null)[] {
  const helpt = inputOf('sw_helpt');
  const own: TextFacts = { value: other, isOther: true, rule: rulesIn(otherTextRules(helpt)) };
  const comment = inputOf('sw_open');
  const text: TextFacts = { value: open, isOther: false, rule: rulesIn(textRules(comment)) };
  const questions: QuestionFacts[] = [
    { chosen, texts: [own], rule: rulesIn(questionRules(helpt)) },
    { chosen: open.trim() ? [open] : [], texts: [text], rule: rulesIn(questionRules(comment)) },
  ];
  return questions.map((question) => findSlip(question, true)?.text ?? null);
}

function slipsOfServer(chosen: string[], other: string, open: string): (string | null)[] {
  const form: [string, string][] = [
    ['_page', 'helpt'],
    ...chosen.map((value): [string, string] => ['sw_helpt', value]),
    ['sw_helpt-Comment', other],
    ['sw_open', open],
  ];
  const decoded = decodeAnswers(list, form, { page: 'helpt', known: {} });
  const problems = decoded.ok ? [] : decoded.problems;
  expect(problems.every(isSlip)).toBe(true);
  const values = new Map(form.map(([name, value]) => [name, [value]]));
  return ['sw_helpt', 'sw_open'].map((key) => {
    const problem = problems.find(({ item }) => item === key || item === `${key}-Comment`) ?? null;
    return slipText({ ...inputOf(key), values, problem });
  });
}

describe('a slip', () => {
  const words = fc.oneof(
    fc.constantFrom('', '  ', 'bus', ' cafe\u0301 '),
    fc.nat({ max: 60 }).map((more) => 'x'.repeat(1970 + more)),
    fc.nat({ max: 60 }).map((more) => `${' '.repeat(more)}${'e\u0301'.repeat(1990)}`),
  );
  const choices = fc.subarray(['groepen', 'project', 'scholing', 'visitatie', 'other']);

  test('is found by the script exactly where the server finds one, in the same words', () => {
    const listed = new Set([
      'other',
      ...(places.get('sw_helpt')?.item.choices ?? []).map(({ value }) => value),
    ]);
    fc.assert(
      fc.property(choices, words, words, (picked, other, open) => {
        const chosen = picked.filter((value) => listed.has(value));
        expect(slipsOfScript(chosen, other, open)).toEqual(slipsOfServer(chosen, other, open));
      }),
      { numRuns: 300 },
    );
  });

  test('of a needed answer is one only for who goes on', () => {
    const needed = {
      chosen: [],
      texts: [],
      rule: (name: string) => (name === 'data-required' ? 'Kies.' : null),
    };
    expect(findSlip(needed, true)).toEqual({ text: 'Kies.', at: null });
    expect(findSlip(needed, false)).toBeNull();
    expect(findSlip({ ...needed, chosen: ['ja'] }, true)).toBeNull();
  });

  /** What the script finds at a question of the gallery, and what the server says of the same form. */
  function bothAt(key: string, page: string, form: [string, string][]) {
    const place = itemPlaces(galleryList).get(key);
    if (!place) throw new Error(`There is no ${key}`);
    const input = { ...inputOf('sw_open'), place, isRequired: false };
    const given = form.map(([, value]) => value).filter((value) => value !== '');
    const typed = place.item.kind === 'ranking' ? [] : form.map(([, value]) => value);
    const found = findSlip(
      {
        chosen: given,
        texts: typed.map((value) => ({ value, isOther: false, rule: rulesIn(limitRules(input)) })),
        rule: rulesIn(questionRules(input)),
      },
      false,
    );
    const decoded = decodeAnswers(galleryList, [['_page', page], ...form], { page, known: {} });
    const problem = (decoded.ok ? [] : decoded.problems).find(({ item }) => item === key) ?? null;
    return { script: found?.text ?? null, server: slipText({ ...input, problem }) };
  }

  test('in a number or a day is found before posting, in the words of the server', () => {
    for (const value of ['', '-1', '0', '2,5', '12.5', '12,6', '99', '1e1', 'vijf', '.5', '7 ']) {
      const { script, server } = bothAt('aantal', 'invullen', [['aantal', value]]);
      expect(script, value).toBe(server);
    }
    for (const value of ['', '2021-12-31', '2022-01-01', '2022-12-31', '2023-01-01']) {
      const { script, server } = bothAt('dag', 'invullen', [['dag', value]]);
      expect(script, value).toBe(server);
    }
    expect(bothAt('aantal', 'invullen', [['aantal', '13']]).script).toBe(
      'Dit kan niet. Vul iets in tot en met 12,5.',
    );
  });

  test('in a ranking is found before posting, in the words of the server', () => {
    const place = fc.constantFrom('', '1', '2', '3');
    fc.assert(
      fc.property(place, place, place, (snel, duidelijk, een) => {
        const { script, server } = bothAt('volgorde', 'oordeel', [
          ['volgorde.snel', snel],
          ['volgorde.duidelijk', duidelijk],
          ['volgorde.een', een],
        ]);
        expect(script).toBe(server);
      }),
    );
    const some = fc.constantFrom('', '1', '2');
    fc.assert(
      fc.property(some, some, some, (one, two, three) => {
        const { script, server } = bothAt('keuze2', 'oordeel', [
          ['keuze2.Website', one],
          ['keuze2.Nieuwsbrief', two],
          ['keuze2.Spreekuur', three],
        ]);
        expect(script).toBe(server);
      }),
    );
  });

  test('is too few choices, once one is made', () => {
    const two: Record<string, string> = { 'data-min': '2', 'data-too-few': 'Kies er ten minste 2.' };
    const few = (chosen: string[]): QuestionFacts => ({
      chosen,
      texts: [],
      rule: (name) => two[name] ?? null,
    });
    expect(findSlip(few(['a']), false)?.text).toBe('Kies er ten minste 2.');
    expect(findSlip(few([]), true)).toBeNull();
    expect(findSlip(few(['a', 'b']), true)).toBeNull();
  });
});
