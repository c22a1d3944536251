import { jsonb, type Tx } from '../connection';

export interface Publication {
  id: string;
  at: Date;
  actor: string;
  tableKey: string;
  threshold: number;
  /** Per quantity the groups whose figures are shown, each as the base cells it sums over, or a weight per base cell. */
  figures: Record<string, Record<string, string[] | Record<string, number>>>;
}

export async function recordPublication(
  tx: Tx,
  associationId: string,
  roundId: string,
  publication: Publication,
) {
  await tx
    .insertInto('publication')
    .values({
      association_id: associationId,
      id: publication.id,
      round_id: roundId,
      at: publication.at,
      actor: publication.actor,
      table_key: publication.tableKey,
      threshold: publication.threshold,
      figures: jsonb(publication.figures),
    })
    .execute();
}

/** Everything published about a round, oldest first. */
export async function findPublications(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<Publication[]> {
  return tx
    .selectFrom('publication')
    .select(['id', 'at', 'actor', 'table_key as tableKey', 'threshold', 'figures'])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}
