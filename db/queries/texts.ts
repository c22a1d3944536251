import { type SqlBool, sql } from 'kysely';
import { jsonb, type Tx } from '../connection';
import type { ReadingStatus } from '../schema';

export interface TextRow {
  id: string;
  item: string;
  /** As it was sealed; null once deleted. */
  raw: string | null;
  status: ReadingStatus;
  /** As it was released; null when it is not. */
  released: string | null;
  /** `Span[]` that were taken out; null when nobody chose yet or the sealed text is gone. */
  redactions: unknown;
  theme: string | null;
  /** 0 = nobody decided anything yet. */
  revision: number;
}

/** null = any. */
export interface TextFilter {
  item: string | null;
  status: ReadingStatus | null;
  theme: string | null;
}

/** Sealed texts and readings side by side: after the sealed text is deleted only the reading is left. */
function textQuery(tx: Tx, associationId: string, roundId: string) {
  const sealed = tx
    .selectFrom('sealed_text')
    .select(['id', 'item', 'body'])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .as('sealed');
  const reading = tx
    .selectFrom('text_reading')
    .selectAll()
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .as('reading');
  return tx
    .selectFrom(sealed)
    .fullJoin(reading, 'reading.text_id', 'sealed.id')
    .select([
      sql<string>`coalesce(sealed.id, reading.text_id)`.as('id'),
      sql<string>`coalesce(sealed.item, reading.item)`.as('item'),
      'sealed.body as raw',
      sql<ReadingStatus>`coalesce(reading.status, 'unread')`.as('status'),
      'reading.body as released',
      'reading.redactions as redactions',
      'reading.theme as theme',
      sql<number>`coalesce(reading.revision, 0)`.as('revision'),
    ]);
}

function filtered(tx: Tx, associationId: string, roundId: string, filter: TextFilter) {
  let query = textQuery(tx, associationId, roundId);
  const { item, status, theme } = filter;
  if (item !== null) query = query.where(sql<SqlBool>`coalesce(sealed.item, reading.item) = ${item}`);
  if (status !== null) query = query.where(sql<SqlBool>`coalesce(reading.status, 'unread') = ${status}`);
  if (theme !== null) query = query.where('reading.theme', '=', theme);
  return query;
}

/** One page of open answers, by question and in the order of their random ids. */
export async function findTextPage(
  tx: Tx,
  associationId: string,
  roundId: string,
  filter: TextFilter,
  page: { offset: number; limit: number },
): Promise<{ texts: TextRow[]; total: number }> {
  const query = filtered(tx, associationId, roundId, filter);
  const texts = await query.orderBy('item').orderBy('id').offset(page.offset).limit(page.limit).execute();
  const { total } = await tx
    .selectFrom(query.as('found'))
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { texts, total };
}

export async function findText(
  tx: Tx,
  associationId: string,
  roundId: string,
  textId: string,
): Promise<TextRow | null> {
  const row = await textQuery(tx, associationId, roundId)
    .where(sql<SqlBool>`coalesce(sealed.id, reading.text_id)::text = ${textId}`)
    .executeTakeFirst();
  return row ?? null;
}

