/**
 * Canonical answers of one questionnaire: only keys the definition knows, only values it allows.
 * Scaled items hold 1..length or `nvt`; choice items a choice's value; multiple items a list of them in the order of
 * the questionnaire, rankings in the order given; open items text (a number as `7.5`, a day as `2026-12-31`);
 * `<key>-Comment` the text of `anders, namelijk`. An unanswered item has no key.
 */
export type AnswerValue = number | string | string[];
export type Answers = Record<string, AnswerValue>;

/** A posted form as it came: names in order, a name once per value. */
export type FormEntries = readonly (readonly [name: string, value: string])[];

/**
 * What is wrong with one posted field; the respondent's page words it. A slip is something that a person can do
 * on the page; the other codes need a stale or forged form.
 */
export interface AnswerProblem {
  /** The field's name: an item's key, `<key>-Comment`, or what an unknown field called itself (shortened). */
  item: string;
  code: SlipCode | ForgedCode;
}

export type SlipCode =
  | 'too_many'
  | 'too_few'
  | 'too_long'
  /** A character no keyboard types (NUL, vertical tab, half a surrogate pair). */
  | 'control_character'
  /** Text for `anders, namelijk` while that choice is not made. */
  | 'other_not_chosen'
  /** `anders` chosen while its text is empty. */
  | 'other_without_text'
  /** `none` or its like beside other choices. */
  | 'not_alone'
  /** Two choices of a ranking at the same place. */
  | 'same_place'
  /** A place of a ranking left open before one that is given. */
  | 'place_skipped'
  /** Some choices of a ranking without a place. */
  | 'rank_all'
  | 'not_a_number'
  | 'not_a_day'
  | 'not_an_address'
  | 'not_a_phone'
  /** A number or a day before the first or after the last that is allowed. */
  | 'too_low'
  | 'too_high'
  /** None of a group of questions answered; stands at the first of them. */
  | 'required_one'
  | 'required';

type ForgedCode =
  | 'unknown_item'
  | 'not_on_page'
  | 'not_a_choice'
  | 'out_of_range'
  | 'repeated'
  | 'not_visible';

/**
 * `answers` holds what is right, also beside problems. `cleared` lists the visible fields of the page that
 * were left empty; a field with a problem is in neither.
 */
export type Decoded =
  | { ok: true; answers: Answers; cleared: string[] }
  | { ok: false; answers: Answers; cleared: string[]; problems: AnswerProblem[] };
