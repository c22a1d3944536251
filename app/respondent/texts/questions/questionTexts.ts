import type { SlipCode } from '../../../../surveys/answers/types';

/** Slips at a question of which the words stand with the page's own texts (`ChromeTexts.slips`). */
export type CommonSlip =
  | 'too_many'
  | 'too_long'
  | 'control_character'
  | 'other_not_chosen'
  | 'other_without_text'
  | 'required';

/** What questions of all types say beside their own words. One file per language. */
export interface QuestionTexts {
  /** The empty line of a list that unfolds. */
  choose: string;
  chooseAtLeast(values: { least: number }): string;
  chooseBetween(values: { least: number; most: number }): string;
  /** Limits of a number or a day, in words. */
  between(values: { least: string; most: string }): string;
  atLeast(values: { least: string }): string;
  atMost(values: { most: string }): string;
  /** How to put answers in order: all of them, or those that one wants. */
  rankAll: string;
  rankSome: string;
  /** Empty line of the list of places. */
  noPlace: string;
  /** A question that is switched off by an earlier answer. */
  notAsked: string;
  /** Beside a group of questions of which one needs an answer. */
  oneOf: string;
  /** A line of text that is needed and empty. */
  requiredText: string;
  slips: Record<Exclude<SlipCode, CommonSlip>, (limits: SlipLimits) => string>;
}

/** Limits at a question: fewest choices; a number or a day in words. */
export interface SlipLimits {
  min: number;
  least: string;
  most: string;
}
