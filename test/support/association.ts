import { recordAssociation } from '../../db/queries/associations';
import { recordBoards, recordSchools } from '../../db/queries/schools';
import { inAssociation } from '../../db/transaction';
import { confirmProcessings } from './confirmProcessings';
import type { TestContext } from './testContext';

const SCHOOL_TYPES = ['vo', 'vo', 'vo', 'pro', 'vso'] as const;

export interface TestAssociation {
  id: string;
  /** Names of its schools, in order. */
  schools: string[];
}

/** A real (not example) vo association with two boards and `schools` schools. */
export async function makeAssociation(
  ctx: TestContext,
  { name = 'SWV De Toets', schools = 12, isExample = false } = {},
): Promise<TestAssociation> {
  const id = ctx.random.uuid();
  const names = Array.from({ length: schools }, (_, index) => `School ${String(index + 1).padStart(2, '0')}`);
  await inAssociation(ctx.db, id, async (tx) => {
    await recordAssociation(tx, {
      id,
      name,
      sector: 'vo',
      isExample,
      settings: {
        loket: 'het loket',
        loketEnglish: null,
        contact: 'vragen@toets.example',
        senderName: name,
        replyTo: null,
        accent: null,
        logo: null,
      },
      createdAt: ctx.clock.now(),
    });
    const boards = ['Bestuur A', 'Bestuur B'].map((board) => ({ id: ctx.random.uuid(), name: board }));
    await recordBoards(tx, id, boards);
    await recordSchools(
      tx,
      id,
      names.map((school, index) => ({
        id: ctx.random.uuid(),
        boardId: (boards[index % 2] as { id: string }).id,
        name: school,
        type: SCHOOL_TYPES[index % SCHOOL_TYPES.length] as string,
        brin: null,
      })),
    );
    await confirmProcessings(ctx, tx, id);
  });
  return { id, schools: names };
}
