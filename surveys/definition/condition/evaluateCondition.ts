import type { Answers, AnswerValue } from '../../answers/types';
import type { Condition } from './parseCondition';

const isEmpty = (answer: AnswerValue | undefined) =>
  answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0);

const holds = (answer: AnswerValue | undefined, value: string | number) =>
  Array.isArray(answer)
    ? answer.includes(String(value))
    : answer !== undefined && String(answer) === String(value);

/** Whether the condition is true for these answers; as survey-core would say (an unanswered item differs from any value). */
export function evaluateCondition(condition: Condition, answers: Answers): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => evaluateCondition(part, answers));
    case 'or':
      return condition.parts.some((part) => evaluateCondition(part, answers));
    case 'empty':
      return isEmpty(answers[condition.item]);
    case 'notempty':
      return !isEmpty(answers[condition.item]);
    case 'equals':
    case 'contains':
      return holds(answers[condition.item], condition.value);
    case 'differs':
      return !holds(answers[condition.item], condition.value);
    case 'anyof':
      return condition.values.some((value) => holds(answers[condition.item], value));
  }
}
