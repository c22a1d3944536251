import type { Definition } from '../definition/types';
import { type ItemPlace, itemPlaces, type Places, placesOf } from './itemPlaces';
import { otherTextKey } from './otherChoice';
import { unansweredGroups } from './requiredGroups';
import type { Answers } from './types';

/** What of a set of answers counts, and which answers stand at questions that are not asked (any more). */
export interface Visibility {
  /** Keys of the items that are asked, in the order of the questionnaire. */
  visible: ReadonlySet<string>;
  /** The answers that count: those of visible items. When all do, the very object that was given. */
  counting: Answers;
  /** Keys (also `<key>-Comment`) of answers that stand at items that are not asked. */
  hidden: string[];
}

/**
 * Which items are asked, given the answers. An answer at a hidden item counts for nothing: it decides about no
 * other item. So hiding repeats until nothing changes; it ends because each step only takes answers away.
 */
export function visibleItems(definition: Definition, answers: Answers): Visibility {
  if (!Object.isFrozen(answers)) return judge(definition, answers);
  const known = judged.get(answers);
  if (known && known.definition === definition) return known.visibility;
  const visibility = judge(definition, answers);
  judged.set(answers, { definition, visibility });
  return visibility;
}

/** A page asks this ten times of the same answers. Only of frozen ones is it remembered: others may change in place. */
const judged = new WeakMap<Answers, { definition: Definition; visibility: Visibility }>();

function judge(definition: Definition, answers: Answers): Visibility {
  const places = placesOf(definition);
  let counting = answers;
  const hidden: string[] = [];
  for (;;) {
    const absent = places.conditional.filter(({ isVisible }) => !isVisible(counting));
    const fields = absent
      .flatMap(({ item }) => [item.key, otherTextKey(item.key)])
      .filter((field) => Object.hasOwn(counting, field));
    if (fields.length === 0) return { visible: allBut(absent, places), counting, hidden };
    counting = { ...counting };
    for (const field of fields) delete counting[field];
    hidden.push(...fields);
  }
}

/** Sets remembered per questionnaire: few combinations of conditions occur. */
const MOST_SETS = 200;
const sets = new WeakMap<Places, Map<string, ReadonlySet<string>>>();

function allBut(absent: readonly ItemPlace[], places: Places): ReadonlySet<string> {
  let ofPlaces = sets.get(places);
  if (!ofPlaces || ofPlaces.size >= MOST_SETS) {
    ofPlaces = new Map();
    sets.set(places, ofPlaces);
  }
  const name = absent.map(({ item }) => item.key).join();
  let visible = ofPlaces.get(name);
  if (!visible) {
    const gone = new Set(absent.map(({ item }) => item.key));
    visible = new Set([...places.items.keys()].filter((key) => !gone.has(key)));
    ofPlaces.set(name, visible);
  }
  return visible;
}

/**
 * Keys of answers that no longer count because an earlier answer hides their question: to be cleared when the
 * list is finished. Where two devices answered one list, give the merged answers.
 */
export function hiddenAnswers(definition: Definition, answers: Answers): string[] {
  return visibleItems(definition, answers).hidden;
}

/**
 * Keys of visible required items without an answer, in the order of the questionnaire; for a group of which one needs an
 * answer the first item.
 */
export function missingRequired(definition: Definition, answers: Answers): string[] {
  const { visible, counting } = visibleItems(definition, answers);
  const groups = new Set(unansweredGroups(definition, visible, counting).map(([first]) => first));
  const missing: string[] = [];
  for (const [key, place] of itemPlaces(definition)) {
    if (!visible.has(key) || Object.hasOwn(counting, key)) continue;
    if (groups.has(key) || place.isRequired(counting)) missing.push(key);
  }
  return missing;
}
