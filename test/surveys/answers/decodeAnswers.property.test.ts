import fc from 'fast-check';
import { Model, QuestionMatrixModel } from 'survey-core';
import { describe, expect, test } from 'vitest';
import { controlFieldNames } from '../../../surveys/answers/controlFields';
import { decodeAnswers } from '../../../surveys/answers/decodeAnswers';
import { placeField } from '../../../surveys/answers/decodeRanking';
import { otherTextKey } from '../../../surveys/answers/otherChoice';
import { surveyData } from '../../../surveys/answers/surveyData';
import type { Answers, FormEntries } from '../../../surveys/answers/types';
import { missingRequired, visibleItems } from '../../../surveys/answers/visibleItems';
import { visiblePages } from '../../../surveys/answers/visiblePages';
import { isItemVisible } from '../../../surveys/definition/isItemVisible';
import { resolveDefinition } from '../../../surveys/definition/resolveDefinition';
import type { Definition, Item } from '../../../surveys/definition/types';
import { definitionCatalogue } from '../../../surveys/definitions';
import { galleryList } from '../../support/gallery/galleryList';
import { exampleList } from './exampleList';

const fields = { swv: 'SWV Voorbeeld', loket: 'het Onderwijsloket' };
const shipped = Object.values(definitionCatalogue)
  .flat()
  .map((template) => resolveDefinition(template, fields));
const lists: [string, Definition][] = [...shipped, exampleList, galleryList].map((list) => [
  `${list.survey} ${list.version}`,
  list,
]);

const oddText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', ' ', '0', '6', '1e1', '[4]', '{}', 'other', 'nvt', 'null', 'x'.repeat(2100)),
);

const openText = fc.constantFrom(
  '3',
  '7,5',
  '-1',
  '12.5',
  '99',
  '2022-02-28',
  '29-2-2022',
  '1-12-2022',
  'a@b.nl',
  '06 1234 5678',
);

/** Mostly places as a form of ours sends them: some, all, doubled; now and then an order by itself. */
function placesFor(item: Item): fc.Arbitrary<[string, string][]> {
  const values = item.choices.map(({ value }) => value);
  const order = fc.shuffledSubarray(values, { minLength: 0 });
  const placed = order.map((kept) =>
    values.map((value): [string, string] => [
      placeField(item.key, value),
      kept.includes(value) ? String(kept.indexOf(value) + 1) : '',
    ]),
  );
  const odd = fc.array(
    fc.tuple(fc.constantFrom(...values), fc.oneof(fc.constantFrom('1', '2', '7'), oddText)),
    {
      maxLength: 3,
    },
  );
  return fc.oneof(
    { weight: 8, arbitrary: placed },
    { weight: 1, arbitrary: order.map((kept) => kept.map((value): [string, string] => [item.key, value])) },
    {
      weight: 1,
      arbitrary: odd.map((pairs) =>
        pairs.map(([value, place]): [string, string] => [placeField(item.key, value), place]),
      ),
    },
  );
}

/** Mostly what a form of ours sends for an item, now and then what it does not. */
function valuesFor(item: Item): fc.Arbitrary<[string, string][]> {
  const listed = item.scale
    ? [...item.scale.labels.map((_, index) => String(index + 1)), 'nvt']
    : [...item.choices.map(({ value }) => value), ...(item.hasOther ? ['other'] : [])];
  if (item.kind === 'ranking') return placesFor(item);
  const value = item.kind === 'open' ? fc.oneof(oddText, openText) : fc.constantFrom(...listed);
  const most = item.kind === 'multiple' ? 3 : 1;
  const proper = fc.uniqueArray(value, { maxLength: most });
  const values = fc.oneof(
    { weight: 9, arbitrary: proper },
    { weight: 1, arbitrary: fc.array(oddText, { maxLength: 3 }) },
  );
  const other = item.hasOther ? fc.array(oddText, { maxLength: 1 }) : fc.constant([]);
  return fc
    .tuple(values, other)
    .map(([own, text]) => [
      ...own.map((one): [string, string] => [item.key, one]),
      ...text.map((one): [string, string] => [otherTextKey(item.key), one]),
    ]);
}

const formOf = (items: readonly Item[]): fc.Arbitrary<FormEntries> =>
  fc
    .tuple(
      fc.tuple(...items.map(valuesFor)).map((values) => values.flat()),
      fc.oneof(
        { weight: 9, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(fc.tuple(oddText, oddText)) },
      ),
    )
    .map(([own, strange]) => [...own, ...strange]);

