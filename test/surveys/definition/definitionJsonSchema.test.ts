import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { definitionJsonSchema } from '../../../surveys/definition/definitionJsonSchema';

it('the schema that editors read is the form that the product checks', () => {
  const path = new URL('../../../surveys/definition/definition.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(definitionJsonSchema());
});
