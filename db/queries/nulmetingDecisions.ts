import type { Tx } from '../connection';

/** One designation of a nulmeting: it holds until the next of the same indicator and survey. */
export interface NulmetingDecision {
  survey: string;
  indicator: string;
  roundId: string;
  reason: string;
  decidedAt: Date;
  decidedBy: string;
}

/** Which round was designated when, by whom and why, oldest first. */
export async function findNulmetingHistory(tx: Tx, associationId: string): Promise<NulmetingDecision[]> {
  return tx
    .selectFrom('nulmeting_decision')
    .select([
      'survey',
      'indicator',
      'round_id as roundId',
      'reason',
      'decided_at as decidedAt',
      'decided_by as decidedBy',
    ])
    .where('association_id', '=', associationId)
    .orderBy('decided_at')
    .orderBy('indicator')
    .execute();
}

/** Designates a round in place of whichever counted before, and keeps the decision. */
export async function recordNulmeting(
  tx: Tx,
  associationId: string,
  { id, ...decision }: NulmetingDecision & { id: string },
) {
  const chosen = {
    round_id: decision.roundId,
    reason: decision.reason,
    designated_at: decision.decidedAt,
  };
  await tx
    .insertInto('nulmeting')
    .values({
      association_id: associationId,
      survey: decision.survey,
      indicator: decision.indicator,
      ...chosen,
    })
    .onConflict((conflict) => conflict.columns(['association_id', 'survey', 'indicator']).doUpdateSet(chosen))
    .execute();
  await tx
    .insertInto('nulmeting_decision')
    .values({
      association_id: associationId,
      id,
      survey: decision.survey,
      indicator: decision.indicator,
      round_id: decision.roundId,
      reason: decision.reason,
      decided_at: decision.decidedAt,
      decided_by: decision.decidedBy,
    })
    .execute();
}
