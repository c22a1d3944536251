import { jsonb, type Tx } from '../connection';

export interface FeedbackPageRow {
  roundId: string;
  /** What the bureau ticked and wrote. */
  draft: unknown;
  draftedAt: Date;
  draftedBy: string;
  /** The page as everybody reads it; null = not published, or withdrawn. */
  content: unknown;
  publishedAt: Date | null;
  publishedBy: string | null;
}

export async function findFeedbackPage(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<FeedbackPageRow | null> {
  const row = await tx
    .selectFrom('feedback_page')
    .select([
      'round_id as roundId',
      'draft',
      'drafted_at as draftedAt',
      'drafted_by as draftedBy',
      'content',
      'published_at as publishedAt',
      'published_by as publishedBy',
    ])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps what the page should say; what is published stays as it is. */
export async function recordFeedbackDraft(
  tx: Tx,
  associationId: string,
  row: { roundId: string; draft: unknown; at: Date; by: string },
) {
  const values = { draft: jsonb(row.draft), drafted_at: row.at, drafted_by: row.by };
  await tx
    .insertInto('feedback_page')
    .values({ association_id: associationId, round_id: row.roundId, ...values })
    .onConflict((conflict) => conflict.columns(['association_id', 'round_id']).doUpdateSet(values))
    .execute();
}

/** Puts a page where everybody can read it, or takes it away. */
export async function recordFeedbackContent(
  tx: Tx,
  associationId: string,
  roundId: string,
  published: { content: unknown; at: Date; by: string } | null,
) {
  await tx
    .updateTable('feedback_page')
    .set({
      content: published ? jsonb(published.content) : null,
      published_at: published?.at ?? null,
      published_by: published?.by ?? null,
    })
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .execute();
}