function formBack(answers: Answers): FormEntries {
  return Object.entries(answers).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [String(value)]).map((one): [string, string] => [key, one]),
  );
}

const slipsOf = (model: Model) =>
  model.getAllQuestions().flatMap(({ name, errors }) => errors.map((error) => `${name}: ${error.text}`));

/** Visible with everything it stands in. */
const isSeen = (element: { isVisible: boolean; parent?: unknown }): boolean =>
  element.isVisible && (!element.parent || isSeen(element.parent as { isVisible: boolean }));

/** An answer that the item certainly takes. */
const anAnswer = ({ kind, scale, choices, input, minSelected }: Item): Answers[string] =>
  kind === 'open'
    ? input?.type === 'number'
      ? '3'
      : 'goed'
    : scale
      ? 1
      : kind === 'choice'
        ? (choices[0]?.value ?? '')
        : choices.slice(0, kind === 'multiple' ? (minSelected ?? 1) : 99).map(({ value }) => value);

/** The answers with one at every question that still needs one. */
function completed(list: Definition, given: Answers): Answers {
  const answers = { ...given };
  for (let round = 0; round < 5; round++) {
    for (const key of missingRequired(list, answers)) {
      answers[key] = anAnswer(list.items.find((item) => item.key === key) as Item);
    }
  }
  return answers;
}

/** The item that a field answers. */
const itemOf = (list: Definition, name: string) =>
  list.items.find(({ kind, key }) => kind === 'ranking' && name.startsWith(`${key}.`))?.key ?? name;

describe.each(lists)('%s, whatever is posted', (_name, list) => {
  const form = formOf(list.items);
  const model = new Model(list.json);

  test('what the decoder accepts, survey-core accepts unchanged', () => {
    let accepted = 0;
    fc.assert(
      fc.property(form, (entries) => {
        // Whatever was right in it makes a second form, which is accepted more often.
        const right = decodeAnswers(list, entries, { page: null, known: {} }).answers;
        for (const sent of [entries, formBack(right), formBack(completed(list, right))]) {
          const decoded = decodeAnswers(list, sent, { page: null, known: {} });
          if (!decoded.ok) continue;
          accepted += 1;
          const data = surveyData(list.items, decoded.answers);
          model.data = structuredClone(data);
          expect([model.validate(true, false), slipsOf(model)]).toEqual([true, []]);
          expect(model.data).toEqual(data);
          model.clearIncorrectValues(true);
          expect(model.data).toEqual(data);
        }
      }),
      { numRuns: 400 },
    );
    expect(accepted).toBeGreaterThan(50);
  });

  test('every field is an answer, a control field, empty, or a problem', () => {
    fc.assert(
      fc.property(form, (entries) => {
        const decoded = decodeAnswers(list, entries, { page: null, known: {} });
        const problems = new Set(decoded.ok ? [] : decoded.problems.map(({ item }) => item));
        const groups = new Set([...problems].map((name) => name.replace(/-Comment$/, '')));
        for (const [name, value] of entries) {
          const of = itemOf(list, name);
          const told =
            groups.has(of.replace(/-Comment$/, '').slice(0, 64)) || problems.has(name.slice(0, 64));
          const kept = Object.hasOwn(decoded.answers, of);
          expect(kept || told || controlFieldNames.has(name) || value.trim() === '').toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('accepted answers, shown and posted again, are the same answers', () => {
    fc.assert(
      fc.property(form, (entries) => {
        const first = decodeAnswers(list, entries, { page: null, known: {} });
        if (!first.ok) return;
        const again = decodeAnswers(list, formBack(first.answers), { page: null, known: {} });
        expect(again).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  test('survey-core and the scoring see the same questions and pages', () => {
    fc.assert(
      fc.property(form, (entries) => {
        const { counting } = visibleItems(
          list,
          decodeAnswers(list, entries, { page: null, known: {} }).answers,
        );
        model.data = structuredClone(surveyData(list.items, counting));
        const { visible } = visibleItems(list, counting);
        for (const item of list.items) {
          const question = model.getQuestionByName(item.question);
          const isRowVisible =
            !(question instanceof QuestionMatrixModel) ||
            question.visibleRows.some(({ name }) => String(name) === item.part);
          expect([item.key, visible.has(item.key)]).toEqual([
            item.key,
            isSeen(question) && !question.isReadOnly && isRowVisible,
          ]);
          expect([item.key, visible.has(item.key)]).toEqual([item.key, isItemVisible(item, counting)]);
        }
        expect(visiblePages(list, counting)).toEqual(model.visiblePages.map(({ name }) => name));
      }),
      { numRuns: 200 },
    );
  });
});
