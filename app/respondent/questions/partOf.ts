import type { ItemPlace } from '../../../surveys/answers/itemPlaces';
import type { LocalText } from '../../../surveys/definition/types';

interface Part {
  title: LocalText;
  placeholder?: unknown;
  requiredErrorText?: unknown;
}

/** The row of a matrix or line of a multipletext that an item is; null when it is a whole question. */
function partOf({ item, element }: ItemPlace): Part | null {
  if (item.part === null) return null;
  const rows = (element.rows ?? []) as { value: unknown; text: LocalText }[];
  const row = rows.find(({ value }) => String(value) === item.part);
  if (row) return { title: row.text };
  const lines = (element.items ?? []) as (Part & { name: string })[];
  return lines.find(({ name }) => name === item.part) ?? null;
}

/** The words of a question, a row or a line itself, as the definition has them. */
export function wordsOf(place: ItemPlace): {
  title: unknown;
  description: unknown;
  placeholder: unknown;
  requiredErrorText: unknown;
} {
  const { element } = place;
  const part = partOf(place);
  return {
    title: part ? part.title : element.title,
    description: part ? null : element.description,
    placeholder: (part ?? element).placeholder,
    requiredErrorText: part?.requiredErrorText ?? element.requiredErrorText,
  };
}
