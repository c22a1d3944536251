import type { Tx } from '../connection';

/** One choice of a target: it holds until the next of the same indicator. */
export interface TargetDecision {
  survey: string;
  indicator: string;
  /** Score 1-10; null = from then on without target. */
  target: number | null;
  /** Points of the 1-10 score. */
  smallestRelevantDifference: number;
  reason: string;
  decidedAt: Date;
  decidedBy: string;
}

/**
 * Who set which target when and why, oldest first. Targets set before this was kept (2026-11-22) are not in it.
 * @param indicator null = of every indicator of the survey
 */
export async function findTargetHistory(
  tx: Tx,
  associationId: string,
  survey: string,
  indicator: string | null = null,
): Promise<TargetDecision[]> {
  const rows = await tx
    .selectFrom('target_decision')
    .select([
      'survey',
      'indicator',
      'target',
      'smallest_relevant_difference as smallestRelevantDifference',
      'reason',
      'decided_at as decidedAt',
      'decided_by as decidedBy',
    ])
    .where('association_id', '=', associationId)
    .where('survey', '=', survey)
    .$if(indicator !== null, (query) => query.where('indicator', '=', indicator as string))
    .orderBy('decided_at')
    .orderBy('indicator')
    .execute();
  return rows.map((row) => ({
    ...row,
    target: row.target === null ? null : Number(row.target),
    smallestRelevantDifference: Number(row.smallestRelevantDifference),
  }));
}

export async function recordTargetDecision(
  tx: Tx,
  associationId: string,
  { id, ...decision }: TargetDecision & { id: string },
) {
  await tx
    .insertInto('target_decision')
    .values({
      association_id: associationId,
      id,
      survey: decision.survey,
      indicator: decision.indicator,
      target: decision.target,
      smallest_relevant_difference: decision.smallestRelevantDifference,
      reason: decision.reason,
      decided_at: decision.decidedAt,
      decided_by: decision.decidedBy,
    })
    .execute();
}

/** Takes the target of an indicator away: rounds prepared from now on have none. */
export async function removeTarget(tx: Tx, associationId: string, survey: string, indicator: string) {
  await tx
    .deleteFrom('target')
    .where('association_id', '=', associationId)
    .where('survey', '=', survey)
    .where('indicator', '=', indicator)
    .execute();
}
