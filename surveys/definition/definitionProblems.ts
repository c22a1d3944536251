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

/** The same for the text of a file, each problem with its line. Text that is no JSON is one problem. */
export function definitionTextProblems(text: string): DefinitionProblem[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return [problemAt([], `geen leesbare JSON: ${(error as SyntaxError).message}`)];
  }
  return definitionProblems(json).map((problem) => ({ ...problem, line: findLine(text, problem.path) }));
}
