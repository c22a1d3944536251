import type { DefinitionChange, DefinitionText } from './definitionLock';
import { definitionTextProblems } from './definitionProblems';
import { getDefinition } from './readDefinition';
import { respondentTexts } from './respondentTexts';
import { readTranslation, type Translation } from './translationFile';
import { translationProblems } from './translationProblems';

/** One translation file, looked over. */
export interface CheckedTranslation {
  file: string;
  survey: string;
  version: number;
  language: string;
  /** Texts that respondents read, and how many of them have a translation. */
  texts: number;
  translated: number;
  reviewed: Translation['reviewed'];
  /** Texts that fall back to Dutch, with their place in the questionnaire. */
  missing: { where: string; message: string }[];
}

/** Whether a name below `surveys/definitions` is that of a translation: `ouders/1.tr.json`. These are not locked. */
export const isTranslationFile = (file: string): boolean => /\/\d+\.(en|tr|ar|pl|uk)\.json$/.test(file);

/**
 * Looks over the translation files beside the questionnaires. A missing text is no fault, it falls back to Dutch: it is
 * listed. What cannot be used is a change, as in `checkDefinitions`.
 * @param definitions the questionnaires, by file; translations of one that cannot be read are left out
 */
export function checkTranslations(
  translations: DefinitionText[],
  definitions: DefinitionText[],
): { checked: CheckedTranslation[]; changes: DefinitionChange[] } {
  const checked: CheckedTranslation[] = [];
  const changes: DefinitionChange[] = [];
  for (const { file, text } of translations) {
    const wrong = (message: string) => changes.push({ file, line: null, message });
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      wrong(`geen leesbare JSON: ${(error as Error).message}`);
      continue;
    }
    const read = readTranslation(json);
    if (!read.ok) {
      read.messages.forEach(wrong);
      continue;
    }
    const { survey, version, language, reviewed } = read.translation;
    if (file !== `${survey}/${version}.${language}.json`)
      wrong(`hoort ${survey}/${version}.${language}.json te heten`);
    const of = definitions.find((one) => one.file === `${survey}/${version}.json`);
    if (!of) {
      wrong(`er is geen vragenlijst ${survey}/${version}.json`);
      continue;
    }
    if (definitionTextProblems(of.text).length > 0) continue;
    const definition = getDefinition(JSON.parse(of.text));
    const problems = translationProblems(definition, read.translation);
    for (const { kind, where, message } of problems) {
      if (kind === 'wrong') wrong(where === null ? message : `${where}: ${message}`);
    }
    const texts = respondentTexts(definition).length;
    const missing = problems.flatMap(({ kind, where, message }) =>
      kind === 'missing' ? [{ where: where as string, message }] : [],
    );
    checked.push({
      file,
      survey,
      version,
      language,
      texts,
      translated: texts - missing.length,
      reviewed,
      missing,
    });
  }
  return { checked, changes };
}
