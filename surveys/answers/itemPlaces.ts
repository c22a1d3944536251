import { ConditionRunner } from 'survey-core';
import type { Definition, Item, SurveyJson, SurveyJsonElement } from '../definition/types';
import type { Answers } from './types';

type Condition = (answers: Answers) => boolean;

/** Where an item stands in the questionnaire and what decides whether it is asked. */
export interface ItemPlace {
  item: Item;
  page: string;
  element: SurveyJsonElement;
  /** Expressions of the item, its panels and its page; all must hold. Empty: always visible. */
  visibleIf: readonly string[];
  isVisible: Condition;
  isRequired: Condition;
}

const cache = new WeakMap<SurveyJson, ReadonlyMap<string, ItemPlace>>();

/**
 * The places of a definition's items by key, in the order of the questionnaire. Compiled once per definition
 * object. Expressions are judged by survey-core; a definition without them never calls it.
 * @throws Error when an item stands nowhere in the JSON: a definition that was not read by `readDefinition`.
 */
export function itemPlaces(definition: Definition): ReadonlyMap<string, ItemPlace> {
  const known = cache.get(definition.json);
  if (known) return known;
  const items = new Map(definition.items.map((item) => [item.key, item]));
  const places = new Map<string, ItemPlace>();
  for (const page of definition.json.pages) {
    walk(page.elements, conditionsOf(page), (element, visibleIf) => {
      const item = items.get(element.name);
      if (item) places.set(item.key, place(item, page.name, element, visibleIf, items));
    });
  }
  for (const key of items.keys()) {
    if (!places.has(key)) throw new Error(`Item ${key} of ${definition.survey} stands on no page`);
  }
  cache.set(definition.json, places);
  return places;
}

function walk(
  elements: readonly SurveyJsonElement[],
  above: readonly string[],
  visit: (element: SurveyJsonElement, visibleIf: readonly string[]) => void,
): void {
  for (const element of elements) {
    const visibleIf = [...above, ...conditionsOf(element)];
    if (Array.isArray(element.elements)) walk(element.elements as SurveyJsonElement[], visibleIf, visit);
    else visit(element, visibleIf);
  }
}

function conditionsOf(node: { visible?: unknown; visibleIf?: unknown }): string[] {
  if (typeof node.visibleIf === 'string' && node.visibleIf.trim() !== '') return [node.visibleIf];
  return node.visible === false ? ['false'] : [];
}

function place(
  item: Item,
  page: string,
  element: SurveyJsonElement,
  visibleIf: readonly string[],
  items: ReadonlyMap<string, Item>,
): ItemPlace {
  const conditions = visibleIf.map((expression) => compile(expression, items));
  const requiredIf = typeof element.requiredIf === 'string' ? compile(element.requiredIf, items) : null;
  return {
    item,
    page,
    element,
    visibleIf,
    isVisible: (answers) => conditions.every((holds) => holds(answers)),
    isRequired: (answers) => item.required || (requiredIf?.(answers) ?? false),
  };
}

/** Outcomes remembered per expression: choices make few combinations, texts many. */
const MOST_OUTCOMES = 500;

/**
 * An expression without functions that names nothing but items decides by their answers alone, so its outcome holds for the
 * same answers again. Others (`today()`, `{item[0].part}`) are judged anew each time.
 */
function compile(expression: string, items: ReadonlyMap<string, Item>): Condition {
  const runner = new ConditionRunner(expression);
  const names = runner.getVariables();
  if (runner.hasFunction() || names.length === 0 || names.some((name) => !items.has(name))) {
    return (answers) => runner.runValues(answers);
  }
  const outcomes = new Map<string, boolean>();
  return (answers) => {
    const given = JSON.stringify(names.map((name) => answers[name] ?? null));
    const known = outcomes.get(given);
    if (known !== undefined) return known;
    const outcome = runner.runValues(answers);
    if (outcomes.size >= MOST_OUTCOMES) outcomes.clear();
    outcomes.set(given, outcome);
    return outcome;
  };
}
