import type { Tx } from '../connection';

/** The bureau's word on one language of one version of a questionnaire. */
export interface LanguageOffer {
  survey: string;
  version: number;
  /** Never Dutch, which is always offered. */
  language: string;
  isOffered: boolean;
  decidedAt: Date;
  /** Account address. */
  decidedBy: string;
}

/** Everything that was decided, by survey, version and language. */
export async function findLanguageOffers(tx: Tx, associationId: string): Promise<LanguageOffer[]> {
  return tx
    .selectFrom('language_offer')
    .select([
      'survey',
      'version',
      'language',
      'is_offered as isOffered',
      'decided_at as decidedAt',
      'decided_by as decidedBy',
    ])
    .where('association_id', '=', associationId)
    .orderBy('survey')
    .orderBy('version')
    .orderBy('language')
    .execute();
}

export async function recordLanguageOffer(tx: Tx, associationId: string, offer: LanguageOffer) {
  const values = {
    is_offered: offer.isOffered,
    decided_at: offer.decidedAt,
    decided_by: offer.decidedBy,
  };
  await tx
    .insertInto('language_offer')
    .values({
      association_id: associationId,
      survey: offer.survey,
      version: offer.version,
      language: offer.language,
      ...values,
    })
    .onConflict((conflict) =>
      conflict.columns(['association_id', 'survey', 'version', 'language']).doUpdateSet(values),
    )
    .execute();
}
