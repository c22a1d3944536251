export type Path = (string | number)[];

/** Something in a questionnaire that is left out or read in one way, and that its writer should know. Dutch. */
export interface Note {
  path: Path;
  message: string;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A text of SurveyJS, `"Ja"` or `{ default, en }`, as `{ nl, en }`. Anything else stays as it is. */
export function plainText(value: unknown): unknown {
  if (typeof value === 'string') return { nl: value };
  if (!isObject(value) || typeof value.default !== 'string') return value;
  const { default: text, ...rest } = value;
  return { nl: text, ...rest };
}
