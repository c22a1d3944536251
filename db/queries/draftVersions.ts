import type { Tx } from '../connection';

/** Rounds that have not opened and ask this version of a questionnaire. */
export async function findDraftsOfVersion(
  tx: Tx,
  associationId: string,
  { survey, version }: { survey: string; version: number },
): Promise<{ roundId: string }[]> {
  return tx
    .selectFrom('round')
    .innerJoin('published_version', (join) =>
      join
        .onRef('published_version.association_id', '=', 'round.association_id')
        .onRef('published_version.id', '=', 'round.published_version_id'),
    )
    .select('round.id as roundId')
    .where('round.association_id', '=', associationId)
    .where('round.status', '=', 'draft')
    .where('round.survey', '=', survey)
    .where('published_version.version', '=', version)
    .execute();
}

/** Gives a draft another published version to ask; a round that has opened keeps its own. */
export async function recordDraftVersion(
  tx: Tx,
  associationId: string,
  roundId: string,
  publishedVersionId: string,
) {
  await tx
    .updateTable('round')
    .set({ published_version_id: publishedVersionId })
    .where('association_id', '=', associationId)
    .where('id', '=', roundId)
    .where('status', '=', 'draft')
    .execute();
}

/** How many people of a round's list have each language; none for an empty list. */
export async function countRecipientLanguages(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<{ language: string; recipients: number }[]> {
  const rows = await tx
    .selectFrom('recipient')
    .innerJoin('person', (join) =>
      join
        .onRef('person.association_id', '=', 'recipient.association_id')
        .onRef('person.id', '=', 'recipient.person_id'),
    )
    .select((of) => ['person.language', of.fn.countAll<number>().as('recipients')])
    .where('recipient.association_id', '=', associationId)
    .where('recipient.round_id', '=', roundId)
    .groupBy('person.language')
    .orderBy('person.language')
    .execute();
  return rows.map(({ language, recipients }) => ({ language, recipients: Number(recipients) }));
}
