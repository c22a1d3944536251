import type { DefinitionProblem } from './problem';
import { problemAt } from './problem';
import { eachText } from './textProblems';
import type { Definition } from './types';

export interface RespondentText {
  nl: string;
  /** Own words of the definition per language, Dutch among them. */
  words: Readonly<Record<string, string>>;
  /** First place where it stands: `pages[0].title`. */
  where: DefinitionProblem['where'];
}

/**
 * Every text of a questionnaire that a respondent reads, once per Dutch text, in the order in which it stands.
 * Names of indicators and aspects are for the bureau and left out; so are the choices that a scale writes out.
 */
export function respondentTexts({ json }: Pick<Definition, 'json'>): RespondentText[] {
  const found = new Map<string, RespondentText>();
  eachText(json, (words, path) => {
    const nl = words.nl as string;
    if (isOfBureau(path) || found.has(nl)) return;
    found.set(nl, { nl, words, where: problemAt(path, '').where });
  });
  return [...found.values()];
}

/** Whether a text at this place is read by the bureau only. */
export const isOfBureau = (path: readonly (string | number)[]): boolean =>
  path[0] === 'peilstok' && path[1] === 'indicators';
