import path from 'node:path';
import {
  type CheckedTranslation,
  checkTranslations,
  isTranslationFile,
} from '../../../surveys/definition/checkTranslations';
import {
  checkDefinitions,
  type DefinitionChange,
  type DefinitionLock,
  type DefinitionText,
  lockDefinitions,
} from '../../../surveys/definition/definitionLock';
import { definitionTextNotes, definitionTextProblems } from '../../../surveys/definition/definitionProblems';
import { definitionCatalogue } from '../../../surveys/definitions';
import { readArguments } from '../readArguments';
import {
  type DefinitionIo,
  findDefinitionsFolder,
  findText,
  listDefinitionFiles,
  sha256,
  writeText,
} from './definitionIo';

const help = `Gebruik: peilstok definition check [BESTAND ...] [--lock-new] [--json]

Controleert vragenlijsten: zijn zij te gebruiken, en is een gepubliceerde versie niet gewijzigd?
Zonder bestand: alle meegeleverde. Een gepubliceerde versie wordt nooit gewijzigd; een andere
tekst is een nieuwe versie. Van vertalingen (ouders/1.tr.json) staat er wat ontbreekt en waar; zo'n
tekst staat er dan in het Nederlands.

  --lock-new  neemt nieuwe meegeleverde versies op in lock.json; wat er al in staat, blijft zoals het is
  --json      de uitkomst als JSON
  --help      deze tekst
`;

const options = {
  'lock-new': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

interface Checked {
  files: string[];
  changes: DefinitionChange[];
  /** What is left out or read in one way, and not wrong. */
  notes: DefinitionChange[];
  translations: CheckedTranslation[];
}

/**
 * The command `peilstok definition check`.
 * @param args after the words `definition check`
 * @returns exit code: 0 all well, 1 problems (each with file and line), 2 wrong use
 */
export async function runDefinitionCheck(args: string[], io: DefinitionIo): Promise<number> {
  const given = readArguments(args, { options, help }, io);
  if (typeof given === 'number') return given;
  const { values, positionals } = given;
  const { files, changes, translations, notes } =
    positionals.length > 0 ? await checkFiles(io, positionals) : await checkShipped(io, values['lock-new']);
  if (values.json)
    io.stdout.write(`${JSON.stringify({ ok: changes.length === 0, files, changes, notes, translations })}\n`);
  for (const { file, line, message } of changes) {
    io.stderr.write(`${file}${line === null ? '' : `:${line}`}: ${message}\n`);
  }
  if (changes.length > 0) return 1;
  if (!values.json) {
    for (const { file, line, message } of notes) io.stdout.write(`${file}:${line}: let op: ${message}\n`);
    for (const one of translations) io.stdout.write(translationLines(one));
    const count = files.length === 1 ? '1 vragenlijst is' : `${files.length} vragenlijsten zijn`;
    io.stdout.write(`${count} in orde${positionals.length > 0 ? '' : ' en ongewijzigd'}.\n`);
  }
  return 0;
}

/** Files named by the user: can they be used? */
async function checkFiles(io: DefinitionIo, names: string[]): Promise<Checked> {
  const changes: DefinitionChange[] = [];
  const notes: DefinitionChange[] = [];
  for (const file of names) {
    const text = await findText(io, path.resolve(io.cwd, file));
    if (text === null) changes.push({ file, line: null, message: 'bestaat niet' });
    for (const { line, where, message } of text === null ? [] : definitionTextProblems(text)) {
      changes.push({ file, line, message: `${where}: ${message}` });
    }
    for (const { line, where, message } of text === null ? [] : definitionTextNotes(text)) {
      notes.push({ file, line, message: `${where}: ${message}` });
    }
  }
  return { files: names, changes, notes, translations: [] };
}

/** Everything that is shipped or was ever locked: also unchanged? */
async function checkShipped(io: DefinitionIo, lockNew: boolean): Promise<Checked> {
  const folder = await findDefinitionsFolder(io);
  if (folder === null) {
    return {
      files: [],
      changes: [{ file: 'surveys/definitions/lock.json', line: null, message: 'bestaat niet' }],
      notes: [],
      translations: [],
    };
  }
  const lockFile = path.join(folder, 'lock.json');
  let lock = JSON.parse((await findText(io, lockFile)) ?? '{}') as DefinitionLock;
  const shipped = Object.values(definitionCatalogue).flatMap((versions) =>
    versions.map(({ survey, version }) => `${survey}/${version}.json`),
  );
  const texts: DefinitionText[] = [];
  const translated: DefinitionText[] = [];
  const present = await listDefinitionFiles(io, folder);
  for (const file of new Set([...shipped, ...Object.keys(lock), ...present])) {
    const text = await findText(io, path.join(folder, file));
    if (text !== null) (isTranslationFile(file) ? translated : texts).push({ file, text });
  }
  let changes = checkDefinitions(texts, lock, sha256);
  if (lockNew && changes.every((change) => change.message === 'staat niet in lock.json')) {
    lock = lockDefinitions(texts, lock, sha256);
    await writeText(io, lockFile, `${JSON.stringify(lock, null, 2)}\n`);
    changes = checkDefinitions(texts, lock, sha256);
  }
  // A questionnaire that changed or is gone is the first thing to put right.
  const translations = checkTranslations(changes.length === 0 ? translated : [], texts);
  return {
    files: texts.map(({ file }) => file),
    changes: [...changes, ...translations.changes],
    notes: [],
    translations: translations.checked,
  };
}

/** How complete a translation is, and what is missing where. */
function translationLines({ file, texts, translated, reviewed, missing }: CheckedTranslation): string {
  const review = reviewed ? `nagekeken door ${reviewed.by} op ${reviewed.on}` : 'door niemand nagekeken';
  const lines = [`${file}: ${translated} van ${texts} teksten vertaald, ${review}`];
  return [...lines, ...missing.map(({ where, message }) => `  ${where}: ${message}`), ''].join('\n');
}
