import type { Answers, AnswerValue } from '../../answers/types';
import type { Condition } from './parseCondition';

const isEmpty = (answer: AnswerValue | undefined) =>
  answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0);

const holds = (answer: AnswerValue | undefined, value: string | number | boolean) =>
  Array.isArray(answer)
    ? answer.includes(String(value))
    : answer !== undefined && String(answer) === String(value);

/** The answer as a number; NaN, which compares with nothing, when it is none. */
const numberOf = (answer: AnswerValue | undefined) =>
  answer === undefined || answer === '' || Array.isArray(answer) ? Number.NaN : Number(answer);

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
    case 'notcontains':
      return !holds(answers[condition.item], condition.value);
    case 'above':
      return numberOf(answers[condition.item]) > condition.value;
    case 'least':
      return numberOf(answers[condition.item]) >= condition.value;
    case 'below':
      return numberOf(answers[condition.item]) < condition.value;
    case 'most':
      return numberOf(answers[condition.item]) <= condition.value;
    case 'allof':
      return condition.values.every((value) => holds(answers[condition.item], value));
    case 'anyof':
      return condition.values.some((value) => holds(answers[condition.item], value));
  }
}
