import { type SqlBool, sql } from 'kysely';
import { jsonb, type Tx } from '../connection';
import type { HeldElsewhere, RoundStatus } from '../schema';

export interface IndicatorTarget {
  /** Score 1-10; null = no target was chosen. */
  target: number | null;
  /** Points of the 1-10 score. */
  smallestRelevantDifference: number;
}

export interface RoundRow {
  id: string;
  survey: string;
  year: number;
  code: string;
  status: RoundStatus;
  publishedVersionId: string;
  opensOn: string;
  closesOn: string;
  sealBy: string;
  source: string;
  threshold: number;
  populationSize: number | null;
  targets: Record<string, IndicatorTarget>;
  openedAt: Date | null;
  closedAt: Date | null;
  sealedAt: Date | null;
  seal: unknown;
  sealWarnings: number;
  /** When and by whom all that goes out was approved; null = not, or changed since. */
  approvedAt: Date | null;
  approvedBy: string | null;
  /** null = mails are only sent by hand. */
  mailDays: MailDays | null;
  /** Entered from elsewhere, as rows or as figures only; null = held here. */
  heldElsewhere: HeldElsewhere | null;
}

/** ISO days on which mails go out to who has not finished. */
export interface MailDays {
  remindOn: string[];
  lastDayMailOn: string | null;
}

const columns = [
  'id',
  'survey',
  'year',
  'code',
  'status',
  'published_version_id as publishedVersionId',
  'opens_on as opensOn',
  'closes_on as closesOn',
  'seal_by as sealBy',
  'source',
  'threshold',
  'population_size as populationSize',
  'targets',
  'opened_at as openedAt',
  'closed_at as closedAt',
  'sealed_at as sealedAt',
  'seal',
  'seal_warnings as sealWarnings',
  'approved_at as approvedAt',
  'approved_by as approvedBy',
  'mail_days as mailDays',
  'held_elsewhere as heldElsewhere',
] as const;

/** The association's rounds; one that was withdrawn is none. */
function selectRounds(tx: Tx, associationId: string) {
  return tx
    .selectFrom('round')
    .select(columns)
    .where('association_id', '=', associationId)
    .where('withdrawn', 'is', null);
}

/** Every round of the association, oldest year first. */
export async function findRounds(tx: Tx, associationId: string): Promise<RoundRow[]> {
  return selectRounds(tx, associationId).orderBy('year').orderBy('survey').execute();
}

/** null for an id that no round has, also when it is no id at all: it may come from an address that somebody typed. */
export async function findRound(tx: Tx, associationId: string, roundId: string): Promise<RoundRow | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(roundId)) return null;
  const row = await selectRounds(tx, associationId).where('id', '=', roundId).executeTakeFirst();
  return row ?? null;
}

export async function findRoundOf(
  tx: Tx,
  associationId: string,
  survey: string,
  year: number,
): Promise<RoundRow | null> {
  const row = await selectRounds(tx, associationId)
    .where('survey', '=', survey)
    .where('year', '=', year)
    .executeTakeFirst();
  return row ?? null;
}

/** The round behind a token's code; routing only, so it needs no association. */
export async function findRoundRoute(
  tx: Tx,
  code: string,
): Promise<{ associationId: string; roundId: string } | null> {
  const row = await tx
    .selectFrom('round_route')
    .select(['association_id as associationId', 'round_id as roundId'])
    .where('code', '=', code)
    .executeTakeFirst();
  return row ?? null;
}

export async function recordDraft(
  tx: Tx,
  associationId: string,
  draft: Pick<
    RoundRow,
    | 'id'
    | 'survey'
    | 'year'
    | 'code'
    | 'publishedVersionId'
    | 'opensOn'
    | 'closesOn'
    | 'sealBy'
    | 'source'
    | 'threshold'
    | 'targets'
    | 'mailDays'
  >,
) {
  await tx
    .insertInto('round')
    .values({
      association_id: associationId,
      id: draft.id,
      survey: draft.survey,
      year: draft.year,
      code: draft.code,
      status: 'draft',
      published_version_id: draft.publishedVersionId,
      opens_on: draft.opensOn,
      closes_on: draft.closesOn,
      seal_by: draft.sealBy,
      source: draft.source,
      threshold: draft.threshold,
      population_size: null,
      targets: jsonb(draft.targets),
      opened_at: null,
      closed_at: null,
      sealed_at: null,
      seal: null,
      mail_days: draft.mailDays && jsonb(draft.mailDays),
    })
    .execute();
  await recordRoundRoute(tx, associationId, draft);
}

