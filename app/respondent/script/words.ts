import type { Said } from './keepAnswers';
import type { SlipWords } from './showSlips';

/** What the page gives the script to say, in the page's language: JSON in `data-live` of the form. */
export interface Words extends SlipWords, Record<Said, string> {
  goingOn: string;
  /** With `{count}` and `{of}`. */
  answered: string;
}
