import { sql } from 'kysely';
import { inAssociation } from '../../db/transaction';
import type { TestContext } from './testContext';

/** What was done in an association, as its log names it, oldest first. */
export async function findAuditOfAssociation(ctx: TestContext, associationId: string): Promise<string[]> {
  const { rows } = await inAssociation(ctx.db, associationId, (tx) =>
    sql<{
      action: string;
    }>`select action from audit where association_id = ${associationId} order by at`.execute(tx),
  );
  return rows.map(({ action }) => action);
}
