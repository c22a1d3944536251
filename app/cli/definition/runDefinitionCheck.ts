import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  checkDefinitions,
  type DefinitionLock,
  lockDefinitions,
} from '../../../surveys/definition/definitionLock';
import { type DefinitionIo, findText, readDefinitionTexts, sha256 } from './definitionIo';

const help = `Gebruik: peilstok definition check [--lock-new] [--json]

Controleert elke vragenlijst: is zij te gebruiken, en is een gepubliceerde versie niet gewijzigd?
Een gepubliceerde versie wordt nooit gewijzigd; een andere tekst is een nieuwe versie.

  --lock-new  neemt nieuwe versies op in lock.json; wat er al in staat, blijft zoals het is
  --json      de uitkomst als JSON
  --help      deze tekst
`;

/**
 * The command `peilstok definition check`.
 * @param args after the words `definition check`
 * @returns exit code: 0 all well, 1 problems (each with file and line), 2 wrong use
 */
export async function runDefinitionCheck(args: string[], io: DefinitionIo): Promise<number> {
  let values: ReturnType<typeof readArguments>['values'];
  try {
    values = readArguments(args).values;
  } catch (error) {
    io.stderr.write(`${(error as Error).message}\n\n${help}`);
    return 2;
  }
  if (values.help) {
    io.stdout.write(help);
    return 0;
  }
  const files = await readDefinitionTexts(io);
  const lockFile = path.join(io.definitionsFolder, 'lock.json');
  let lock = JSON.parse((await findText(io, lockFile)) ?? '{}') as DefinitionLock;
  if (values['lock-new']) {
    const usable = checkDefinitions(files, lock, sha256).every(
      (change) => change.message === 'staat niet in lock.json',
    );
    if (usable) {
      lock = lockDefinitions(files, lock, sha256);
      await io.writeFile(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
    }
  }
  const changes = checkDefinitions(files, lock, sha256);
  if (values.json) {
    io.stdout.write(
      `${JSON.stringify({ ok: changes.length === 0, files: files.map(({ file }) => file), changes })}\n`,
    );
  }
  for (const { file, line, message } of changes) {
    io.stderr.write(`${file}${line === null ? '' : `:${line}`}: ${message}\n`);
  }
  if (changes.length > 0) return 1;
  if (!values.json) io.stdout.write(`${files.length} vragenlijsten zijn in orde en ongewijzigd.\n`);
  return 0;
}

function readArguments(args: string[]) {
  return parseArgs({
    args,
    options: {
      'lock-new': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}
