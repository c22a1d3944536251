import { type SqlBool, sql } from 'kysely';
import { jsonb, type Tx } from '../connection';

export interface RecipientUploadRow {
  content: Uint8Array;
  fileName: string;
  /** Per column of the file; null = by its name. */
  columns: (string | null)[];
  uploadedAt: Date;
}

export async function findRecipientUpload(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<RecipientUploadRow | null> {
  const row = await tx
    .selectFrom('recipient_upload')
    .select(['content', 'file_name as fileName', 'columns', 'uploaded_at as uploadedAt'])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps a file in place of an earlier one of this round. */
export async function recordRecipientUpload(
  tx: Tx,
  associationId: string,
  roundId: string,
  upload: RecipientUploadRow,
) {
  const values = {
    content: upload.content,
    file_name: upload.fileName,
    columns: jsonb(upload.columns),
    uploaded_at: upload.uploadedAt,
  };
  await tx
    .insertInto('recipient_upload')
    .values({ association_id: associationId, round_id: roundId, ...values })
    .onConflict((conflict) => conflict.columns(['association_id', 'round_id']).doUpdateSet(values))
    .execute();
}

export async function recordUploadColumns(
  tx: Tx,
  associationId: string,
  roundId: string,
  columns: (string | null)[],
) {
  await tx
    .updateTable('recipient_upload')
    .set({ columns: jsonb(columns) })
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .execute();
}

/** @param uploadedAt only the file that came at that moment; without it, whichever is there */
export async function removeRecipientUpload(
  tx: Tx,
  associationId: string,
  roundId: string,
  uploadedAt?: Date,
) {
  await tx
    .deleteFrom('recipient_upload')
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .$if(uploadedAt !== undefined, (query) => query.where('uploaded_at', '=', uploadedAt as Date))
    .execute();
}

/** Whether a file waits to be taken; leaves its content where it is. */
export async function hasRecipientUpload(tx: Tx, associationId: string, roundId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('recipient_upload')
    .select('round_id')
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Files that nobody took. @returns how many were removed. */
export async function removeUploadsBefore(tx: Tx, associationId: string, moment: Date): Promise<number> {
  const result = await tx
    .deleteFrom('recipient_upload')
    .where('association_id', '=', associationId)
    .where('uploaded_at', '<', moment)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Waits until nobody else takes in a list of this round, in whichever process. Ends with the transaction. */
export async function claimImport(tx: Tx, roundId: string) {
  await sql<SqlBool>`select pg_advisory_xact_lock(hashtextextended(${roundId}::text, 7005))`.execute(tx);
}

/** Whether a list of this round is being taken in now (`claimImport`), in whichever process. Does not wait. */
export async function isImportClaimed(tx: Tx, roundId: string): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock_shared(hashtextextended(${roundId}::text, 7005)) as free
  `.execute(tx);
  return rows[0]?.free === false;
}