/** The unread answer that follows this one in the desk's order, or else the first; null when none is left. */
export async function findNextUnread(
  tx: Tx,
  associationId: string,
  roundId: string,
  item: string | null,
  after: { item: string; id: string },
): Promise<string | null> {
  const query = filtered(tx, associationId, roundId, { item, status: 'unread', theme: null })
    .where('sealed.body', 'is not', null)
    .where(sql<SqlBool>`sealed.id <> ${after.id}`);
  const row = await query
    .orderBy(sql`(sealed.item, sealed.id) > (${after.item}, ${after.id}::uuid)`, 'desc')
    .orderBy('item')
    .orderBy('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * How many answers of each question stand where. What nobody read is what was sealed without what was decided: no sealed text is
 * looked at, so it takes as long as there are readings.
 */
export async function countTexts(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<{ item: string; status: ReadingStatus; count: number }[]> {
  const { rows } = await sql<{ item: string; status: ReadingStatus; count: number }>`
    with decided as (
      select item, status, count(*)::int as count from text_reading
      where association_id = ${associationId} and round_id = ${roundId} and status <> 'unread'
      group by item, status
    )
    select item, status, count from decided
    union all
    select of.item, 'unread', of.sealed - of.decided from (
      select item, sealed, (select coalesce(sum(count), 0)::int from decided where decided.item = texts.item) as decided
      from sealed_text_count texts where association_id = ${associationId} and round_id = ${roundId}
    ) of where of.sealed > of.decided`.execute(tx);
  return rows;
}

/** Sealed texts that nobody has read yet, per round; rounds without any are left out. */
export async function countUnreadTexts(tx: Tx, associationId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ roundId: string; unread: number }>`
    select of.round_id as "roundId", (of.sealed - coalesce(decided.count, 0))::int as unread
    from (
      select round_id, sum(sealed) as sealed from sealed_text_count
      where association_id = ${associationId} group by round_id
    ) of
    left join (
      select round_id, count(*) as count from text_reading
      where association_id = ${associationId} and status <> 'unread' group by round_id
    ) decided using (round_id)
    where of.sealed > coalesce(decided.count, 0)`.execute(tx);
  return new Map(rows.map(({ roundId, unread }) => [roundId, unread]));
}

/** What was released, by theme and then in the order of the random ids; answers without a theme last. */
export async function findReleasedTexts(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<{ item: string; body: string; theme: string | null }[]> {
  return tx
    .selectFrom('text_reading')
    .select(['item', sql<string>`body`.as('body'), 'theme'])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('status', '=', 'released')
    .orderBy(sql`theme is null`)
    .orderBy('theme')
    .orderBy('text_id')
    .execute();
}

/** The themes in use in a round, by name. */
export async function findThemes(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<{ name: string; count: number }[]> {
  return tx
    .selectFrom('text_reading')
    .select([sql<string>`theme`.as('name'), (count) => count.fn.countAll<number>().as('count')])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('theme', 'is not', null)
    .groupBy('theme')
    .orderBy('theme')
    .execute();
}

export interface Reading {
  item: string;
  status: ReadingStatus;
  body: string | null;
  redactions: unknown;
  theme: string | null;
  updatedAt: Date;
  updatedBy: string;
}

/** Keeps what was decided; false when somebody else decided since the revision that the reader saw. */
export async function recordReading(
  tx: Tx,
  associationId: string,
  roundId: string,
  text: { id: string; revision: number },
  reading: Reading,
): Promise<boolean> {
  const values = {
    item: reading.item,
    status: reading.status,
    body: reading.body,
    redactions: reading.redactions === null ? null : jsonb(reading.redactions),
    theme: reading.theme,
    revision: text.revision + 1,
    updated_at: reading.updatedAt,
    updated_by: reading.updatedBy,
  };
  const result = await tx
    .insertInto('text_reading')
    .values({ association_id: associationId, round_id: roundId, text_id: text.id, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['association_id', 'round_id', 'text_id'])
        .doUpdateSet(values)
        .where('text_reading.revision', '=', text.revision),
    )
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) === 1n;
}

/** Gives a theme another name; one that exists already takes its answers over. @returns how many answers moved. */
export async function recordThemeName(
  tx: Tx,
  associationId: string,
  roundId: string,
  from: string,
  to: string | null,
): Promise<number> {
  const result = await tx
    .updateTable('text_reading')
    .set((row) => ({ theme: to, revision: sql<number>`${row.ref('revision')} + 1` }))
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('theme', '=', from)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

export interface TextRetention {
  /** ISO day on which the sealed texts of the round go. */
  deleteRawOn: string;
  /** Set once they are gone. */
  deletion: { at: Date; count: number; matchedSeal: boolean } | null;
}

/** What is noted about the deletion of a round's sealed texts; null = nothing was noted, they are there. */
export async function findTextRetention(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<TextRetention | null> {
  const row = await tx
    .selectFrom('text_retention')
    .selectAll()
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  if (!row) return null;
  const { deleted_at: at, deleted: count, matched_seal: matchedSeal } = row;
  const isDeleted = at !== null && count !== null && matchedSeal !== null;
  return { deleteRawOn: row.delete_raw_on, deletion: isDeleted ? { at, count, matchedSeal } : null };
}

export async function recordTextRetention(
  tx: Tx,
  associationId: string,
  roundId: string,
  { deleteRawOn, deletion }: TextRetention,
) {
  const values = {
    delete_raw_on: deleteRawOn,
    deleted_at: deletion?.at ?? null,
    deleted: deletion?.count ?? null,
    matched_seal: deletion?.matchedSeal ?? null,
  };
  await tx
    .insertInto('text_retention')
    .values({ association_id: associationId, round_id: roundId, ...values })
    .onConflict((conflict) => conflict.columns(['association_id', 'round_id']).doUpdateSet(values))
    .execute();
}

/**
 * Deletes the sealed texts of a round, every reading that was not released, and of the released ones where something
 * was taken out. @returns how many sealed texts there were.
 */
export async function removeRawTexts(tx: Tx, associationId: string, roundId: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('sealed_text')
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  await tx
    .deleteFrom('sealed_text_count')
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .execute();
  await tx
    .deleteFrom('text_reading')
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('status', '<>', 'released')
    .execute();
  await tx
    .updateTable('text_reading')
    .set((row) => ({ redactions: null, revision: sql<number>`${row.ref('revision')} + 1` }))
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .execute();
  return Number(numDeletedRows);
}

/** Full names of contacts at schools and partners. */
export async function findContactNames(tx: Tx, associationId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('person')
    .select(sql<string>`name`.as('name'))
    .where('association_id', '=', associationId)
    .where('audience', 'in', ['scholen', 'ketenpartners'])
    .where('name', 'is not', null)
    .execute();
  return rows.map(({ name }) => name);
}
