import { ConditionRunner } from 'survey-core';
import type { Definition, Item, SurveyJson, SurveyJsonElement } from '../definition/types';
import { surveyData } from './surveyData';
import type { Answers } from './types';

type Condition = (answers: Answers) => boolean;

/** Where an item stands in the questionnaire and what decides whether it is asked. */
export interface ItemPlace {
  item: Item;
  page: string;
  /** Of a part of a question: the whole question. */
  element: SurveyJsonElement;
  /** Expressions of the item, its panels and its page; all must hold. Empty: always asked. */
  visibleIf: readonly string[];
  /** Whether it is asked: shown and not switched off. */
  isVisible: Condition;
  /** Whether it stands on the page, perhaps switched off. */
  isShown: Condition;
  isRequired: Condition;
}

/** A text between the questions. */
export interface TextPlace {
  page: string;
  element: SurveyJsonElement;
  isShown: Condition;
}

/** Questions of which at least one needs an answer: a matrix, a multipletext, a panel or a page that is required. */
export interface RequiredGroup {
  /** The matrix, multipletext, panel or page. */
  name: string;
  /** Its items in the order of the questionnaire. */
  keys: readonly string[];
  isRequired: Condition;
}

export interface Places {
  /** By key, in the order of the questionnaire. */
  items: ReadonlyMap<string, ItemPlace>;
  /** Those of them that are not always asked. */
  conditional: readonly ItemPlace[];
  /** Those of them whose answers decide whether another is asked. */
  deciding: readonly ItemPlace[];
  texts: readonly TextPlace[];
  groups: readonly RequiredGroup[];
}

const cache = new WeakMap<SurveyJson, Places>();

/**
 * Where everything of a definition stands. Compiled once per definition object. Expressions are judged by
 * survey-core; a definition without them never calls it.
 * @throws Error when an item stands nowhere in the JSON: a definition that was not read by `readDefinition`.
 */
export function placesOf(definition: Definition): Places {
  const known = cache.get(definition.json);
  if (known) return known;
  const items = new Map(definition.items.map((item) => [item.key, item]));
  const ofQuestion = new Map<string, Item[]>();
  for (const item of definition.items) {
    ofQuestion.set(item.question, [...(ofQuestion.get(item.question) ?? []), item]);
  }
  const places = new Map<string, ItemPlace>();
  const texts: TextPlace[] = [];
  const groups: RequiredGroup[] = [];
  const holdsFor = (nodes: readonly Conditioned[], names: readonly ('visibleIf' | 'enableIf')[]) => {
    const texts = nodes.flatMap((node) => conditionsOf(node, names));
    const conditions = texts.map((text) => compile(text, items));
    return { texts, holds: (answers: Answers) => conditions.every((condition) => condition(answers)) };
  };
  const addGroup = (name: string, node: Conditioned, keys: readonly string[]) => {
    const isRequired = requirement(node, items);
    if (isRequired) groups.push({ name, keys, isRequired });
  };
  const walk = (
    page: string,
    elements: readonly SurveyJsonElement[],
    above: readonly Conditioned[],
  ): string[] =>
    elements.flatMap((element) => {
      const nodes = [...above, element];
      if (Array.isArray(element.elements)) {
        const keys = walk(page, element.elements as SurveyJsonElement[], nodes);
        addGroup(element.name, element, keys);
        return keys;
      }
      if (element.type === 'html') {
        texts.push({ page, element, isShown: holdsFor(nodes, ['visibleIf']).holds });
        return [];
      }
      const own = ofQuestion.get(element.name) ?? [];
      for (const item of own) {
        const row = rowOf(element, item);
        const all = row ? [...nodes, row] : nodes;
        const asked = holdsFor(all, ['visibleIf', 'enableIf']);
        const ownRequirement = item.part === null ? requirement(element, items) : null;
        places.set(item.key, {
          item,
          page,
          element,
          visibleIf: asked.texts,
          isVisible: asked.holds,
          isShown: holdsFor(all, ['visibleIf']).holds,
          isRequired: (answers) => item.required || (ownRequirement?.(answers) ?? false),
        });
      }
      const keys = own.map(({ key }) => key);
      if (own.some(({ part }) => part !== null)) addGroup(element.name, element, keys);
      return keys;
    });
  for (const page of definition.json.pages) {
    addGroup(page.name, page, walk(page.name, page.elements, [page]));
  }
  for (const key of items.keys()) {
    if (!places.has(key)) throw new Error(`Item ${key} of ${definition.survey} stands on no page`);
  }
  const all = [...places.values()];
  const conditional = all.filter(({ visibleIf }) => visibleIf.length > 0);
  const expressions = new Set(conditional.flatMap(({ visibleIf }) => visibleIf));
  const deciding = all.filter(({ item }) => [...expressions].some((text) => text.includes(`{${item.key}}`)));
  const found = { items: places, conditional, deciding, texts, groups };
  cache.set(definition.json, found);
  return found;
}

/** The places of a definition's items by key, in the order of the questionnaire. @throws as `placesOf`. */
export function itemPlaces(definition: Definition): ReadonlyMap<string, ItemPlace> {
  return placesOf(definition).items;
}

interface Conditioned {
  visible?: unknown;
  visibleIf?: unknown;
  enableIf?: unknown;
  isRequired?: unknown;
  requiredIf?: unknown;
}

/** The row of a matrix that an item is; null for anything else. */
function rowOf(element: SurveyJsonElement, item: Item): Conditioned | null {
  if (item.part === null || !Array.isArray(element.rows)) return null;
  const rows = element.rows as (Conditioned & { value: unknown })[];
  return rows.find(({ value }) => String(value) === item.part) ?? null;
}

function conditionsOf(node: Conditioned, names: readonly ('visibleIf' | 'enableIf')[]): string[] {
  const texts = names.flatMap((name) => {
    const text = node[name];
    return typeof text === 'string' && text.trim() !== '' ? [text] : [];
  });
  return texts.length === 0 && node.visible === false ? ['false'] : texts;
}

/** When a group or a question needs an answer; null = never. */
function requirement(node: Conditioned, items: ReadonlyMap<string, Item>): Condition | null {
  if (node.isRequired === true) return () => true;
  return typeof node.requiredIf === 'string' ? compile(node.requiredIf, items) : null;
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
    return (answers) => runner.runValues(surveyData(items.values(), answers));
  }
  const named = names.map((name) => items.get(name) as Item);
  const outcomes = new Map<string, boolean>();
  return (answers) => {
    const given = JSON.stringify(names.map((name) => answers[name] ?? null));
    const known = outcomes.get(given);
    if (known !== undefined) return known;
    const outcome = runner.runValues(surveyData(named, answers));
    if (outcomes.size >= MOST_OUTCOMES) outcomes.clear();
    outcomes.set(given, outcome);
    return outcome;
  };
}
