import { z } from 'zod';
import { definitionFileSchema } from './definitionFile';

/** JSON Schema (draft 7) of a definition file, for editors; `definition.schema.json` is this, written out. */
export function definitionJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(definitionFileSchema, {
    target: 'draft-7',
    io: 'input',
    reused: 'ref',
  });
  return { $schema, title: 'Peilstok questionnaire', ...schema };
}
