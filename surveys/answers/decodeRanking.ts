import type { Item } from '../definition/types';
import type { DecodedChoice } from './decodeChoice';

/** The field in which a choice of a ranking is given its place. */
export function placeField(itemKey: string, value: string): string {
  return `${itemKey}.${value}`;
}

/**
 * A ranking: per choice its place (1 = first), or the values in order under the item's own name. Gives the values from
 * first to last; null when no place was given. Never guesses: two at one place, or a place left open, is told.
 */
export function decodeRanking(item: Item, values: (field: string) => readonly string[]): DecodedChoice {
  const inOrder = values(item.key).filter((value) => value !== '');
  const places = item.choices.map(({ value }) => ({ value, places: values(placeField(item.key, value)) }));
  if (places.some((one) => one.places.length > 1)) return { problem: 'repeated' };
  const placed = places.flatMap((one) => (one.places[0] ? [{ value: one.value, place: one.places[0] }] : []));
  if (inOrder.length > 0) {
    if (placed.length > 0 || new Set(inOrder).size < inOrder.length) return { problem: 'repeated' };
    const isListed = (value: string) => item.choices.some((choice) => choice.value === value);
    return inOrder.every(isListed) ? judged(item, inOrder) : { problem: 'not_a_choice' };
  }
  if (placed.length === 0) return { value: null };
  const order: string[] = [];
  for (const { value, place } of placed) {
    if (!/^[1-9]\d?$/.test(place) || Number(place) > item.choices.length) return { problem: 'not_a_choice' };
    if (order[Number(place) - 1] !== undefined) return { problem: 'same_place' };
    order[Number(place) - 1] = value;
  }
  if (item.mustRankAll && placed.length < item.choices.length) return { problem: 'rank_all' };
  if (order.length > placed.length) return { problem: 'place_skipped' };
  return judged(item, order);
}

function judged(item: Item, order: string[]): DecodedChoice {
  if (item.mustRankAll && order.length < item.choices.length) return { problem: 'rank_all' };
  if (item.minSelected !== null && order.length < item.minSelected) return { problem: 'too_few' };
  if (item.maxSelected !== null && order.length > item.maxSelected) return { problem: 'too_many' };
  return { value: order };
}
