import type { DefinitionFile } from '../definitionFile';
import { domId } from '../elements/domId';
import { eachElement, type Path } from '../elements/eachQuestion';
import { type DefinitionProblem, problemAt } from '../problem';

/** Words that every object of the language knows already (`constructor`), so that looking them up is not safe. */
export const isOwnWord = (text: string): boolean => text in {};

const repeats = (names: string[], pathOf: (index: number) => Path): DefinitionProblem[] => {
  const seen = new Map<string, string>();
  return names.flatMap((name, index) => {
    // survey-core finds {Naam} and {naam} alike, and a page needs an id of its own for each.
    const same = domId(name).toLowerCase();
    const before = seen.get(same);
    seen.set(same, name);
    if (before === undefined) return [];
    return [
      problemAt(
        pathOf(index),
        before === name
          ? `"${name}" komt meer dan één keer voor`
          : `"${name}" lijkt te veel op "${before}": kies een andere naam`,
      ),
    ];
  });
};

/** Names that stand twice, look the same to SurveyJS, or have a meaning of their own. */
export function nameProblems(file: DefinitionFile): DefinitionProblem[] {
  const elements = eachElement(file);
  const problems = repeats(
    elements.map(({ element }) => element.name),
    (i) => [...(elements[i]?.path ?? []), 'name'],
  );
  for (const { element, path } of elements) {
    if (isOwnWord(element.name) || /-comment$/i.test(element.name)) {
      problems.push(problemAt([...path, 'name'], `"${element.name}" kan geen naam zijn: kies een andere`));
    }
    const [list, parts] =
      element.type === 'matrix'
        ? (['rows', element.rows.map(({ value }) => String(value))] as const)
        : element.type === 'multipletext'
          ? (['items', element.items.map(({ name }) => name)] as const)
          : (['', []] as const);
    problems.push(...repeats([...parts], (i) => [...path, list, i]));
    parts.forEach((part, i) => {
      if (isOwnWord(part) || /-comment$/i.test(part))
        problems.push(problemAt([...path, list, i], `"${part}" kan geen naam zijn: kies een andere`));
    });
  }
  problems.push(
    ...repeats(
      file.pages.map((page) => page.name),
      (i) => ['pages', i, 'name'],
    ),
  );
  return problems;
}
