import type { Item } from '../definition/types';
import { otherTextKey } from './otherChoice';
import type { Answers, AnswerValue } from './types';

/** The answer as SurveyJS keeps it: choices with the value of the JSON, numbers as numbers. */
function typed(item: Item, answer: AnswerValue): unknown {
  if (Array.isArray(answer)) return answer.map((value) => rawOf(item, value));
  if (typeof answer === 'number') return answer;
  return item.input?.type === 'number' ? Number(answer) : rawOf(item, answer);
}

const rawOf = (item: Item, value: string) =>
  item.choices.find((choice) => choice.value === value)?.raw ?? value;

/** Answers as SurveyJS holds them, for its expressions: rows and lines under their question, values of their own type. */
export function surveyData(items: Iterable<Item>, answers: Answers): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const item of items) {
    const answer = answers[item.key];
    const other = answers[otherTextKey(item.key)];
    if (other !== undefined) data[otherTextKey(item.key)] = other;
    if (answer === undefined) continue;
    if (item.part === null) data[item.question] = typed(item, answer);
    else {
      const parts = (data[item.question] ?? {}) as Record<string, unknown>;
      parts[item.part] = typed(item, answer);
      data[item.question] = parts;
    }
  }
  return data;
}
