/**
 * Canonical answers of one questionnaire: only keys the definition knows, only values it allows.
 * Scaled items hold 1..length or `nvt`; choice items a choice's value; multiple items a list of them;
 * open items text; `<key>-Comment` the text of `anders, namelijk`. An unanswered item has no key.
 */
export type AnswerValue = number | string | string[];
export type Answers = Record<string, AnswerValue>;

/** What is wrong with one posted field; `message` keys are translated by the respondent's page. */
export interface AnswerProblem {
  item: string;
  code:
    | 'unknown_item'
    | 'not_a_choice'
    | 'out_of_range'
    | 'too_many'
    | 'too_long'
    | 'wrong_type'
    | 'repeated'
    | 'required'
    | 'not_visible';
}

export type Decoded =
  | { ok: true; answers: Answers; cleared: string[] }
  | { ok: false; answers: Answers; problems: AnswerProblem[] };
