import { definitionTextProblems } from './definitionProblems';

/** SHA-256 of a text (UTF-8) in lower-case hexadecimal; given by the caller, so that this folder stays without I/O. */
export type Sha256 = (text: string) => string;

export interface DefinitionText {
  /** Below `surveys/definitions`, with forward slashes: `scholen/1.json`. */
  file: string;
  text: string;
}

/** What a published file was: its hash, and the first 8 digits of each line's hash so that a change can be pointed at. */
export type DefinitionLock = Record<string, { sha256: string; lines: string }>;

export interface DefinitionChange {
  file: string;
  /** From 1; null when the whole file is missing or not in the lock. */
  line: number | null;
  /** Dutch. */
  message: string;
}

const linesOf = (text: string, sha256: Sha256) => text.split('\n').map((line) => sha256(line).slice(0, 8));

/**
 * Adds files that the lock does not know yet. What it knows stays as it is, also when the file changed:
 * a published version is never edited, a change becomes a new version.
 */
export function lockDefinitions(
  files: DefinitionText[],
  lock: DefinitionLock,
  sha256: Sha256,
): DefinitionLock {
  const added = files
    .filter(({ file }) => !Object.hasOwn(lock, file))
    .map(
      ({ file, text }) => [file, { sha256: sha256(text), lines: linesOf(text, sha256).join(' ') }] as const,
    );
  return Object.fromEntries([...Object.entries(lock), ...added].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Compares definition files with the lock, and reads each. Gives every file that changed (with its first changed
 * line), disappeared, is not in the lock, stands under another name than its survey and version, or cannot be used.
 * Empty when all is well.
 */
export function checkDefinitions(
  files: DefinitionText[],
  lock: DefinitionLock,
  sha256: Sha256,
): DefinitionChange[] {
  const changes: DefinitionChange[] = [];
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  for (const file of Object.keys(lock)) {
    if (!texts.has(file)) changes.push({ file, line: null, message: 'gepubliceerde versie is verdwenen' });
  }
  for (const { file, text } of files) {
    const locked = Object.hasOwn(lock, file) ? lock[file] : undefined;
    if (!locked) {
      changes.push({ file, line: null, message: 'staat niet in lock.json' });
    } else if (sha256(text) !== locked.sha256) {
      const now = linesOf(text, sha256);
      const then = locked.lines.split(' ');
      const first = now.findIndex((hash, index) => hash !== then[index]);
      const line = first === -1 ? now.length : first + 1;
      changes.push({ file, line, message: 'gepubliceerde versie is gewijzigd; maak een nieuwe versie' });
    }
    const problems = definitionTextProblems(text);
    for (const problem of problems) {
      changes.push({ file, line: problem.line, message: `${problem.where}: ${problem.message}` });
    }
    if (problems.length === 0) {
      const { survey, version } = (JSON.parse(text) as { peilstok: { survey: string; version: number } })
        .peilstok;
      if (file !== `${survey}/${version}.json`) {
        changes.push({ file, line: null, message: `hoort ${survey}/${version}.json te heten` });
      }
    }
  }
  return changes;
}
