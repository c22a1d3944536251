import { otherValue } from '../../answers/otherChoice';
import { type Condition, itemsInCondition, parseCondition } from '../condition/parseCondition';
import type { Path } from '../elements/eachQuestion';
import { type DefinitionProblem, problemAt } from '../problem';
import type { Item, RowCondition } from '../types';

/** Values an answer can have, as text; null for an open question. */
function valuesOf(item: Item): string[] | null {
  if (item.kind === 'open') return null;
  if (item.scale) {
    const points = Array.from({ length: item.scale.length ?? 0 }, (_, index) => String(index + 1));
    return item.scale.notApplicable ? [...points, 'nvt'] : points;
  }
  const values = item.choices.map((choice) => choice.value);
  return item.hasOther ? [...values, otherValue] : values;
}

const isNumeric = (item: Item) =>
  item.kind === 'scaled' ||
  item.input?.type === 'number' ||
  (item.kind === 'choice' && item.choices.every(({ raw }) => typeof raw === 'number'));

/** Judges the conditions of a definition against its items: do those exist, come earlier, have these answers? */
export function conditionChecker(items: readonly Item[]) {
  const byKey = new Map(items.map((item) => [item.key, item]));

  const missing = (key: string): string => {
    const part = items.find((item) => item.question === key)?.part ?? null;
    return part === null
      ? `vraag "${key}" bestaat niet`
      : `"${key}" heeft meer onderdelen: noem er één, bijvoorbeeld "${key}.${part}"`;
  };

  function valueProblems(key: string, values: readonly unknown[], path: Path): DefinitionProblem[] {
    const item = byKey.get(key);
    if (!item) return [problemAt(path, missing(key))];
    if (item.input?.type === 'number') return [];
    const allowed = valuesOf(item);
    if (allowed === null) {
      return [problemAt(path, `"${key}" is een open vraag en heeft geen vaste antwoorden`)];
    }
    return values.flatMap((value) =>
      allowed.includes(String(value)) ? [] : [problemAt(path, `"${value}" is geen antwoord van "${key}"`)],
    );
  }

  function comparisonProblems(condition: Condition, path: Path): DefinitionProblem[] {
    if (condition.kind === 'and' || condition.kind === 'or') {
      return condition.parts.flatMap((part) => comparisonProblems(part, path));
    }
    const { kind, item: key } = condition;
    const item = byKey.get(key);
    if (!item) return [problemAt(path, missing(key))];
    if (kind === 'empty' || kind === 'notempty') return [];
    if (kind === 'above' || kind === 'least' || kind === 'below' || kind === 'most') {
      return isNumeric(item)
        ? []
        : [problemAt(path, `"${key}" heeft geen getallen als antwoord: < en > kunnen niet`)];
    }
    const values = 'values' in condition ? condition.values : [condition.value];
    const problems = valueProblems(key, values, path);
    const several = item.kind === 'multiple' || item.kind === 'ranking';
    if (several && (kind === 'equals' || kind === 'differs')) {
      problems.push(problemAt(path, `"${key}" heeft meer antwoorden: gebruik contains of anyof`));
    }
    if (!several && (kind === 'contains' || kind === 'notcontains' || kind === 'allof')) {
      problems.push(problemAt(path, `"${key}" heeft één antwoord: gebruik = of anyof`));
    }
    return problems;
  }

  return {
    /** @param seen keys of the items that stand earlier. */
    expression(text: string | undefined, path: Path, seen: ReadonlySet<string>): DefinitionProblem[] {
      if (text === undefined) return [];
      const parsed = parseCondition(text);
      if (!parsed.ok) return [problemAt(path, `voorwaarde wordt niet ondersteund: ${parsed.message}`)];
      const late = itemsInCondition(parsed.condition).filter((key) => byKey.has(key) && !seen.has(key));
      return [
        ...comparisonProblems(parsed.condition, path),
        ...late.map((key) => problemAt(path, `vraag "${key}" komt niet eerder in de lijst`)),
      ];
    },
    rows(condition: RowCondition | undefined, path: Path): DefinitionProblem[] {
      if (!condition) return [];
      const item = byKey.get(condition.item);
      if (item && item.kind !== 'choice' && item.kind !== 'open') {
        return [problemAt(path, `"${condition.item}" moet een keuzevraag met één antwoord zijn`)];
      }
      if (item?.kind === 'open') {
        return [problemAt(path, `"${condition.item}" is een open vraag en heeft geen vaste antwoorden`)];
      }
      return valueProblems(condition.item, condition.in, path);
    },
  };
}
