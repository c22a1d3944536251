import type { Tx } from '../connection';

/** Targets the association chose for a survey, by indicator (or `indicator:aspect`). */
export async function findTargets(tx: Tx, associationId: string, survey: string) {
  return tx
    .selectFrom('target')
    .select(['indicator', 'target', 'smallest_relevant_difference as smallestRelevantDifference'])
    .where('association_id', '=', associationId)
    .where('survey', '=', survey)
    .execute();
}

export async function recordTarget(
  tx: Tx,
  associationId: string,
  survey: string,
  indicator: string,
  chosen: { target: number; smallestRelevantDifference: number },
) {
  const values = { target: chosen.target, smallest_relevant_difference: chosen.smallestRelevantDifference };
  await tx
    .insertInto('target')
    .values({ association_id: associationId, survey, indicator, ...values })
    .onConflict((conflict) => conflict.columns(['association_id', 'survey', 'indicator']).doUpdateSet(values))
    .execute();
}

/** The round each indicator of a survey is held against. */
export async function findNulmetingen(tx: Tx, associationId: string) {
  return tx
    .selectFrom('nulmeting')
    .select(['survey', 'indicator', 'round_id as roundId', 'reason', 'designated_at as designatedAt'])
    .where('association_id', '=', associationId)
    .execute();
}

/** Designates a nulmeting where the indicator has none; an existing one stays. */
export async function recordFirstNulmeting(
  tx: Tx,
  associationId: string,
  nulmeting: { survey: string; indicator: string; roundId: string; reason: string; designatedAt: Date },
) {
  await tx
    .insertInto('nulmeting')
    .values({
      association_id: associationId,
      survey: nulmeting.survey,
      indicator: nulmeting.indicator,
      round_id: nulmeting.roundId,
      reason: nulmeting.reason,
      designated_at: nulmeting.designatedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
