import type { Definition, Item } from '../definition/types';
import { controlFieldNames, controlFields } from './controlFields';
import { decodeMultiple, decodeScaled, decodeSingle } from './decodeChoice';
import { decodeOpen } from './decodeOpen';
import { decodeRanking } from './decodeRanking';
import { decodeText } from './decodeText';
import { answerKeysOf, postedFieldsOf } from './fieldsOf';
import { type ItemPlace, itemPlaces } from './itemPlaces';
import { otherTextKey, otherValue } from './otherChoice';
import { unansweredGroups } from './requiredGroups';
import type { AnswerProblem, Answers, AnswerValue, Decoded, FormEntries } from './types';
import { visibleItems } from './visibleItems';

const longestShownName = 64;

/**
 * Turns one posted page into canonical answers, or names everything that is wrong with it. Closed world:
 * every field is an item's answer, a control field or a problem; nothing is dropped silently.
 *
 * What this accepts survey-core accepts too, unchanged. The converse does not hold: survey-core lets through
 * values outside the scale, lists over their limit and text over its length.
 *
 * @param form the posted names and values; a name comes back once per value.
 * @param page the page that was posted; null judges the whole questionnaire at once (an answer taken by
 *   telephone, an imported list).
 * @param known answers given before on other pages; they decide what is visible. Those of this page are
 *   replaced by the form.
 */
export function decodeAnswers(
  definition: Definition,
  form: FormEntries,
  { page, known }: { page: string | null; known: Answers },
): Decoded {
  const posted = valuesByName(form);
  const problems: AnswerProblem[] = [];
  const places = itemPlaces(definition);
  if (page !== null && !definition.json.pages.some(({ name }) => name === page)) {
    problems.push({ item: controlFields.page, code: 'not_a_choice' });
  }

  const { here, fields } = placesOn(definition, page);
  const { fields: allFields } = placesOn(definition, null);
  for (const [name, values] of posted) {
    if (fields.has(name)) continue;
    if (controlFieldNames.has(name)) {
      if (values.length > 1) problems.push({ item: name, code: 'repeated' });
    } else if (!allFields.has(name)) {
      problems.push({ item: name.slice(0, longestShownName), code: 'unknown_item' });
    } else if (values.some((value) => value !== '')) {
      problems.push({ item: name, code: 'not_on_page' });
    }
  }

  const given = new Map<string, AnswerValue>();
  for (const { item } of here) {
    problems.push(...decodeItem(item, (field) => posted.get(field) ?? [], given));
  }

  const others = Object.entries(known).filter(([key]) => !fields.has(key));
  const { visible, counting } = visibleItems(definition, Object.fromEntries([...others, ...given]));
  const cleared: string[] = [];
  const isWrong = (key: string) => problems.some(({ item }) => item === key || item === otherTextKey(key));
  for (const place of here) {
    const { key } = place.item;
    const wrong = isWrong(key);
    for (const field of answerKeysOf(place.item)) {
      if (!visible.has(key)) {
        if (given.delete(field)) problems.push({ item: field, code: 'not_visible' });
      } else if (!given.has(field) && !wrong) cleared.push(field);
    }
    if (visible.has(key) && !given.has(key) && !wrong && place.isRequired(counting)) {
      problems.push({ item: key, code: 'required' });
    }
  }
  for (const keys of unansweredGroups(definition, visible, counting)) {
    const [first = ''] = keys;
    if ((page === null || places.get(first)?.page === page) && !keys.some(isWrong))
      problems.push({ item: first, code: 'required_one' });
  }

  const answers: Answers = Object.fromEntries(given);
  return problems.length === 0 ? { ok: true, answers, cleared } : { ok: false, answers, cleared, problems };
}

interface PlacesOnPage {
  here: readonly ItemPlace[];
  /** Names of the form fields that answer them. */
  fields: ReadonlySet<string>;
}

const onPages = new WeakMap<ReadonlyMap<string, ItemPlace>, Map<string | null, PlacesOnPage>>();

/** @param page null for the whole questionnaire */
function placesOn(definition: Definition, page: string | null): PlacesOnPage {
  const places = itemPlaces(definition);
  let byPage = onPages.get(places);
  if (!byPage) {
    byPage = new Map();
    onPages.set(places, byPage);
  }
  let found = byPage.get(page);
  if (!found) {
    const here = [...places.values()].filter((place) => page === null || place.page === page);
    found = { here, fields: new Set(here.flatMap(({ item }) => postedFieldsOf(item))) };
    if (page === null || here.length > 0) byPage.set(page, found);
  }
  return found;
}

function valuesByName(form: FormEntries): Map<string, string[]> {
  const posted = new Map<string, string[]>();
  for (const [name, value] of form) {
    const values = posted.get(name);
    if (values) values.push(value);
    else posted.set(name, [value]);
  }
  return posted;
}

/** Adds what is right to `given` and gives back what is wrong. Choice and other-text stand or fall together. */
function decodeItem(
  item: Item,
  values: (field: string) => readonly string[],
  given: Map<string, AnswerValue>,
): AnswerProblem[] {
  if (item.kind === 'open') {
    const [text = '', ...more] = values(item.key);
    const result = more.length > 0 ? { problem: 'repeated' as const } : decodeOpen(item, text);
    if ('problem' in result) return [{ item: item.key, code: result.problem }];
    if (result.text !== '') given.set(item.key, result.text);
    return [];
  }
  const decodeChosen = { scaled: decodeScaled, choice: decodeSingle, multiple: decodeMultiple };
  const chosen =
    item.kind === 'ranking' ? decodeRanking(item, values) : decodeChosen[item.kind](item, values(item.key));
  if ('problem' in chosen) return [{ item: item.key, code: chosen.problem }];
  if (!item.hasOther) {
    if (chosen.value !== null) given.set(item.key, chosen.value);
    return [];
  }
  const field = otherTextKey(item.key);
  const other = decodeOneText(values(field), item.maxLength);
  if ('problem' in other) return [{ item: field, code: other.problem }];
  const isOther = Array.isArray(chosen.value)
    ? chosen.value.includes(otherValue)
    : chosen.value === otherValue;
  if (isOther && other.text === '') return [{ item: field, code: 'other_without_text' }];
  if (!isOther && other.text !== '') return [{ item: field, code: 'other_not_chosen' }];
  if (chosen.value !== null) given.set(item.key, chosen.value);
  if (isOther) given.set(field, other.text);
  return [];
}

function decodeOneText(values: readonly string[], maxLength: number) {
  if (values.length > 1) return { problem: 'repeated' as const };
  return decodeText(values[0] ?? '', maxLength, 'one');
}
