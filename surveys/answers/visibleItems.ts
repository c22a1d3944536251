import type { Definition } from '../definition/types';
import { itemPlaces } from './itemPlaces';
import { otherTextKey } from './otherChoice';
import { unansweredGroups } from './requiredGroups';
import type { Answers } from './types';

/** What of a set of answers counts, and which answers stand at questions that are not asked (any more). */
export interface Visibility {
  /** Keys of the items that are asked, in the order of the questionnaire. */
  visible: ReadonlySet<string>;
  /** The answers that count: those of visible items. */
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
  const places = itemPlaces(definition);
  const counting: Answers = { ...answers };
  const hidden: string[] = [];
  let visible = new Set<string>();
  let changed = true;
  while (changed) {
    changed = false;
    visible = new Set();
    for (const [key, place] of places) {
      if (place.isVisible(counting)) visible.add(key);
    }
    for (const key of places.keys()) {
      if (visible.has(key)) continue;
      for (const field of [key, otherTextKey(key)]) {
        if (!Object.hasOwn(counting, field)) continue;
        delete counting[field];
        hidden.push(field);
        changed = true;
      }
    }
  }
  return { visible, counting, hidden };
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
