import type { Item } from '../definition/types';
import { placeField } from './decodeRanking';
import { otherTextKey } from './otherChoice';

/** Keys under which an item is answered: its own, and that of the text of `anders, namelijk`. */
export function answerKeysOf(item: Item): string[] {
  return item.hasOther ? [item.key, otherTextKey(item.key)] : [item.key];
}

/** Names of the form fields that answer an item. A ranking has one per choice too. */
export function postedFieldsOf(item: Item): string[] {
  if (item.kind !== 'ranking') return answerKeysOf(item);
  return [item.key, ...item.choices.map(({ value }) => placeField(item.key, value))];
}
