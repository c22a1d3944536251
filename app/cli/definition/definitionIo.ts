import { createHash } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CommandIo } from '../analyse/commandIo';

/** What the `definition` commands may touch. */
export interface DefinitionIo extends CommandIo {
  /** `surveys/definitions`, absolute; when absent it is looked for above `cwd`, then above the program itself. */
  definitionsFolder?: string;
  writeFile?(path: string, text: string): Promise<void>;
  /** Names in a folder, by absolute path; none when it is no folder. */
  listFolder?(path: string): Promise<string[]>;
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Text of a UTF-8 file; null when it is not there. */
export async function findText(io: CommandIo, file: string): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await io.readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export const writeText = (io: DefinitionIo, file: string, text: string): Promise<void> =>
  (io.writeFile ?? ((name, words) => writeFile(name, words)))(file, text);

/** Every `<survey>/<version>.json` of a definitions folder, in order of name. */
export async function listDefinitionFiles(io: DefinitionIo, folder: string): Promise<string[]> {
  const list = io.listFolder ?? ((name: string) => readdir(name).catch(() => []));
  const files: string[] = [];
  for (const survey of (await list(folder)).sort()) {
    if (survey.includes('.')) continue;
    const names = (await list(path.join(folder, survey))).filter((name) => name.endsWith('.json'));
    files.push(...names.sort().map((name) => `${survey}/${name}`));
  }
  return files;
}

/** A folder and those above it. */
const upwards = (folder: string): string[] =>
  path.dirname(folder) === folder ? [folder] : [folder, ...upwards(path.dirname(folder))];

/** Where the shipped questionnaires are: the folder with `lock.json`. null when this is no installation. */
export async function findDefinitionsFolder(io: DefinitionIo): Promise<string | null> {
  if (io.definitionsFolder !== undefined) return io.definitionsFolder;
  for (const above of [...upwards(io.cwd), ...upwards(import.meta.dirname)]) {
    const folder = path.join(above, 'surveys', 'definitions');
    if ((await findText(io, path.join(folder, 'lock.json'))) !== null) return folder;
  }
  return null;
}
