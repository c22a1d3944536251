import type { Definition } from '../../../surveys/definition/types';

export interface TextQuestion {
  item: string;
  /** Dutch; "anders, namelijk" stands behind the question it belongs to. */
  title: string;
}

/** The questions whose answers are written words, in the order of the list. */
export function textQuestions(definition: Definition): TextQuestion[] {
  return definition.items
    .filter((item) => item.kind === 'open' || item.hasOther)
    .map((item) => ({
      item: item.key,
      title: item.kind === 'open' ? item.title.nl : `${item.title.nl} Anders, namelijk:`,
    }));
}
