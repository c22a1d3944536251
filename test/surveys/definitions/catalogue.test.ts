import { Model } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { definitionProblems } from '../../../surveys/definition/definitionProblems';
import { minutesToAnswer } from '../../../surveys/definition/minutesToAnswer';
import { getDefinition } from '../../../surveys/definition/readDefinition';
import { resolveDefinition } from '../../../surveys/definition/resolveDefinition';
import { definitionCatalogue, findTemplate, getTemplate } from '../../../surveys/definitions/index';

const all = Object.values(definitionCatalogue).flat();
const fields = { swv: 'SWV Voorbeeld', loket: 'het Onderwijsloket' };

describe('the shipped questionnaires', () => {
  it('are the five of the programme, each under its own survey and version', () => {
    expect(all.map((one) => `${one.survey}/${one.version}`)).toEqual([
      'scholen/1',
      'samenwerking/1',
      'samenwerking/2',
      'ouders/1',
      'ketenpartners/1',
    ]);
    expect(findTemplate('samenwerking')?.version).toBe(2);
    expect(findTemplate('leerlingen')).toBeNull();
  });

  it.each(all.map((one) => [`${one.survey}/${one.version}`, one] as const))(
    '%s reads back from its own JSON',
    (_name, definition) => {
      expect(definitionProblems(definition.json)).toEqual([]);
      expect(getDefinition(definition.json)).toEqual(definition);
      const resolved = resolveDefinition(definition, fields);
      expect(getDefinition(JSON.parse(JSON.stringify(resolved.json)))).toEqual(resolved);
    },
  );

  it.each(all.map((one) => [`${one.survey}/${one.version}`, one] as const))(
    '%s has no field left after publishing, except those of a round in the intro',
    (_name, definition) => {
      const { intro: _intro, introShared: _shared, ...rest } = resolveDefinition(definition, fields);
      const { peilstok, ...json } = rest.json;
      expect(JSON.stringify({ ...rest, json })).not.toMatch(/\[\[/);
      expect(JSON.stringify(peilstok)).not.toMatch(/\[\[(swv|loket)\]\]/);
    },
  );

  it.each(all.map((one) => [`${one.survey}/${one.version}`, one] as const))(
    '%s is understood by survey-core',
    (_name, definition) => {
      const model = new Model(structuredClone(resolveDefinition(definition, fields).json));
      const problems = (model.jsonErrors ?? []).map((error) => error.message);
      expect(problems.filter((message) => !message.endsWith("'peilstok'."))).toEqual([]);
      expect(model.getAllQuestions().map((question) => question.name)).toEqual(
        definition.items.map((item) => item.key),
      );
    },
  );

  it('ask two to four questions a page, except where a filter stands alone', () => {
    for (const definition of all) {
      for (const page of definition.json.pages) {
        const alone = ['ou_vraag', 'ou_wie', 'ou_vinden_zonder'].includes(page.elements[0]?.name ?? '');
        expect(page.elements.length, `${definition.survey} ${page.name}`).toBeGreaterThanOrEqual(
          alone ? 1 : 2,
        );
        expect(page.elements.length, `${definition.survey} ${page.name}`).toBeLessThanOrEqual(4);
      }
    }
  });

  it('begin a sentence with a capital when the field begins it', () => {
    const ouders = resolveDefinition(getTemplate('ouders'), fields);
    expect(ouders.items.find((item) => item.key === 'ou_gehoord')?.title.nl).toBe(
      'Het Onderwijsloket luisterde goed naar mij.',
    );
    expect(ouders.title.nl).toBe('Wat vindt u van het Onderwijsloket?');
  });

  it('say how many minutes they take', () => {
    expect(
      Object.fromEntries(all.map((one) => [`${one.survey}/${one.version}`, minutesToAnswer(one)])),
    ).toEqual({
      'scholen/1': 5,
      'samenwerking/1': 3,
      'samenwerking/2': 3,
      'ouders/1': 4,
      'ketenpartners/1': 4,
    });
  });
});
