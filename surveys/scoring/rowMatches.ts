import type { Answers } from '../answers/types';
import type { RowCondition } from '../definition/types';

/** Whether these answers meet the condition; always when there is none. An unanswered item meets nothing. */
export function rowMatches(condition: RowCondition | null, answers: Answers): boolean {
  if (condition === null) return true;
  const answer = answers[condition.item];
  return answer !== undefined && !Array.isArray(answer) && condition.in.includes(String(answer));
}
