import { otherValue } from '../../../surveys/answers/otherChoice';
import { reservedValues } from '../../../surveys/definition/elements/besideChoices';
import type { Choice, Item } from '../../../surveys/definition/types';

/** The choices of a question, and apart from them those that say none of these, don't know, prefer not to say. */
export function listedAndBeside({ choices, hasOther }: Item): [listed: Choice[], beside: Choice[]] {
  const isBeside = ({ value }: Choice) => reservedValues.includes(value) && value !== otherValue;
  return [
    choices.filter((one) => !isBeside(one) && !(hasOther && one.value === otherValue)),
    choices.filter(isBeside),
  ];
}
