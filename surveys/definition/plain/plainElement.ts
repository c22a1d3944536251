import type { Locale } from '../types';
import { appearanceOfElements, olderNames } from './appearance';
import { defaultText } from './defaultTexts';
import { isObject, type Note, type Path, plainText } from './plainText';

const textProperties =
  `title description requiredErrorText otherText noneText refuseText dontKnowText placeholder
  minRateDescription maxRateDescription labelTrue labelFalse html`.split(/\s+/);

const listProperties = ['choices', 'columns', 'rows', 'rateValues'];

const shownTexts: [show: string, text: string][] = [
  ['showOtherItem', 'otherText'],
  ['showNoneItem', 'noneText'],
  ['showRefuseItem', 'refuseText'],
  ['showDontKnowItem', 'dontKnowText'],
];

/** `5`, `"Ja"` and `{ value: 5 }` as `{ value, text }`. */
function plainChoice(choice: unknown): unknown {
  if (!isObject(choice)) {
    return ['string', 'number', 'boolean'].includes(typeof choice)
      ? { value: choice, text: plainText(String(choice)) }
      : choice;
  }
  const { text } = choice;
  if (text === undefined || text === '' || text === null) {
    return choice.value === undefined ? choice : { ...choice, text: plainText(String(choice.value)) };
  }
  return { ...choice, text: plainText(text) };
}

/** One element of a page in our own form, what is about looks left out. What cannot be brought to it stays as it is. */
export function plainElement(
  given: unknown,
  path: Path,
  languages: readonly Locale[],
  note: (note: Note) => void,
): unknown {
  if (!isObject(given)) return given;
  const element: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const property = Object.hasOwn(olderNames, name) ? (olderNames[name] as string) : name;
    const isLook =
      appearanceOfElements.has(property) ||
      (property === 'rows' && given.type === 'comment') ||
      (property === 'cellType' && value === 'radio') ||
      (property === 'choicesOrder' && value === 'none');
    if (isLook) {
      note({
        path: [...path, name],
        message: `"${name}" gaat over het uiterlijk bij SurveyJS en doet hier niets`,
      });
    } else if (property === 'choicesOrder' && value === 'random') {
      note({
        path: [...path, name],
        message: 'antwoorden staan voor iedereen in dezelfde volgorde, zodat rondes te vergelijken zijn',
      });
    } else if (textProperties.includes(property)) {
      if (value !== '' && value !== null) element[property] = plainText(value);
    } else if (listProperties.includes(property) && Array.isArray(value)) {
      element[property] = value.map(plainChoice);
    } else if (property === 'items' && given.type === 'multipletext' && Array.isArray(value)) {
      element.items = value.map((line) =>
        isObject(line) ? plainElement({ ...line, type: 'line' }, path, languages, note) : line,
      );
    } else if (property === 'elements' && Array.isArray(value)) {
      element.elements = value.map((one, i) => plainElement(one, [...path, name, i], languages, note));
    } else element[property] = value;
  }
  return withDefaults(element, path, languages, note);
}

function withDefaults(
  element: Record<string, unknown>,
  path: Path,
  languages: readonly Locale[],
  note: (note: Note) => void,
): unknown {
  const { type, name } = element;
  if (type !== 'panel' && type !== 'html' && element.title === undefined && typeof name === 'string') {
    element.title = plainText(name);
    if (type !== 'line') note({ path, message: `"${name}" heeft geen title: de naam staat er als vraag` });
  }
  if (type === 'line') {
    delete element.type;
    return element;
  }
  for (const [show, text] of shownTexts) {
    if (element[show] === true && element[text] === undefined) element[text] = defaultText(text, languages);
  }
  if (type === 'boolean') {
    for (const label of ['labelTrue', 'labelFalse'])
      if (element[label] === undefined) element[label] = defaultText(label, languages);
  }
  if (type === 'rating') plainRating(element, path, note);
  if (type !== 'panel' && type !== 'html' && element.peilstok === undefined)
    element.peilstok = { version: 1 };
  return element;
}

/** `rateCount` as `rateMax`; with a list of its own the numbers of a rating mean nothing. */
function plainRating(element: Record<string, unknown>, path: Path, note: (note: Note) => void): void {
  const { rateCount, rateMin = 1, rateStep = 1 } = element;
  if (typeof rateCount === 'number' && typeof rateMin === 'number' && typeof rateStep === 'number') {
    delete element.rateCount;
    if (element.rateMax === undefined) element.rateMax = rateMin + (rateCount - 1) * rateStep;
  }
  if (!Array.isArray(element.rateValues) || element.rateValues.length === 0) {
    if (Array.isArray(element.rateValues)) delete element.rateValues;
    return;
  }
  for (const name of ['rateMin', 'rateMax', 'rateStep']) {
    if (element[name] === undefined) continue;
    delete element[name];
    note({ path: [...path, name], message: `"${name}" telt niet naast rateValues` });
  }
}
