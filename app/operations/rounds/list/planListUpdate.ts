import type { Audience } from '../../../../surveys/definition/types';
import type { RecipientRow as FileRow } from '../../../recipients/readRecipientsFile';
import { listPlaceOf } from '../../../recipients/samePeople';

/** Somebody on the list of an open round. */
export interface ListedPerson {
  id: string;
  personId: string;
  email: string;
  name: string | null;
  language: string;
  schoolId: string | null;
  boardId: string | null;
  type: string | null;
  role: string | null;
  withdrawn: boolean;
  /** The list came back. Always false for parents: nobody is told that of them. */
  answered: boolean;
}

export type ListField = 'name' | 'language' | 'school' | 'type' | 'role';

export interface ListUpdate {
  /** New on the list: a link and an invitation. */
  added: FileRow[];
  /** Keep their link; these fields change. */
  changed: { person: ListedPerson; row: FileRow; fields: ListField[] }[];
  /** Stand there as they are in the file. */
  same: number;
  /** Another person for the same school: the old link ends, the new person is in `added` or `changed`. */
  replaced: { person: ListedPerson; by: FileRow }[];
  /** Rows that are not taken, because the list of that school is in. */
  alreadyIn: FileRow[];
  /** Rows of people who were withdrawn before: they stay so. */
  stayWithdrawn: FileRow[];
  /** On the list, not in the file and not replaced. */
  absent: ListedPerson[];
}

/**
 * What a new file does to the list of an open round. People are recognised by their address, and contacts of schools by address
 * and school, since one may answer for several: who stays keeps the link. A contact who stands there for another school instead
 * moves, link and all, unless a list is in: that one stays, and the other school is asked anew. Of schools, one person is asked
 * per vestiging: somebody else for the same one takes the place of whoever was asked, unless that list is in already.
 */
export function planListUpdate(
  audience: Audience,
  listed: readonly ListedPerson[],
  rows: readonly FileRow[],
): ListUpdate {
  const update: ListUpdate = {
    added: [],
    changed: [],
    same: 0,
    replaced: [],
    alreadyIn: [],
    stayWithdrawn: [],
    absent: [],
  };
  const placeOf = (one: { email: string; schoolId: string | null }) => listPlaceOf(audience, one);
  const { personOf, isKept } = matchPeople(placeOf, listed, rows);
  const inFile = new Set(rows.map(placeOf));
  const active = new Set(listed.filter(({ withdrawn }) => !withdrawn).map(({ email }) => email));
  const withdrawn = new Set(listed.filter((person) => person.withdrawn).map(({ email }) => email));
  const othersAt = new Map<string, ListedPerson[]>();
  for (const person of listed) {
    if (audience !== 'scholen' || person.schoolId === null || person.withdrawn) continue;
    if (inFile.has(placeOf(person))) continue;
    othersAt.set(person.schoolId, [...(othersAt.get(person.schoolId) ?? []), person]);
  }
  const replaced = new Set<string>();
  for (const row of rows) {
    const person = personOf.get(row);
    if (person?.withdrawn || (!person && withdrawn.has(row.email) && !active.has(row.email))) {
      update.stayWithdrawn.push(row);
      continue;
    }
    const before = row.schoolId === null ? [] : (othersAt.get(row.schoolId) ?? []);
    if (before.some(({ answered }) => answered)) {
      update.alreadyIn.push(row);
      continue;
    }
    for (const other of before) {
      if (isKept.has(other.id)) continue;
      update.replaced.push({ person: other, by: row });
      replaced.add(other.id);
    }
    if (!person) {
      update.added.push(row);
      continue;
    }
    const fields = changedFields(person, row);
    if (fields.length > 0) update.changed.push({ person, row, fields });
    else update.same += 1;
  }
  update.absent = listed.filter(({ id, withdrawn }) => !withdrawn && !isKept.has(id) && !replaced.has(id));
  return update;
}

/** Which row of the file is whom on the list: the same place first; then, of a school's contact, another school instead. */
function matchPeople(
  placeOf: (one: { email: string; schoolId: string | null }) => string,
  listed: readonly ListedPerson[],
  rows: readonly FileRow[],
): { personOf: Map<FileRow, ListedPerson>; isKept: Set<string> } {
  const byPlace = new Map<string, ListedPerson>();
  for (const person of listed) {
    const known = byPlace.get(placeOf(person));
    if (!known || known.withdrawn) byPlace.set(placeOf(person), person);
  }
  const personOf = new Map<FileRow, ListedPerson>();
  for (const row of rows) {
    const person = byPlace.get(placeOf(row));
    if (person) personOf.set(row, person);
  }
  const isKept = new Set([...personOf.values()].map(({ id }) => id));
  const mayMove = new Map<string, ListedPerson[]>();
  for (const person of listed) {
    if (isKept.has(person.id) || person.withdrawn || person.answered) continue;
    mayMove.set(person.email, [...(mayMove.get(person.email) ?? []), person]);
  }
  for (const row of rows) {
    if (personOf.has(row)) continue;
    const person = mayMove.get(row.email)?.shift();
    if (!person) continue;
    personOf.set(row, person);
    isKept.add(person.id);
  }
  return { personOf, isKept };
}

function changedFields(person: ListedPerson, row: FileRow): ListField[] {
  const fields: ListField[] = [];
  if (row.name !== null && row.name !== person.name) fields.push('name');
  if (row.language !== person.language) fields.push('language');
  if (row.schoolId !== person.schoolId) fields.push('school');
  if (row.schoolId === null && (row.type !== person.type || row.boardId !== person.boardId))
    fields.push('type');
  if (row.role !== null && row.role !== person.role) fields.push('role');
  return fields;
}
