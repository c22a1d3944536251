import fc from 'fast-check';
import { Model } from 'survey-core';
import { describe, expect, test } from 'vitest';
import { controlFieldNames } from '../../../surveys/answers/controlFields';
import { decodeAnswers } from '../../../surveys/answers/decodeAnswers';
import { otherTextKey } from '../../../surveys/answers/otherChoice';
import type { Answers, FormEntries } from '../../../surveys/answers/types';
import { visibleItems } from '../../../surveys/answers/visibleItems';
import { visiblePages } from '../../../surveys/answers/visiblePages';
import { isItemVisible } from '../../../surveys/definition/isItemVisible';
import { resolveDefinition } from '../../../surveys/definition/resolveDefinition';
import type { Definition, Item } from '../../../surveys/definition/types';
import { definitionCatalogue } from '../../../surveys/definitions';
import { exampleList } from './exampleList';

const fields = { swv: 'SWV Voorbeeld', loket: 'het Onderwijsloket' };
const shipped = Object.values(definitionCatalogue)
  .flat()
  .map((template) => resolveDefinition(template, fields));
const lists: [string, Definition][] = [...shipped, exampleList].map((list) => [
  `${list.survey} ${list.version}`,
  list,
]);

const oddText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', ' ', '0', '6', '1e1', '[4]', '{}', 'other', 'nvt', 'null', 'x'.repeat(2100)),
);

/** Mostly what a form of ours sends for an item, now and then what it does not. */
function valuesFor(item: Item): fc.Arbitrary<[string, string][]> {
  const listed = item.scale
    ? [...item.scale.labels.map((_, index) => String(index + 1)), 'nvt']
    : [...item.choices.map(({ value }) => value), ...(item.hasOther ? ['other'] : [])];
  const value = item.kind === 'open' ? oddText : fc.constantFrom(...listed);
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

describe.each(lists)('%s, whatever is posted', (_name, list) => {
  const form = formOf(list.items);
  const model = new Model(list.json);

  test('what the decoder accepts, survey-core accepts unchanged', () => {
    let accepted = 0;
    fc.assert(
      fc.property(form, (entries) => {
        // Whatever was right in it makes a second form, which is accepted more often.
        const right = decodeAnswers(list, entries, { page: null, known: {} }).answers;
        for (const sent of [entries, formBack(right)]) {
          const decoded = decodeAnswers(list, sent, { page: null, known: {} });
          if (!decoded.ok) continue;
          accepted += 1;
          model.data = structuredClone(decoded.answers);
          expect(model.validate(true, false)).toBe(true);
          expect(model.data).toEqual(decoded.answers);
          model.clearIncorrectValues(true);
          expect(model.data).toEqual(decoded.answers);
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
          const told =
            groups.has(name.replace(/-Comment$/, '').slice(0, 64)) || problems.has(name.slice(0, 64));
          const kept = Object.hasOwn(decoded.answers, name);
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
        model.data = structuredClone(counting);
        const { visible } = visibleItems(list, counting);
        for (const item of list.items) {
          const question = model.getQuestionByName(item.key);
          expect([item.key, visible.has(item.key)]).toEqual([
            item.key,
            question.isVisible && question.page.isVisible,
          ]);
          expect([item.key, visible.has(item.key)]).toEqual([item.key, isItemVisible(item, counting)]);
        }
        expect(visiblePages(list, counting)).toEqual(model.visiblePages.map(({ name }) => name));
      }),
      { numRuns: 200 },
    );
  });
});
