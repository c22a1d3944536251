import type { DefinitionFile } from './definitionFile';
import { type DefinitionProblem, problemAt } from './problem';

/** Fields that a round fills, so only in the intro. */
export const roundFields = ['datum', 'minuten', 'duur', 'bron', 'contact'] as const;

const field = /\[\[([^[\]]*)\]\]/g;

/** Walks over every text in the file (an object with `nl`) with the place where it stands. */
export function eachText(
  json: unknown,
  visit: (text: Record<string, string>, path: (string | number)[]) => void,
  path: (string | number)[] = [],
): void {
  if (json === null || typeof json !== 'object') return;
  if (typeof (json as { nl?: unknown }).nl === 'string') {
    visit(json as Record<string, string>, path);
    return;
  }
  const entries: [string | number, unknown][] = Array.isArray(json)
    ? json.map((value, index) => [index, value])
    : Object.entries(json);
  for (const [key, value] of entries) eachText(value, visit, [...path, key]);
}

/** Languages that lack a text or have one too many; fields that nobody fills; characters SurveyJS would interpret. */
export function textProblems(file: DefinitionFile): DefinitionProblem[] {
  const { languages, translated = [], fields } = file.peilstok;
  const problems: DefinitionProblem[] = [];
  if (!languages.includes('nl')) problems.push(problemAt(['peilstok', 'languages'], 'nl ontbreekt'));
  eachText(file, (text, path) => {
    const inIntro = path[0] === 'peilstok' && (path[1] === 'intro' || path[1] === 'introShared');
    for (const language of languages) {
      if (text[language] === undefined)
        problems.push(problemAt(path, `tekst in taal "${language}" ontbreekt`));
    }
    for (const [language, words] of Object.entries(text)) {
      const at = [...path, language];
      if (!(languages as string[]).includes(language) && !(translated as string[]).includes(language)) {
        problems.push(problemAt(at, `taal "${language}" staat niet in peilstok.languages`));
      }
      for (const [, name = ''] of words.matchAll(field)) {
        if (fields.includes(name)) continue;
        if ((roundFields as readonly string[]).includes(name)) {
          if (!inIntro) problems.push(problemAt(at, `invulveld [[${name}]] kan alleen in de inleiding`));
        } else {
          problems.push(problemAt(at, `invulveld [[${name}]] staat niet in peilstok.fields`));
        }
      }
      if (/\[\[|\]\]/.test(words.replace(field, '')))
        problems.push(problemAt(at, 'invulveld is niet afgesloten'));
      if (/[{}]/.test(words)) problems.push(problemAt(at, 'accolades kunnen niet: SurveyJS vult die in'));
    }
  });
  return problems;
}
