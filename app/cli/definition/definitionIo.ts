import { createHash } from 'node:crypto';
import path from 'node:path';
import type { DefinitionText } from '../../../surveys/definition/definitionLock';
import type { CommandIo } from '../analyse/commandIo';

/** What the `definition` commands may touch. */
export interface DefinitionIo extends CommandIo {
  /** `surveys/definitions` of this installation, absolute. */
  definitionsFolder: string;
  /** Names in a folder, by absolute path. Rejects when there is no such folder. */
  listFolder(path: string): Promise<string[]>;
  writeFile(path: string, text: string): Promise<void>;
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Text of a UTF-8 file; null when it is not there. */
export async function findText(io: DefinitionIo, file: string): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await io.readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Every `<survey>/<version>.json` of the folder, in order of name. */
export async function readDefinitionTexts(io: DefinitionIo): Promise<DefinitionText[]> {
  const files: DefinitionText[] = [];
  for (const survey of (await io.listFolder(io.definitionsFolder)).sort()) {
    if (survey.includes('.')) continue;
    for (const name of (await io.listFolder(path.join(io.definitionsFolder, survey))).sort()) {
      if (!name.endsWith('.json')) continue;
      const text = await findText(io, path.join(io.definitionsFolder, survey, name));
      if (text !== null) files.push({ file: `${survey}/${name}`, text });
    }
  }
  return files;
}
