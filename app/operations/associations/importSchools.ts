import { getAssociationRow } from '../../../db/queries/associations';
import { findBoards, findSchools, recordBoards, recordSchools } from '../../../db/queries/schools';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import type { RowProblem } from '../../recipients/readRecipientsFile';
import { readSchoolsFile } from '../../recipients/readSchoolsFile';
import { fileProblem } from '../../recipients/rowProblem';
import { readSpreadsheet } from '../../recipients/spreadsheet';
import { noteAction } from '../audit';

/**
 * Adds boards and schools from an uploaded file; a school that is known by name gets the new board, type and BRIN.
 * Schools that are not in the file stay. Taken whole or not at all.
 * @returns how many boards and schools the file named.
 */
export async function importSchools(
  ctx: AppContext,
  actor: string,
  associationId: string,
  bytes: Uint8Array,
): Promise<{ ok: true; boards: number; schools: number } | { ok: false; problems: RowProblem[] }> {
  if (bytes.length === 0) {
    return {
      ok: false,
      problems: [fileProblem('empty', 'Kies eerst een bestand, of een dat niet leeg is.')],
    };
  }
  return inAssociation(ctx.db, associationId, async (tx) => {
    const { sector } = await getAssociationRow(tx, associationId);
    const read = await readSpreadsheet(bytes);
    if (!read.ok) return { ok: false, problems: [read.problem] };
    const file = readSchoolsFile(read.input, { sector });
    if (!file.ok) return file;
    const boardIds = new Map((await findBoards(tx, associationId)).map((board) => [board.name, board.id]));
    const added = file.boards
      .filter((name) => !boardIds.has(name))
      .map((name) => ({ id: ctx.random.uuid(), name }));
    await recordBoards(tx, associationId, added);
    for (const board of added) boardIds.set(board.name, board.id);
    const known = new Map((await findSchools(tx, associationId)).map((school) => [school.name, school.id]));
    await recordSchools(
      tx,
      associationId,
      file.schools.map((school) => ({
        id: known.get(school.name) ?? ctx.random.uuid(),
        boardId: boardIds.get(school.board) as string,
        name: school.name,
        type: school.type,
        brin: school.brin,
      })),
    );
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'scholen ingelezen',
      details: { boards: file.boards.length, schools: file.schools.length },
    });
    return { ok: true, boards: file.boards.length, schools: file.schools.length };
  });
}
