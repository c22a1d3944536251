import { type Condition, itemsInCondition, parseCondition } from './condition/parseCondition';
import type { DefinitionFile, ElementFile } from './definitionFile';
import { elementProblems } from './elementProblems';
import { expandedChoices } from './expandedChoices';
import { type DefinitionProblem, problemAt } from './problem';
import { scheduleProblems } from './scheduleProblems';
import type { RowCondition } from './types';

type Path = (string | number)[];

/** Values an answer to this question can have, as text; null for an open question. */
function valuesOf(element: ElementFile, file: DefinitionFile): string[] | null {
  if (element.type === 'comment') return null;
  const values = expandedChoices(element, file.peilstok.scales).map((choice) => String(choice.value));
  return element.showOtherItem ? [...values, 'other'] : values;
}

const isScaled = (element: ElementFile) =>
  element.type === 'radiogroup' && element.peilstok.scale !== undefined;

/** Everything in a well-formed definition that does not fit together. */
export function meaningProblems(file: DefinitionFile): DefinitionProblem[] {
  const { peilstok, pages } = file;
  const problems: DefinitionProblem[] = [];
  const report = (path: Path, message: string) => problems.push(problemAt(path, message));
  const elements = pages.flatMap((page, p) =>
    page.elements.map((element, e) => ({ element, path: ['pages', p, 'elements', e] as Path })),
  );
  const byName = new Map(elements.map(({ element }) => [element.name, element]));

  const checkRepeats = (names: string[], pathOf: (index: number) => Path) => {
    names.forEach((name, index) => {
      if (names.indexOf(name) !== index) report(pathOf(index), `"${name}" komt meer dan één keer voor`);
    });
  };
  checkRepeats(
    elements.map(({ element }) => element.name),
    (i) => [...(elements[i]?.path ?? []), 'name'],
  );
  checkRepeats(
    pages.map((page) => page.name),
    (i) => ['pages', i, 'name'],
  );
  checkRepeats(
    peilstok.indicators.map((one) => one.key),
    (i) => ['peilstok', 'indicators', i, 'key'],
  );
  const { languages, translated = [] } = peilstok;
  checkRepeats([...languages, ...translated], (i) =>
    i < languages.length ? ['peilstok', 'languages', i] : ['peilstok', 'translated', i - languages.length],
  );
  checkRepeats(peilstok.fields, (i) => ['peilstok', 'fields', i]);

  const checkValues = (name: string, values: (string | number)[], path: Path, scaledToo: boolean) => {
    const element = byName.get(name);
    if (!element) return report(path, `vraag "${name}" bestaat niet`);
    const allowed = valuesOf(element, file);
    if (allowed === null) return report(path, `"${name}" is een open vraag en heeft geen vaste antwoorden`);
    if (!scaledToo && (isScaled(element) || element.type === 'checkbox')) {
      return report(path, `"${name}" moet een keuzevraag met één antwoord zijn`);
    }
    for (const value of values) {
      if (!allowed.includes(String(value))) report(path, `"${value}" is geen antwoord van "${name}"`);
    }
  };
  const checkRows = (condition: RowCondition | undefined, path: Path) => {
    if (condition) checkValues(condition.item, condition.in, path, false);
  };

  const seen = new Set<string>();
  const checkComparisons = (condition: Condition, path: Path): void => {
    if (condition.kind === 'and' || condition.kind === 'or') {
      for (const part of condition.parts) checkComparisons(part, path);
      return;
    }
    if (condition.kind === 'empty' || condition.kind === 'notempty') {
      if (!byName.has(condition.item)) report(path, `vraag "${condition.item}" bestaat niet`);
      return;
    }
    checkValues(
      condition.item,
      condition.kind === 'anyof' ? condition.values : [condition.value],
      path,
      true,
    );
    const multiple = byName.get(condition.item)?.type === 'checkbox';
    if (multiple && (condition.kind === 'equals' || condition.kind === 'differs')) {
      report(path, `"${condition.item}" heeft meer antwoorden: gebruik contains of anyof`);
    }
    if (!multiple && condition.kind === 'contains') {
      report(path, `"${condition.item}" heeft één antwoord: gebruik = of anyof`);
    }
  };
  const checkVisibility = (text: string | undefined, path: Path) => {
    if (text === undefined) return;
    const parsed = parseCondition(text);
    if (!parsed.ok) return report(path, `voorwaarde wordt niet ondersteund: ${parsed.message}`);
    checkComparisons(parsed.condition, path);
    for (const item of itemsInCondition(parsed.condition)) {
      if (byName.has(item) && !seen.has(item)) report(path, `vraag "${item}" komt niet eerder in de lijst`);
    }
  };

  pages.forEach((page, p) => {
    checkVisibility(page.visibleIf, ['pages', p, 'visibleIf']);
    page.elements.forEach((element, e) => {
      const path: Path = ['pages', p, 'elements', e];
      checkVisibility(element.visibleIf, [...path, 'visibleIf']);
      problems.push(...elementProblems(element, path, file));
      if (element.type === 'radiogroup') {
        checkRows(element.peilstok.countsOnlyIf, [...path, 'peilstok', 'countsOnlyIf']);
      }
      seen.add(element.name);
    });
  });

  peilstok.indicators.forEach((indicator, i) => {
    const path: Path = ['peilstok', 'indicators', i];
    checkRows(indicator.countsOnlyIf, [...path, 'countsOnlyIf']);
    checkRepeats(
      indicator.aspects.map((aspect) => aspect.key),
      (a) => [...path, 'aspects', a, 'key'],
    );
    const own = elements.flatMap(({ element }) =>
      element.type === 'radiogroup' && element.peilstok.indicator === indicator.key ? [element.peilstok] : [],
    );
    if (own.length === 0) report(path, `geen enkele vraag hoort bij ${indicator.key}`);
    indicator.aspects.forEach((aspect, a) => {
      if (!own.some((settings) => settings.aspect === aspect.key)) {
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
  checkRows(peilstok.screenedIf, ['peilstok', 'screenedIf']);
  problems.push(...scheduleProblems(peilstok.schedule));
  return problems;
}
