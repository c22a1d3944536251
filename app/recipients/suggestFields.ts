import type { RecipientField } from './checkRecipient';
import { comparable } from './comparable';
import type { SeenColumn } from './readTable';

/** Parts of column names that say what is in them, the ones that say most first. */
const partsOfNames: [RecipientField, RegExp][] = [
  ['email', /e ?mail|mail/],
  ['board', /bestuur|board/],
  ['school', /school|vestiging|locatie|brin/],
  ['language', /taal|language/],
  ['role', /functie|^rol| rol$|role/],
  ['type', /soort|type|organisatie/],
  ['name', /naam|name|contactpersoon/],
];

/**
 * What columns that are not known by their name seem to be, by index: by a part of their name, or because addresses stand in them.
 * A proposal for somebody to agree to; a field that another column is already, is not proposed.
 */
export function suggestFields(columns: readonly SeenColumn<RecipientField>[]): Map<number, RecipientField> {
  const taken = new Set(columns.flatMap(({ field }) => field ?? []));
  const suggested = new Map<number, RecipientField>();
  const propose = (index: number, field: RecipientField) => {
    if (taken.has(field) || suggested.has(index)) return;
    taken.add(field);
    suggested.set(index, field);
  };
  const unknown = columns.filter(({ field }) => field === null);
  for (const { index, samples } of unknown) {
    if (samples.length > 0 && samples.every((sample) => /^\S+@\S+\.\S+$/.test(sample)))
      propose(index, 'email');
  }
  for (const [field, part] of partsOfNames) {
    for (const { index, header } of unknown) if (part.test(comparable(header))) propose(index, field);
  }
  return suggested;
}
