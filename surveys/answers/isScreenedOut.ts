import type { Definition } from '../definition/types';
import type { Answers } from './types';

/** Whether the filter question ended the list: thanked, but outside the figures. */
export function isScreenedOut(definition: Definition, answers: Answers): boolean {
  const condition = definition.screenedIf;
  if (!condition || !Object.hasOwn(answers, condition.item)) return false;
  return condition.in.includes(String(answers[condition.item]));
}
