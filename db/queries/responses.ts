import { sql } from 'kysely';
import type { Tx } from '../connection';
import { jsonb } from '../connection';

const BATCH = 2000;

/** A response while its round is open: a name that only the key can connect, and a ciphertext. */
export interface OpenResponse {
  pseudonym: Uint8Array;
  ciphertext: Uint8Array;
}

export async function findOpenResponse(
  tx: Tx,
  associationId: string,
  roundId: string,
  pseudonym: Uint8Array,
): Promise<Uint8Array | null> {
  const row = await tx
    .selectFrom('open_response')
    .select('ciphertext')
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('pseudonym', '=', pseudonym)
    .executeTakeFirst();
  return row?.ciphertext ?? null;
}

export async function findOpenResponses(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<OpenResponse[]> {
  return tx
    .selectFrom('open_response')
    .select(['pseudonym', 'ciphertext'])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .execute();
}

/** How many responses a round that is not sealed has, finished or not. */
export async function countOpenRows(tx: Tx, associationId: string, roundId: string): Promise<number> {
  const row = await tx
    .selectFrom('open_response')
    .select((count) => count.fn.countAll<number>().as('count'))
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Bytes of a mark of `findResponseMarks`: 32 of the pseudonym, 28 with which its ciphertext begins. */
export const RESPONSE_MARK_BYTES = 60;

/**
 * Pseudonym and first bytes (nonce and tag) of every response of a round, end to end in one value: enough to see which have
 * changed since somebody looked, without moving the ciphertexts.
 */
export async function findResponseMarks(tx: Tx, associationId: string, roundId: string): Promise<Uint8Array> {
  const { rows } = await sql<{ marks: Uint8Array | null }>`
    select string_agg(pseudonym || substr(ciphertext, 1, 28), ''::bytea) as marks
    from open_response where association_id = ${associationId} and round_id = ${roundId}`.execute(tx);
  return rows[0]?.marks ?? new Uint8Array();
}

/** These responses, as far as they are there. As an array: without statistics a join is planned as a walk through the whole table. */
export async function findOpenResponsesUnder(
  tx: Tx,
  associationId: string,
  roundId: string,
  pseudonyms: readonly Uint8Array[],
): Promise<OpenResponse[]> {
  const wanted = JSON.stringify(pseudonyms.map((pseudonym) => Buffer.from(pseudonym).toString('hex')));
  const { rows } = await sql<OpenResponse>`
    select pseudonym, ciphertext from open_response
    where association_id = ${associationId} and round_id = ${roundId}
      and pseudonym = any(array(
        select decode(hex, 'hex') from jsonb_array_elements_text(cast(${wanted}::text as jsonb)) as hex))`.execute(
    tx,
  );
  return rows;
}

export async function removeOpenResponses(tx: Tx, associationId: string, roundId: string) {
  await tx
    .deleteFrom('open_response')
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .execute();
}

/** Rows travel as one document a batch: thousands of bound values would cost more than the rows. */
export async function recordSealedResponses(
  tx: Tx,
  associationId: string,
  roundId: string,
  responses: { id: string; answers: unknown; background: unknown }[],
) {
  for (let start = 0; start < responses.length; start += BATCH) {
    const batch = JSON.stringify(
      responses
        .slice(start, start + BATCH)
        .map(({ id, answers, background }) => ({ id, answers, background })),
    );
    await sql`
      insert into sealed_response (association_id, round_id, id, answers, background)
      select ${associationId}::uuid, ${roundId}::uuid, given.id, given.answers, given.background
      from jsonb_to_recordset(cast(${batch}::text as jsonb)) as given(id uuid, answers jsonb, background jsonb)`.execute(
      tx,
    );
  }
}

/** Open answers as they are sealed, and how many there are of each question. */
export async function recordSealedTexts(
  tx: Tx,
  associationId: string,
  roundId: string,
  texts: { id: string; item: string; body: string }[],
) {
  const counts = new Map<string, number>();
  for (const { item } of texts) counts.set(item, (counts.get(item) ?? 0) + 1);
  if (counts.size > 0) {
    await tx
      .insertInto('sealed_text_count')
      .values(
        [...counts].map(([item, sealed]) => ({
          association_id: associationId,
          round_id: roundId,
          item,
          sealed,
        })),
      )
      .execute();
  }
  for (let start = 0; start < texts.length; start += BATCH) {
    const batch = JSON.stringify(
      texts.slice(start, start + BATCH).map(({ id, item, body }) => ({ id, item, body })),
    );
    await sql`
      insert into sealed_text (association_id, round_id, id, item, body)
      select ${associationId}::uuid, ${roundId}::uuid, given.id, given.item, given.body
      from jsonb_to_recordset(cast(${batch}::text as jsonb)) as given(id uuid, item text, body text)`.execute(
      tx,
    );
  }
}

/** Open answers in the order of their random ids. */
export async function findSealedTexts(tx: Tx, associationId: string, roundId: string) {
  return tx
    .selectFrom('sealed_text')
    .select(['id', 'item', 'body'])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .orderBy('id')
    .execute();
}

export async function findSealedResponses(tx: Tx, associationId: string, roundId: string) {
  return tx
    .selectFrom('sealed_response')
    .select(['id', 'answers', 'background'])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .orderBy('id')
    .execute();
}

export async function recordAggregates(
  tx: Tx,
  associationId: string,
  roundId: string,
  aggregates: Record<string, unknown>,
) {
  await tx
    .insertInto('sealed_aggregate')
    .values(
      Object.entries(aggregates).map(([key, body]) => ({
        association_id: associationId,
        round_id: roundId,
        key,
        body: jsonb(body),
      })),
    )
    .execute();
}

/** The sealed documents of a round by key; empty before sealing. */
export async function findAggregates(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<Record<string, unknown>> {
  const rows = await tx
    .selectFrom('sealed_aggregate')
    .select(['key', 'body'])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .execute();
  return Object.fromEntries(rows.map((row) => [row.key, row.body]));
}
