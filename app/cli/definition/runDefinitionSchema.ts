import { definitionJsonSchema } from '../../../surveys/definition/definitionJsonSchema';
import type { CommandIo } from '../analyse/commandIo';

/** The command `peilstok definition schema`: the JSON Schema of a questionnaire file, as editors read it. */
export async function runDefinitionSchema(io: Pick<CommandIo, 'stdout'>): Promise<number> {
  io.stdout.write(`${JSON.stringify(definitionJsonSchema(), null, 2)}\n`);
  return 0;
}
