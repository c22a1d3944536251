import { findLine } from './findLine';
import { readForm } from './formProblems';
import { meaningProblems } from './meaningProblems';
import { type DefinitionProblem, problemAt } from './problem';
import { textProblems } from './textProblems';

/** Everything wrong with a parsed definition file; empty when it can be used. Lines are null: see `definitionTextProblems`. */
export function definitionProblems(json: unknown): DefinitionProblem[] {
  const form = readForm(json);
  if (!form.ok) return form.problems;
  return [...meaningProblems(form.file), ...textProblems(form.file)];
}

/** The same for the text of a file, each problem with its line. Text that is no JSON is one problem, with a line where the engine names one. */
export function definitionTextProblems(text: string): DefinitionProblem[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    return [{ ...problemAt([], `geen leesbare JSON: ${message}`), line: lineOfSyntaxError(text, message) }];
  }
  return definitionProblems(json).map((problem) => ({ ...problem, line: findLine(text, problem.path) }));
}

/** What is left out or read in one way, and not wrong: for whoever writes it. Empty for a definition with problems. */
export function definitionTextNotes(text: string): DefinitionProblem[] {
  if (definitionTextProblems(text).length > 0) return [];
  const form = readForm(JSON.parse(text));
  return form.ok
    ? form.notes.map(({ path, message }) => ({ ...problemAt(path, message), line: findLine(text, path) }))
    : [];
}

/** Line of a JSON error, from what the engine says of its place; null where it does not. */
function lineOfSyntaxError(text: string, message: string): number | null {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length;
  return message.includes('end of JSON') ? text.trimEnd().split('\n').length : null;
}
