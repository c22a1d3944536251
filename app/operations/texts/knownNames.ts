import type { Tx } from '../../../db/connection';
import { getAssociationRow } from '../../../db/queries/associations';
import { findBoards, findSchools } from '../../../db/queries/schools';
import { findContactNames } from '../../../db/queries/texts';
import { firstNames } from '../../../surveys/texts/firstNames';
import { folded } from '../../../surveys/texts/matches';
import type { Known } from '../../../surveys/texts/suggestRedactions';

/**
 * The names an association knows at this moment: its schools and boards, contacts at schools and partners, and the
 * sender of its mails when that is a person. Parents are not among them: their names are for mailing them only.
 */
export async function findKnownNames(tx: Tx, associationId: string): Promise<Known> {
  const schools = await findSchools(tx, associationId);
  const boards = await findBoards(tx, associationId);
  const { senderName } = (await getAssociationRow(tx, associationId)).settings;
  const isPerson = senderName.split(/[\s,]+/).some((word) => firstNames.has(folded(word)));
  return {
    names: [...(await findContactNames(tx, associationId)), ...(isPerson ? [senderName] : [])],
    schools: schools.map((school) => school.name),
    boards: boards.map((board) => board.name),
    brins: schools.flatMap((school) => school.brin ?? []),
  };
}
