import type { Tx } from '../connection';

export interface BoardRow {
  id: string;
  name: string;
}

export interface SchoolRow {
  id: string;
  boardId: string;
  name: string;
  type: string;
  brin: string | null;
}

export async function findBoards(tx: Tx, associationId: string): Promise<BoardRow[]> {
  return tx
    .selectFrom('board')
    .select(['id', 'name'])
    .where('association_id', '=', associationId)
    .orderBy('name')
    .execute();
}

export async function findSchools(tx: Tx, associationId: string): Promise<SchoolRow[]> {
  return tx
    .selectFrom('school')
    .select(['id', 'board_id as boardId', 'name', 'type', 'brin'])
    .where('association_id', '=', associationId)
    .orderBy('name')
    .execute();
}

export async function recordBoards(tx: Tx, associationId: string, boards: BoardRow[]) {
  if (boards.length === 0) return;
  await tx
    .insertInto('board')
    .values(boards.map((board) => ({ association_id: associationId, id: board.id, name: board.name })))
    .execute();
}

/** Adds schools; one whose name is known gets the new board, type and BRIN and keeps its id. */
export async function recordSchools(tx: Tx, associationId: string, schools: SchoolRow[]) {
  if (schools.length === 0) return;
  await tx
    .insertInto('school')
    .values(
      schools.map((school) => ({
        association_id: associationId,
        id: school.id,
        board_id: school.boardId,
        name: school.name,
        type: school.type,
        brin: school.brin,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['association_id', 'name']).doUpdateSet((row) => ({
        board_id: row.ref('excluded.board_id'),
        type: row.ref('excluded.type'),
        brin: row.ref('excluded.brin'),
      })),
    )
    .execute();
}
