import type { Audience } from '../../../../surveys/definition/types';
import type { RecipientRow as FileRow } from '../../../recipients/readRecipientsFile';

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
  /** Rows that are not taken, because the list of that school, or of that person for another school, is in. */
  alreadyIn: FileRow[];
  /** Rows of people who were withdrawn before: they stay so. */
  stayWithdrawn: FileRow[];
  /** On the list, not in the file and not replaced. */
  absent: ListedPerson[];
}

/**
 * What a new file does to the list of an open round. People are recognised by their address, so who stays keeps the link. Of
 * schools, one person is asked per vestiging: somebody else for the same one takes the place of whoever was asked, unless that
 * list is in already.
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
  const byAddress = new Map(listed.map((person) => [person.email, person]));
  const inFile = new Set(rows.map(({ email }) => email));
  const onePerSchool = audience === 'scholen';
  const othersAt = new Map<string, ListedPerson[]>();
  for (const person of listed) {
    if (!onePerSchool || person.schoolId === null || person.withdrawn) continue;
    const staysThere = rows.some((row) => row.email === person.email && row.schoolId === person.schoolId);
    if (staysThere) continue;
    othersAt.set(person.schoolId, [...(othersAt.get(person.schoolId) ?? []), person]);
  }
  const replaced = new Set<string>();
  for (const row of rows) {
    const person = byAddress.get(row.email);
    if (person?.withdrawn) {
      update.stayWithdrawn.push(row);
      continue;
    }
    const before = row.schoolId === null ? [] : (othersAt.get(row.schoolId) ?? []);
    const moves = onePerSchool && person !== undefined && person.schoolId !== row.schoolId;
    if ((moves && person.answered) || before.some(({ answered }) => answered)) {
      update.alreadyIn.push(row);
      continue;
    }
    for (const other of before) {
      if (inFile.has(other.email)) continue;
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
  update.absent = listed.filter(
    ({ id, email, withdrawn }) => !withdrawn && !inFile.has(email) && !replaced.has(id),
  );
  return update;
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
