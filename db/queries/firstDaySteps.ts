import type { Tx } from '../connection';

/** Steps of the first day that were put off until later. */
export async function findPutOffSteps(tx: Tx, associationId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('first_day_step')
    .select('step')
    .where('association_id', '=', associationId)
    .execute();
  return new Set(rows.map(({ step }) => step));
}

export async function recordPutOffStep(tx: Tx, associationId: string, step: string, putOffAt: Date) {
  await tx
    .insertInto('first_day_step')
    .values({ association_id: associationId, step, put_off_at: putOffAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
