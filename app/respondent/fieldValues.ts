import type { Answers, AnswerValue, FormEntries } from '../../surveys/answers/types';
import type { FieldValues } from './questions/field';

/** Canonical answers as the form shows them. */
export function fieldValues(answers: Answers): FieldValues {
  const values = (value: AnswerValue) => (Array.isArray(value) ? value : [String(value)]);
  return new Map(Object.entries(answers).map(([key, value]) => [key, values(value)]));
}

/** A posted form as it is shown again: whatever was sent, also what was wrong. */
export function postedValues(form: FormEntries): FieldValues {
  const values = new Map<string, string[]>();
  for (const [name, value] of form) values.set(name, [...(values.get(name) ?? []), value]);
  return values;
}
