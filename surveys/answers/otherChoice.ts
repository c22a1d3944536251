/** The value of `anders, namelijk` in SurveyJS. */
export const otherValue = 'other';

/** The field that holds the text of `anders, namelijk` for an item. */
export function otherTextKey(itemKey: string): string {
  return `${itemKey}-Comment`;
}
