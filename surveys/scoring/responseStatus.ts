import type { Answers, AnswerValue } from '../answers/types';
import { isItemVisible } from '../definition/isItemVisible';
import type { Definition } from '../definition/types';
import { rowMatches } from './rowMatches';

/** `breakoff` is left out of every figure; `screened` ended at the filter and is a known member of the list. */
export type ResponseStatus = 'complete' | 'partial' | 'breakoff' | 'screened';

export const isAnswered = (answer: AnswerValue | undefined) =>
  answer !== undefined && answer !== '' && !(Array.isArray(answer) && answer.length === 0);

/**
 * Outcome of one questionnaire (AAPOR, shortened; method.md, section 5): complete when more than 80 % of its closed
 * questions are answered, partial from 50 % to 80 %, break-off below. Closed are scaled and choice questions that
 * this respondent is shown (or answered nevertheless, in a file from elsewhere); n.v.t. counts as answered. Without any closed question shown, an answered open one
 * makes it complete.
 */
export function responseStatus(definition: Definition, answers: Answers): ResponseStatus {
  if (definition.screenedIf !== null && rowMatches(definition.screenedIf, answers)) return 'screened';
  let shown = 0;
  let answered = 0;
  for (const item of definition.items) {
    if (item.kind === 'open') continue;
    if (isAnswered(answers[item.key])) answered += 1;
    else if (!isItemVisible(item, answers)) continue;
    shown += 1;
  }
  if (shown === 0) return Object.values(answers).some(isAnswered) ? 'complete' : 'breakoff';
  if (answered * 10 > shown * 8) return 'complete';
  return answered * 2 >= shown ? 'partial' : 'breakoff';
}
