import type { Tx } from '../connection';

export interface Conclusion {
  roundId: string;
  indicator: string;
  /** `none`: `body` says why no conclusion is drawn. */
  kind: 'concluded' | 'none';
  body: string;
  updatedAt: Date;
  updatedBy: string;
}

/** The conclusions of one round, or of all. */
export async function findConclusions(
  tx: Tx,
  associationId: string,
  roundId?: string,
): Promise<Conclusion[]> {
  let query = tx
    .selectFrom('conclusion')
    .select([
      'round_id as roundId',
      'indicator',
      'kind',
      'body',
      'updated_at as updatedAt',
      'updated_by as updatedBy',
    ])
    .where('association_id', '=', associationId);
  if (roundId !== undefined) query = query.where('round_id', '=', roundId);
  return query.orderBy('indicator').execute();
}

export async function recordConclusion(tx: Tx, associationId: string, row: Conclusion) {
  const values = { kind: row.kind, body: row.body, updated_at: row.updatedAt, updated_by: row.updatedBy };
  await tx
    .insertInto('conclusion')
    .values({ association_id: associationId, round_id: row.roundId, indicator: row.indicator, ...values })
    .onConflict((conflict) =>
      conflict.columns(['association_id', 'round_id', 'indicator']).doUpdateSet(values),
    )
    .execute();
}
