import { jsonb, type Tx } from '../connection';

/** What a change was about; see `improvement_change` for how `subject` is made. */
export type ChangedThing = 'conclusion' | 'action' | 'decision' | 'feedback';

export interface ImprovementChange {
  id: string;
  about: ChangedThing;
  subject: string;
  at: Date;
  /** Account address, or `voorbeeld`. */
  by: string;
  /** null = there was nothing. */
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

export async function recordImprovementChange(tx: Tx, associationId: string, change: ImprovementChange) {
  await tx
    .insertInto('improvement_change')
    .values({
      association_id: associationId,
      id: change.id,
      about: change.about,
      subject: change.subject,
      changed_at: change.at,
      changed_by: change.by,
      before: change.before === null ? null : jsonb(change.before),
      after: change.after === null ? null : jsonb(change.after),
    })
    .execute();
}

/** The history of these subjects, oldest first. */
export async function findImprovementChanges(
  tx: Tx,
  associationId: string,
  about: ChangedThing,
  subjects: readonly string[],
): Promise<ImprovementChange[]> {
  if (subjects.length === 0) return [];
  return tx
    .selectFrom('improvement_change')
    .select(['id', 'about', 'subject', 'changed_at as at', 'changed_by as by', 'before', 'after'])
    .where('association_id', '=', associationId)
    .where('about', '=', about)
    .where('subject', 'in', subjects)
    .orderBy('changed_at')
    .orderBy('id')
    .execute();
}

/** Changes that this actor made. */
export async function countChangesBy(tx: Tx, associationId: string, actor: string): Promise<number> {
  const row = await tx
    .selectFrom('improvement_change')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('association_id', '=', associationId)
    .where('changed_by', '=', actor)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
