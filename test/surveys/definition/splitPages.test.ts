import { expect, it } from 'vitest';
import { readDefinition } from '../../../surveys/definition/readDefinition';
import { fieldProblems, fillFields, resolveDefinition } from '../../../surveys/definition/resolveDefinition';
import { splitPages } from '../../../surveys/definition/splitPages';
import { getTemplate } from '../../../surveys/definitions/index';
import samenwerkingFile from '../../../surveys/definitions/samenwerking/2.json';

it('a question that depends on its own page starts a new page, so that it can be shown without script', () => {
  const file = structuredClone(samenwerkingFile);
  Object.assign(file.pages[2]?.elements[1] ?? {}, { visibleIf: "{sw_helpt} contains 'project'" });
  Object.assign(file.pages[2] ?? {}, {
    visibleIf: '{sw_tevreden} notempty',
    description: { nl: 'Uitleg', en: 'Explanation' },
  });
  const read = readDefinition(file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const resolved = resolveDefinition(read.definition, { swv: 'SWV Voorbeeld' });
  expect(
    resolved.json.pages.map((page) => [page.name, page.visibleIf, page.elements.map((one) => one.name)]),
  ).toEqual([
    ['kennen', undefined, ['sw_kennen', 'sw_contact', 'sw_vertrouwen']],
    ['samen', undefined, ['sw_delen', 'sw_afspraken', 'sw_helpen', 'sw_tevreden']],
    ['helpt', '{sw_tevreden} notempty', ['sw_helpt']],
    ['helpt-2', '{sw_tevreden} notempty', ['sw_open']],
  ]);
  expect(resolved.json.pages[3]).not.toHaveProperty('description');
  expect(resolved.items.find((item) => item.key === 'sw_open')).toMatchObject({
    page: 'helpt-2',
    visibleIf: "({sw_tevreden} notempty) and ({sw_helpt} contains 'project')",
  });
});

it('pages without logic inside stay as they are', () => {
  const { json } = getTemplate('ouders');
  expect(splitPages(json)).toEqual(json);
});

it('a panel that is cut through stands on both pages, a row and a switched-off question count as well', () => {
  const choices = [{ value: 'a', text: { nl: 'A' } }];
  const json = {
    pages: [
      {
        name: 'p',
        title: { nl: 'Titel' },
        elements: [
          { type: 'html', name: 'uitleg', html: { nl: 'x' } },
          {
            type: 'panel',
            name: 'buiten',
            title: { nl: 'Buiten' },
            description: { nl: 'Uitleg' },
            elements: [
              { type: 'checkbox', name: 'een', choices },
              {
                type: 'panel',
                name: 'binnen',
                elements: [{ type: 'text', name: 'twee', enableIf: '{een} notempty' }],
              },
              { type: 'text', name: 'drie' },
            ],
          },
          { type: 'matrix', name: 'm', rows: [{ value: 'r', visibleIf: '{twee} notempty' }] },
          { type: 'text', name: 'vier', requiredIf: '{m.r} = 1' },
        ],
      },
    ],
  };
  const outline = (elements: unknown): unknown =>
    (elements as { name: string; elements?: unknown }[]).map((one) =>
      one.elements ? { [one.name]: outline(one.elements) } : one.name,
    );
  const split = splitPages(json);
  expect(split.pages.map((page) => [page.name, outline(page.elements)])).toEqual([
    ['p', ['uitleg', { buiten: ['een'] }]],
    ['p-2', [{ 'buiten-2': [{ binnen: ['twee'] }, 'drie'] }]],
    ['p-3', ['m']],
    ['p-4', ['vier']],
  ]);
  expect(split.pages.map(({ title }) => title)).toEqual(Array(4).fill({ nl: 'Titel' }));
  expect(split.pages[1]?.elements[0]).toMatchObject({ title: { nl: 'Buiten' } });
  expect(split.pages[1]?.elements[0]).not.toHaveProperty('description');
  expect(splitPages(split)).toEqual(split);
});

it('a field gets a capital only where it begins a sentence', () => {
  const loket = (text: string) => fillFields(text, { loket: 'het loket', ij: 'ijsloket' });
  expect(loket('[[loket]] luistert.')).toBe('Het loket luistert.');
  expect(loket('Wat vindt u van [[loket]]?')).toBe('Wat vindt u van het loket?');
  expect(loket('Dat is zo. [[loket]] belt.\n\n[[ij]] ook. Vragen: [[loket]]')).toBe(
    'Dat is zo. Het loket belt.\n\nIJsloket ook. Vragen: het loket',
  );
  expect(loket('Tot [[datum]]')).toBe('Tot [[datum]]');
});

it('a field that is missing or would be filled again is refused', () => {
  const ouders = getTemplate('ouders');
  expect(fieldProblems(ouders, { swv: 'SWV' })).toEqual([{ field: 'loket', message: 'is niet ingevuld' }]);
  expect(fieldProblems(ouders, { swv: 'SWV', loket: '{ou_wie}' })).toHaveLength(1);
  expect(() => resolveDefinition(ouders, { swv: 'SWV' })).toThrow(/loket/);
  const resolved = resolveDefinition(ouders, { swv: 'SWV', loket: 'het loket', 'loket.en': 'the help desk' });
  expect(resolved.title).toEqual({
    nl: 'Wat vindt u van het loket?',
    en: 'What do you think of the help desk?',
  });
  expect(resolved.intro.nl).toContain('[[minuten]]');
});
