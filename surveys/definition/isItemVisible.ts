import type { Answers } from '../answers/types';
import { evaluateCondition } from './condition/evaluateCondition';
import { type Condition, parseCondition } from './condition/parseCondition';
import type { Item } from './types';

const parsed = new Map<string, Condition>();

/** A condition of a definition that was read before, so known to parse. Kept by its text. @throws on any other text. */
function conditionOf(text: string): Condition {
  const known = parsed.get(text);
  if (known) return known;
  const result = parseCondition(text);
  if (!result.ok) throw new Error(`Condition cannot be read: ${text} (${result.message})`);
  if (parsed.size > 10_000) parsed.clear();
  parsed.set(text, result.condition);
  return result.condition;
}

/** Whether a respondent with these answers is shown this item. */
export function isItemVisible(item: Item, answers: Answers): boolean {
  return item.visibleIf === null || evaluateCondition(conditionOf(item.visibleIf), answers);
}