/** Lets the code of a round lead to it; nothing happens when it does already. */
export async function recordRoundRoute(
  tx: Tx,
  associationId: string,
  { id, code }: Pick<RoundRow, 'id' | 'code'>,
) {
  await tx
    .insertInto('round_route')
    .values({ code, association_id: associationId, round_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A round that was held elsewhere, about to be sealed: nobody is asked, so no link leads to it. */
export async function recordElsewhereRound(
  tx: Tx,
  associationId: string,
  round: Pick<
    RoundRow,
    | 'id'
    | 'survey'
    | 'year'
    | 'code'
    | 'publishedVersionId'
    | 'opensOn'
    | 'closesOn'
    | 'sealBy'
    | 'source'
    | 'threshold'
    | 'targets'
    | 'populationSize'
    | 'heldElsewhere'
  >,
) {
  await tx
    .insertInto('round')
    .values({
      association_id: associationId,
      id: round.id,
      survey: round.survey,
      year: round.year,
      code: round.code,
      status: 'closed',
      published_version_id: round.publishedVersionId,
      opens_on: round.opensOn,
      closes_on: round.closesOn,
      seal_by: round.sealBy,
      source: round.source,
      threshold: round.threshold,
      population_size: round.populationSize,
      targets: jsonb(round.targets),
      opened_at: null,
      closed_at: null,
      sealed_at: null,
      seal: null,
      mail_days: null,
      held_elsewhere: round.heldElsewhere,
    })
    .execute();
}

export async function recordDraftChange(
  tx: Tx,
  associationId: string,
  roundId: string,
  change: Pick<RoundRow, 'opensOn' | 'closesOn' | 'sealBy' | 'source' | 'targets' | 'mailDays'>,
) {
  await tx
    .updateTable('round')
    .set({
      opens_on: change.opensOn,
      closes_on: change.closesOn,
      seal_by: change.sealBy,
      source: change.source,
      targets: jsonb(change.targets),
      mail_days: change.mailDays && jsonb(change.mailDays),
    })
    .where('association_id', '=', associationId)
    .where('id', '=', roundId)
    .execute();
}

/** Targets of a draft; nobody who is asked sees them, so an approval stays. */
export async function recordDraftTargets(
  tx: Tx,
  associationId: string,
  roundId: string,
  targets: RoundRow['targets'],
) {
  await tx
    .updateTable('round')
    .set({ targets: jsonb(targets) })
    .where('association_id', '=', associationId)
    .where('id', '=', roundId)
    .where('status', '=', 'draft')
    .execute();
}

export async function removeRound(tx: Tx, associationId: string, roundId: string) {
  await tx.deleteFrom('round_route').where('round_id', '=', roundId).execute();
  await tx
    .deleteFrom('round')
    .where('association_id', '=', associationId)
    .where('id', '=', roundId)
    .execute();
}

/** Moves a round on in its life; false when it no longer has the status `from`. */
export async function recordStatus(
  tx: Tx,
  associationId: string,
  roundId: string,
  from: RoundStatus,
  change:
    | { status: 'open'; openedAt: Date; populationSize: number }
    | { status: 'closed'; closedAt: Date }
    | { status: 'sealed'; sealedAt: Date; seal: unknown },
): Promise<boolean> {
  const set =
    change.status === 'open'
      ? { status: change.status, opened_at: change.openedAt, population_size: change.populationSize }
      : change.status === 'closed'
        ? { status: change.status, closed_at: change.closedAt }
        : { status: change.status, sealed_at: change.sealedAt, seal: jsonb(change.seal) };
  const result = await tx
    .updateTable('round')
    .set(set)
    .where('association_id', '=', associationId)
    .where('id', '=', roundId)
    .where('status', '=', from)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/**
 * Waits for its turn with this round. Answering takes it `shared`; closing and sealing take it alone, so that
 * every answer that was accepted is either in before or refused after. Ends with the transaction.
 */
export async function claimRound(tx: Tx, roundId: string, how: 'shared' | 'alone') {
  const key = sql`hashtextextended(${roundId}::text, 7001)`;
  await (how === 'shared'
    ? sql<SqlBool>`select pg_advisory_xact_lock_shared(${key})`
    : sql<SqlBool>`select pg_advisory_xact_lock(${key})`
  ).execute(tx);
}

/** Notes the bureau's yes to a round, or takes it back. */
export async function recordApproval(
  tx: Tx,
  associationId: string,
  roundId: string,
  approval: { at: Date; by: string } | null,
) {
  await tx
    .updateTable('round')
    .set({ approved_at: approval?.at ?? null, approved_by: approval?.by ?? null })
    .where('association_id', '=', associationId)
    .where('id', '=', roundId)
    .execute();
}

/** Counts one more warning that the round will be sealed by itself. */
export async function recordSealWarning(tx: Tx, associationId: string, roundId: string) {
  await tx
    .updateTable('round')
    .set((row) => ({ seal_warnings: row('seal_warnings', '+', 1) }))
    .where('association_id', '=', associationId)
    .where('id', '=', roundId)
    .execute();
}
