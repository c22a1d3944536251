import { jsonb, type Tx } from '../connection';

export interface PublishedVersion {
  id: string;
  survey: string;
  version: number;
  /** Resolved SurveyJS JSON. */
  definition: unknown;
  sha256: string;
}

/** The published version with exactly this content, or null. */
export async function findPublishedVersion(
  tx: Tx,
  associationId: string,
  key: { survey: string; version: number; sha256: string },
): Promise<string | null> {
  const row = await tx
    .selectFrom('published_version')
    .select('id')
    .where('association_id', '=', associationId)
    .where('survey', '=', key.survey)
    .where('version', '=', key.version)
    .where('sha256', '=', key.sha256)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function recordPublishedVersion(
  tx: Tx,
  associationId: string,
  version: PublishedVersion & { publishedAt: Date },
) {
  await tx
    .insertInto('published_version')
    .values({
      association_id: associationId,
      id: version.id,
      survey: version.survey,
      version: version.version,
      definition: jsonb(version.definition),
      sha256: version.sha256,
      published_at: version.publishedAt,
    })
    .execute();
}

/** @throws when there is no such version. */
export async function getPublishedVersion(
  tx: Tx,
  associationId: string,
  id: string,
): Promise<PublishedVersion> {
  const row = await tx
    .selectFrom('published_version')
    .select(['id', 'survey', 'version', 'definition', 'sha256'])
    .where('association_id', '=', associationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Error(`No published version ${id}.`);
  return row;
}
