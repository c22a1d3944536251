/**
 * Canonical answers of one questionnaire: only keys the definition knows, only values it allows.
 * Scaled items hold 1..length or `nvt`; choice items a choice's value; multiple items a list of them;
 * open items text; `<key>-Comment` the text of `anders, namelijk`. An unanswered item has no key.
 */
export type AnswerValue = number | string | string[];
export type Answers = Record<string, AnswerValue>;

/** A posted form as it came: names in order, a name once per value. */
export type FormEntries = readonly (readonly [name: string, value: string])[];

/**
 * What is wrong with one posted field; the respondent's page words it. Codes down to `required` are slips
 * that a person can make on the page; those after it need a stale or forged form.
 */
export interface AnswerProblem {
  /** The field's name: an item's key, `<key>-Comment`, or what an unknown field called itself (shortened). */
  item: string;
  code:
    | 'too_many'
    | 'too_long'
    /** A character no keyboard types (NUL, vertical tab, half a surrogate pair). */
    | 'control_character'
    /** Text for `anders, namelijk` while that choice is not made. */
    | 'other_not_chosen'
    /** `anders` chosen while its text is empty. */
    | 'other_without_text'
    | 'required'
    | 'unknown_item'
    | 'not_on_page'
    | 'not_a_choice'
    | 'out_of_range'
    | 'repeated'
    | 'not_visible';
}

/**
 * `answers` holds what is right, also beside problems. `cleared` lists the visible fields of the page that
 * were left empty; a field with a problem is in neither.
 */
export type Decoded =
  | { ok: true; answers: Answers; cleared: string[] }
  | { ok: false; answers: Answers; cleared: string[]; problems: AnswerProblem[] };
