import type { Tx } from '../connection';

/** Names of schools for which nobody is on the list of this round, A to Z. Who was withdrawn counts as not on it. */
export async function findSchoolsLeftOut(tx: Tx, associationId: string, roundId: string): Promise<string[]> {
  const schools = await tx
    .selectFrom('school')
    .select('name')
    .where('association_id', '=', associationId)
    .where('id', 'not in', (of) =>
      of
        .selectFrom('recipient')
        .select('school_id')
        .where('association_id', '=', associationId)
        .where('round_id', '=', roundId)
        .where('school_id', 'is not', null)
        .where('withdrawn', '=', false)
        .$castTo<{ school_id: string }>(),
    )
    .orderBy('name')
    .execute();
  return schools.map(({ name }) => name);
}
