import { type BoardRow, findBoards, recordBoards } from '../../../../db/queries/schools';
import { inAssociation } from '../../../../db/transaction';
import { makeAssociation, type TestAssociation } from '../../../support/association';
import type { TestContext } from '../../../support/testContext';

/** An association with four boards, on 22 November 2026. */
export async function makeFourBoards(
  ctx: TestContext,
): Promise<{ association: TestAssociation; boards: BoardRow[] }> {
  ctx.setNow('2026-11-22T10:00:00Z');
  const association = await makeAssociation(ctx, { name: `SWV ${ctx.random.uuid()}` });
  const more = ['Bestuur C', 'Bestuur D'].map((name) => ({ id: ctx.random.uuid(), name }));
  const boards = await inAssociation(ctx.db, association.id, async (tx) => {
    await recordBoards(tx, association.id, more);
    return findBoards(tx, association.id);
  });
  return { association, boards };
}
