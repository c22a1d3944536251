/** An expected failure in the words of the person who has to mend it. */
export interface Problem {
  code: string;
  /** Dutch: what was wrong and what to do. */
  message: string;
  /** The form field it is about, when there is one. */
  field?: string;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export const succeeded = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const failed = (...problems: Problem[]): { ok: false; problems: Problem[] } => ({
  ok: false,
  problems,
});
