import type { Tx } from '../connection';

/** Lists of a round sent in by the end of a day of its fieldwork; day 0 is the day it opened. */
export interface DayCount {
  day: number;
  finished: number;
}

/** By day. */
export async function findDayCounts(tx: Tx, associationId: string, roundId: string): Promise<DayCount[]> {
  return tx
    .selectFrom('round_day_count')
    .select(['day', 'finished'])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .orderBy('day')
    .execute();
}

/** Keeps the count of a day; one that stands there stays: a row that changed would tell of less than a day. */
export async function recordDayCount(tx: Tx, associationId: string, roundId: string, count: DayCount) {
  await tx
    .insertInto('round_day_count')
    .values({ association_id: associationId, round_id: roundId, ...count })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
