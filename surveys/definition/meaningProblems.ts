import { conditionChecker } from './checks/conditionProblems';
import { htmlProblems } from './checks/htmlProblems';
import { nameProblems } from './checks/nameProblems';
import type { DefinitionFile, PageFile } from './definitionFile';
import { elementProblems } from './elementProblems';
import { eachElement, eachQuestion, isQuestion, type Path } from './elements/eachQuestion';
import type { ElementFile } from './elements/elementFile';
import { itemsOf } from './elements/itemsOf';
import { type DefinitionProblem, problemAt } from './problem';
import { scheduleProblems } from './scheduleProblems';
import { splitGroupProblems } from './splitPages';

/** Everything in a well-formed definition that does not fit together. */
export function meaningProblems(file: DefinitionFile): DefinitionProblem[] {
  const { peilstok, pages } = file;
  const problems = nameProblems(file);
  const report = (path: Path, message: string) => problems.push(problemAt(path, message));
  const checkRepeats = (names: string[], pathOf: (index: number) => Path) => {
    names.forEach((name, index) => {
      if (names.indexOf(name) !== index) report(pathOf(index), `"${name}" komt meer dan één keer voor`);
    });
  };
  checkRepeats(
    peilstok.indicators.map((one) => one.key),
    (i) => ['peilstok', 'indicators', i, 'key'],
  );
  checkRepeats([...peilstok.languages, ...(peilstok.translated ?? [])], (i) =>
    i < peilstok.languages.length
      ? ['peilstok', 'languages', i]
      : ['peilstok', 'translated', i - peilstok.languages.length],
  );
  checkRepeats(peilstok.fields, (i) => ['peilstok', 'fields', i]);

  const items = eachQuestion(file).flatMap((placed) => itemsOf(placed, file));
  if (items.length === 0) report(['pages'], 'er is geen enkele vraag');
  const check = conditionChecker(items);
  const seen = new Set<string>();
  const checkConditions = (node: ElementFile | PageFile, path: Path) => {
    for (const name of ['visibleIf', 'enableIf', 'requiredIf'] as const) {
      const text = (node as Partial<Record<typeof name, string>>)[name];
      problems.push(...check.expression(text, [...path, name], seen));
    }
  };
  const elements = eachElement(file);
  pages.forEach((page, p) => {
    checkConditions(page, ['pages', p]);
    for (const { element, path } of elements.filter((placed) => placed.page === page)) {
      checkConditions(element, path);
      if (element.type === 'html') problems.push(...htmlProblems(element, path));
      if (!isQuestion(element)) continue;
      problems.push(...elementProblems(element, path, file));
      if ('countsOnlyIf' in element.peilstok)
        problems.push(...check.rows(element.peilstok.countsOnlyIf, [...path, 'peilstok', 'countsOnlyIf']));
      if (element.type === 'matrix') {
        element.rows.forEach((row, r) => {
          const at: Path = [...path, 'rows', r];
          problems.push(...check.expression(row.visibleIf, [...at, 'visibleIf'], seen));
          problems.push(...check.rows(row.peilstok?.countsOnlyIf, [...at, 'peilstok', 'countsOnlyIf']));
        });
      }
      for (const item of items) if (item.question === element.name) seen.add(item.key);
    }
  });
  problems.push(...splitGroupProblems(file));

  peilstok.indicators.forEach((indicator, i) => {
    const path: Path = ['peilstok', 'indicators', i];
    problems.push(...check.rows(indicator.countsOnlyIf, [...path, 'countsOnlyIf']));
    checkRepeats(
      indicator.aspects.map((aspect) => aspect.key),
      (a) => [...path, 'aspects', a, 'key'],
    );
    const own = items.filter((item) => item.indicator === indicator.key);
    if (own.length === 0) report(path, `geen enkele vraag hoort bij ${indicator.key}`);
    indicator.aspects.forEach((aspect, a) => {
      if (!own.some((item) => item.aspect === aspect.key)) {
        report([...path, 'aspects', a], `geen enkele vraag hoort bij aspect "${aspect.key}"`);
      }
    });
    if (indicator.aspects.length === 1)
      report([...path, 'aspects'], 'één aspect is geen verdeling: geen of ten minste twee');
  });
  for (const [key, scale] of Object.entries(peilstok.scales)) {
    if (scale.labels.length !== scale.length) {
      report(
        ['peilstok', 'scales', key, 'labels'],
        `moet ${scale.length} woorden hebben, heeft er ${scale.labels.length}`,
      );
    }
  }
  problems.push(...check.rows(peilstok.screenedIf, ['peilstok', 'screenedIf']));
  problems.push(...scheduleProblems(peilstok.schedule));
  return problems;
}
