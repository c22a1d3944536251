import type { Tx } from '../../../../db/connection';
import { findRecipients } from '../../../../db/queries/recipients';
import { findBoards, findSchools } from '../../../../db/queries/schools';
import type { Audience } from '../../../../surveys/definition/types';
import type { AppContext } from '../../../context';
import { type ImportedRecipients, replaceList } from '../importRecipients';
import { peopleAsFile, type TypedPerson } from './oneAsFile';

/** The whole list is written anew for one person; longer lists come from a file. */
export const LONGEST_LIST_TO_ADD_TO = 2000;

/**
 * Puts one person on a draft's list, checked as a row of a file is. Who has the address is changed; of schools the new person
 * takes the place of whoever was there for that school. An approval lapses, as after any change.
 * @returns the problems of what was typed; they may name row and column of a file, which nobody saw
 */
export async function addToDraft(
  ctx: AppContext,
  actor: string,
  associationId: string,
  round: { roundId: string; audience: Audience },
  person: TypedPerson,
): Promise<ImportedRecipients> {
  return replaceList(ctx, actor, associationId, round.roundId, async (tx) => ({
    content: peopleAsFile([...(await findOthers(tx, associationId, round, person)), person]),
    columns: [],
  }));
}

/** Everybody on the list whose place this person does not take. */
async function findOthers(
  tx: Tx,
  associationId: string,
  { roundId, audience }: { roundId: string; audience: Audience },
  person: TypedPerson,
): Promise<(TypedPerson & { board: string })[]> {
  const boards = new Map((await findBoards(tx, associationId)).map(({ id, name }) => [id, name]));
  const schools = new Map((await findSchools(tx, associationId)).map((school) => [school.id, school]));
  const people = await findRecipients(tx, associationId, roundId);
  const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
  return people
    .map(({ email, name, language, schoolId, type, role }) => {
      const school = schools.get(schoolId ?? '');
      return {
        email,
        name: name ?? '',
        language,
        board: school ? (boards.get(school.boardId) ?? '') : '',
        school: school?.name ?? '',
        // A school's own type comes from the school.
        type: school ? '' : (type ?? ''),
        role: role ?? '',
      };
    })
    .filter(({ email, school }) =>
      audience === 'scholen' ? !same(school, person.school) : !same(email, person.email),
    );
}
