import type { DefinitionFile } from '../definitionFile';
import { defaultOpenLength, defaultOtherLength } from '../definitionFile';
import { expandedChoices, scaleKeyOf } from '../expandedChoices';
import type { Choice, Item, ItemKind, LocalText, OpenInput, Scale } from '../types';
import { besideChoices } from './besideChoices';
import { conditionsOf, type Placed } from './eachQuestion';
import type { QuestionFile } from './elementFile';

type Of<Type extends QuestionFile['type']> = Extract<QuestionFile, { type: Type }>;

/** All conditions must hold; null = always. */
const joinConditions = (conditions: string[]): string | null =>
  conditions.length > 1 ? conditions.map((one) => `(${one})`).join(' and ') : (conditions[0] ?? null);

/** Of what is asked as a whole: `Hoe tevreden bent u over: De website`. */
function titleOfPart(question: LocalText, part: LocalText): LocalText {
  const words = Object.entries(part).map(([language, own]) => {
    const above = question[language as keyof LocalText] ?? question.nl;
    return [language, /[.:?!…]$/.test(above) ? `${above} ${own}` : `${above}: ${own}`];
  });
  return Object.fromEntries(words) as LocalText;
}

function choicesOf(element: QuestionFile, file: DefinitionFile): Choice[] {
  const listed = expandedChoices(element, file.peilstok.scales).map(({ value, text }): Choice => {
    return typeof value === 'string' ? { value, text } : { value: String(value), text, raw: value };
  });
  return [...listed, ...besideChoices(element)];
}

function openInput(line: Pick<Of<'text'>, 'inputType' | 'min' | 'max'>): OpenInput {
  return { type: line.inputType ?? 'text', min: line.min ?? null, max: line.max ?? null };
}

const kinds: Record<QuestionFile['type'], ItemKind> = {
  radiogroup: 'choice',
  dropdown: 'choice',
  boolean: 'choice',
  rating: 'choice',
  matrix: 'choice',
  checkbox: 'multiple',
  tagbox: 'multiple',
  ranking: 'ranking',
  comment: 'open',
  text: 'open',
  multipletext: 'open',
};

/** What is the same for every part of a question. */
function wholeItem({ element, page, above }: Placed<QuestionFile>, file: DefinitionFile): Item {
  const scaleKey = scaleKeyOf(element);
  const scale: Scale | null =
    scaleKey === undefined
      ? null
      : { key: scaleKey, ...(file.peilstok.scales[scaleKey] as Omit<Scale, 'key'>) };
  const kind = scale ? 'scaled' : kinds[element.type];
  const scored =
    element.type === 'radiogroup' || element.type === 'rating' || element.type === 'matrix'
      ? element.peilstok
      : null;
  const limits = 'maxSelectedChoices' in element || 'minSelectedChoices' in element ? element : null;
  const several = kind === 'multiple' || kind === 'ranking';
  const least = limits?.minSelectedChoices || null;
  const mustRankAll = element.type === 'ranking' && element.selectToRankEnabled !== true;
  const maxLength = 'maxLength' in element.peilstok ? element.peilstok.maxLength : undefined;
  return {
    key: element.name,
    question: element.name,
    part: null,
    version: element.peilstok.version,
    kind,
    title: element.title as LocalText,
    indicator: scored?.indicator ?? null,
    aspect: scored?.aspect ?? null,
    scale,
    reversed: scored?.reversed ?? false,
    countsOnlyIf: scored?.countsOnlyIf ?? null,
    choices: scale ? [] : choicesOf(element, file),
    exclusive: kind === 'multiple' ? besideChoices(element).map(({ value }) => value) : [],
    hasOther: 'showOtherItem' in element && element.showOtherItem === true,
    minSelected: several && !mustRankAll ? least : null,
    maxSelected: several && !mustRankAll ? limits?.maxSelectedChoices || null : null,
    mustRankAll,
    maxLength: maxLength ?? (element.type === 'comment' ? defaultOpenLength : defaultOtherLength),
    input: element.type === 'comment' ? { type: 'comment', min: null, max: null } : null,
    // SurveyJS refuses a list below its minimum also when nothing was chosen.
    required: (element.isRequired ?? false) || (kind === 'multiple' && least !== null),
    visibleIf: joinConditions([...above, element].flatMap(conditionsOf)),
    page: page.name,
  };
}

/** What a question asks: one item, or one per row of a matrix and per line of a multipletext. */
export function itemsOf(placed: Placed<QuestionFile>, file: DefinitionFile): Item[] {
  const { element, above } = placed;
  const whole = wholeItem(placed, file);
  if (element.type === 'text') {
    const { maxLength = whole.maxLength } = element;
    return [{ ...whole, maxLength, input: openInput(element) }];
  }
  if (element.type === 'multipletext') {
    return element.items.map((line) => ({
      ...whole,
      key: `${element.name}.${line.name}`,
      part: line.name,
      title: titleOfPart(whole.title, line.title as LocalText),
      maxLength: line.maxLength ?? whole.maxLength,
      input: openInput(line),
      required: line.isRequired ?? false,
    }));
  }
  if (element.type !== 'matrix') return [whole];
  const conditions = [...above, element].flatMap(conditionsOf);
  return element.rows.map(({ value, text, visibleIf, peilstok: own }) => ({
    ...whole,
    key: `${element.name}.${value}`,
    part: String(value),
    title: titleOfPart(whole.title, text as LocalText),
    version: own?.version ?? whole.version,
    indicator: own?.indicator ?? whole.indicator,
    aspect: own?.aspect ?? whole.aspect,
    reversed: own?.reversed ?? whole.reversed,
    countsOnlyIf: own?.countsOnlyIf ?? whole.countsOnlyIf,
    required: element.eachRowRequired ?? false,
    visibleIf: joinConditions([...conditions, ...(visibleIf === undefined ? [] : [visibleIf])]),
  }));
}
