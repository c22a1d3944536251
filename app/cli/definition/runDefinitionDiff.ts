import path from 'node:path';
import { compareDefinitions } from '../../../surveys/definition/compareDefinitions';
import { definitionTextProblems } from '../../../surveys/definition/definitionProblems';
import { describeComparison } from '../../../surveys/definition/describeComparison';
import { getDefinition } from '../../../surveys/definition/readDefinition';
import type { Definition } from '../../../surveys/definition/types';
import { commonItems } from '../../../surveys/scoring/commonItems';
import { compositeSets } from '../../../surveys/scoring/compositeSets';
import { readArguments } from '../readArguments';
import { type DefinitionIo, findDefinitionsFolder, findText } from './definitionIo';

const help = `Gebruik: peilstok definition diff EERDER LATER [--json]

Vergelijkt twee versies van een vragenlijst: welke vragen vormen één reeks, welke niet en waarom,
en welke indicatoren zijn te volgen. EERDER en LATER zijn een bestand, of een versie die
meegeleverd is: samenwerking/1.

  --json  de uitkomst als JSON
  --help  deze tekst
`;

const options = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const complaint = (positionals: string[]) => (positionals.length === 2 ? null : 'Geef twee versies.');

/** Reads a definition from a file or by `<survey>/<version>`; null with its problems on standard error. */
async function readVersion(name: string, io: DefinitionIo): Promise<Definition | null> {
  const folder = /^[a-z][a-z0-9_]*\/\d+$/.test(name) ? await findDefinitionsFolder(io) : null;
  const text = await findText(io, folder ? path.join(folder, `${name}.json`) : path.resolve(io.cwd, name));
  if (text === null) {
    io.stderr.write(`${name}: bestaat niet\n`);
    return null;
  }
  const problems = definitionTextProblems(text);
  for (const { line, where, message } of problems) {
    io.stderr.write(`${name}${line === null ? '' : `:${line}`}: ${where}: ${message}\n`);
  }
  return problems.length > 0 ? null : getDefinition(JSON.parse(text));
}

/**
 * The command `peilstok definition diff`.
 * @param args after the words `definition diff`
 * @returns exit code: 0 compared, 1 a version cannot be read, 2 wrong use
 */
export async function runDefinitionDiff(args: string[], io: DefinitionIo): Promise<number> {
  const given = readArguments(args, { options, help, complaint }, io);
  if (typeof given === 'number') return given;
  const [first, second] = given.positionals as [string, string];
  const [earlier, later] = [await readVersion(first, io), await readVersion(second, io)];
  if (!earlier || !later) return 1;
  if (earlier.survey !== later.survey) {
    io.stderr.write(`${earlier.survey} en ${later.survey} zijn twee verschillende vragenlijsten\n`);
    return 1;
  }
  const indicators = compositeSets(later).map((set) => commonItems(earlier, later, set.key));
  io.stdout.write(
    given.values.json
      ? `${JSON.stringify({ comparability: compareDefinitions(earlier, later), indicators })}\n`
      : describeComparison(earlier, later, indicators),
  );
  return 0;
}
