import type { AnswerProblem } from '../../../surveys/answers/types';
import type { Locale } from '../../../surveys/definition/types';
import { ar } from './ar';
import { en } from './en';
import { nl } from './nl';
import { pl } from './pl';
import { tr } from './tr';
import { uk } from './uk';

/** A page that says one thing: a title and what to know or do. */
export interface MessageText {
  title: string;
  paragraphs: string[];
}

/** Everything on the respondent's pages that is not the questionnaire itself. One file per language. */
export interface ChromeTexts {
  /** Of the language, in that language. */
  languageName: string;
  direction: 'ltr' | 'rtl';
  /** For dates in words. */
  dateLocale: string;
  chooseLanguage: string;
  questionnaire: string;
  /** Before the name of the school that a list is for, on every page of it. */
  forSchool: string;
  next: string;
  back: string;
  send: string;
  /** `count` null: not yet known how many steps there are. */
  step(index: number, count: number | null): string;
  maySkip: string;
  /** For a list with questions that need an answer. */
  maySkipMost: string;
  mustAnswer: string;
  chooseAtMost(count: number): string;
  otherText: string;
  error: string;
  summaryTitle(count: number): string;
  /** Slips at a question. `max` and `length` in characters or choices, where they apply. */
  slips: Record<SlipCode, (limits: { max: number; length: number | string }) => string>;
  /** Beside the questions: what cannot be told at one of them. */
  unreadable: string;
  noLongerAsked: string;
  notSaved: string;
  /** A page past the limit, shown again. */
  tooMuch: string;
  startedElsewhere: string;
  alreadySent: string;
  /** On the first page, true with and without script. */
  keptWhileAnswering: string;
  live: LiveTexts;
  questionsTo: string;
  changeAnswers: string;
  answerAgain: string;
  firstQuestion: string;
  tryAgain: string;
  messages: {
    thanks(values: { until: string }): MessageText;
    thanksElsewhere(values: { until: string }): MessageText;
    screenedOut(values: { until: string }): MessageText;
    notOpenYet(values: { opensOn: string }): MessageText;
    closed(values: { associationName: string }): MessageText;
    unknownLink(): MessageText;
    withdrawn(): MessageText;
    tooManyTries(): MessageText;
    needsCookie(): MessageText;
    tooLarge(): MessageText;
    notAForm(): MessageText;
    trouble(): MessageText;
    troubleSaving(): MessageText;
    unsubscribe(): MessageText;
    unsubscribed(): MessageText;
  };
  unsubscribeButton: string;
}

/** What the optional script says. The page carries these texts; the script has none of its own. */
export interface LiveTexts {
  /** How many questions of this page have an answer; comes with `{count}` and `{of}`, which the script replaces. */
  answered(values: { count: string; of: string }): string;
  autosave: string;
  /** While a page change is under way. */
  goingOn: string;
  saved: string;
  partlySaved: string;
  offline: string;
  trouble: string;
  refused: string;
}

/** Slips that a person can make on a page; other problems need a stale or forged form. */
export type SlipCode = Extract<
  AnswerProblem['code'],
  'too_many' | 'too_long' | 'control_character' | 'other_not_chosen' | 'other_without_text' | 'required'
>;

const byLocale: Record<Locale, ChromeTexts> = { nl, en, tr, ar, pl, uk };

/** Languages that the pages around the questions exist in. */
export const chromeLocales = Object.keys(byLocale) as Locale[];

export function chromeTexts(locale: Locale): ChromeTexts {
  return byLocale[locale];
}
