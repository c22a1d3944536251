import { jsonb, type Tx } from '../connection';

/** What an association changed about a norm; what is absent is as the catalogue has it. */
export interface NormBody {
  text?: string;
  responsible?: string;
  quadrant?: string;
  frequency?: string;
}

export interface NormChangeRow {
  id: string;
  norm: string;
  /** Which part: `text`, `responsible`, `quadrant` or `frequency`. */
  field: string;
  before: string;
  after: string;
  reason: string;
  at: Date;
  by: string;
}

export interface RegisterTargetRow {
  id: string;
  norm: string;
  measure: string;
  /** null = from then on without a target. */
  body: unknown;
  reason: string;
  at: Date;
  by: string;
}

export interface RegisterFigureRow {
  id: string;
  norm: string;
  measure: string;
  period: string;
  /** A number, a percentage 0-100, or 1 and 0; null for a date. */
  value: number | null;
  /** ISO day; null for a number. */
  day: string | null;
  /** Of how many a percentage is; null when not told. */
  ofCount: number | null;
  /** Count per board id; null when not told per board. */
  perBoard: Record<string, number> | null;
  source: string;
  note: string;
  recordedAt: Date;
  recordedBy: string;
  /** When another figure took its place or it was withdrawn; null while it stands. */
  replacedAt: Date | null;
  replacedBy: string | null;
  replacedBecause: string | null;
}

/** By norm. */
export async function findNormBodies(tx: Tx, associationId: string): Promise<Map<string, NormBody>> {
  const rows = await tx
    .selectFrom('register_norm')
    .select(['norm', 'body'])
    .where('association_id', '=', associationId)
    .execute();
  return new Map(rows.map(({ norm, body }) => [norm, body as NormBody]));
}

export async function recordNormBody(tx: Tx, associationId: string, norm: string, body: NormBody) {
  await tx
    .insertInto('register_norm')
    .values({ association_id: associationId, norm, body: jsonb(body) })
    .onConflict((conflict) => conflict.columns(['association_id', 'norm']).doUpdateSet({ body: jsonb(body) }))
    .execute();
}

/** Of one norm, newest first. */
export async function findNormChanges(tx: Tx, associationId: string, norm: string): Promise<NormChangeRow[]> {
  return tx
    .selectFrom('register_norm_change')
    .select(['id', 'norm', 'field', 'before', 'after', 'reason', 'at', 'by'])
    .where('association_id', '=', associationId)
    .where('norm', '=', norm)
    .orderBy('at', 'desc')
    .orderBy('field')
    .execute();
}

export async function recordNormChange(tx: Tx, associationId: string, change: NormChangeRow) {
  await tx
    .insertInto('register_norm_change')
    .values({ association_id: associationId, ...change })
    .execute();
}

/** Every target that was ever set, newest first: the first of a measure counts. */
export async function findRegisterTargets(tx: Tx, associationId: string): Promise<RegisterTargetRow[]> {
  return tx
    .selectFrom('register_target')
    .select(['id', 'norm', 'measure', 'body', 'reason', 'at', 'by'])
    .where('association_id', '=', associationId)
    .orderBy('at', 'desc')
    .execute();
}

export async function recordRegisterTarget(tx: Tx, associationId: string, row: RegisterTargetRow) {
  const { body, ...rest } = row;
  await tx
    .insertInto('register_target')
    .values({ association_id: associationId, ...rest, body: body === null ? null : jsonb(body) })
    .execute();
}

/** Every figure that was ever entered, also those that were replaced, oldest first. */
export async function findRegisterFigures(
  tx: Tx,
  associationId: string,
  norm?: string,
): Promise<RegisterFigureRow[]> {
  let query = tx
    .selectFrom('register_figure')
    .select([
      'id',
      'norm',
      'measure',
      'period',
      'value',
      'day',
      'of_count as ofCount',
      'per_board as perBoard',
      'source',
      'note',
      'recorded_at as recordedAt',
      'recorded_by as recordedBy',
      'replaced_at as replacedAt',
      'replaced_by as replacedBy',
      'replaced_because as replacedBecause',
    ])
    .where('association_id', '=', associationId);
  if (norm !== undefined) query = query.where('norm', '=', norm);
  return query.orderBy('recorded_at').orderBy('id').execute() as Promise<RegisterFigureRow[]>;
}

export async function recordRegisterFigure(
  tx: Tx,
  associationId: string,
  row: Omit<RegisterFigureRow, 'replacedAt' | 'replacedBy' | 'replacedBecause'>,
) {
  await tx
    .insertInto('register_figure')
    .values({
      association_id: associationId,
      id: row.id,
      norm: row.norm,
      measure: row.measure,
      period: row.period,
      value: row.value,
      day: row.day,
      of_count: row.ofCount,
      per_board: row.perBoard === null ? null : jsonb(row.perBoard),
      source: row.source,
      note: row.note,
      recorded_at: row.recordedAt,
      recorded_by: row.recordedBy,
    })
    .execute();
}

/** Takes a standing figure out of force; false when it no longer stood. It stays readable as history. */
export async function recordFigureReplaced(
  tx: Tx,
  associationId: string,
  id: string,
  why: { at: Date; by: string; because: string | null },
): Promise<boolean> {
  const result = await tx
    .updateTable('register_figure')
    .set({ replaced_at: why.at, replaced_by: why.by, replaced_because: why.because })
    .where('association_id', '=', associationId)
    .where('id', '=', id)
    .where('replaced_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
