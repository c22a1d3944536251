import path from 'node:path';
import type { CommandIo } from '../commandIo';
import { fileProblem, type InputProblem } from './inputProblem';

/** Files beside the request. Problems are gathered, so that all are told at once. */
export interface InputFiles {
  problems: InputProblem[];
  /** Text of a file, without byte order mark; null (and a problem) when it cannot be read or is not UTF-8. */
  readText(name: string): Promise<string | null>;
  /** A JSON file; undefined (and a problem) when it cannot be read. */
  readJson(name: string): Promise<unknown>;
  /** From now on these stand in for files of that name: a request may carry its files in itself. */
  hold(files: Readonly<Record<string, unknown>>): void;
}

export function inputFiles(io: CommandIo, folder: string): InputFiles {
  const problems: InputProblem[] = [];
  const held = new Map<string, unknown>();
  const readText = async (name: string): Promise<string | null> => {
    const own = held.get(name);
    if (own !== undefined) return typeof own === 'string' ? own : JSON.stringify(own, null, 2);
    let bytes: Uint8Array;
    try {
      bytes = await io.readFile(path.resolve(io.cwd, folder, name));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'fout';
      problems.push(
        fileProblem(name, code === 'ENOENT' ? 'bestaat niet' : `kan niet worden gelezen (${code})`),
      );
      return null;
    }
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      problems.push(fileProblem(name, 'is geen UTF-8'));
      return null;
    }
  };
  const readJson = async (name: string): Promise<unknown> => {
    const text = await readText(name);
    if (text === null) return undefined;
    try {
      return JSON.parse(text);
    } catch (error) {
      problems.push(fileProblem(name, `geen leesbare JSON: ${(error as SyntaxError).message}`));
      return undefined;
    }
  };
  const hold: InputFiles['hold'] = (files) => {
    for (const [name, content] of Object.entries(files)) held.set(name, content);
  };
  return { problems, readText, readJson, hold };
}
