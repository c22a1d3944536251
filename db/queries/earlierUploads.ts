import { jsonb, type Tx } from '../connection';

export interface EarlierUpload {
  content: Uint8Array;
  fileName: string;
  /** What the bureau said of it so far. */
  form: unknown;
}

/** null when it was taken, thrown away or kept longer than a day; also for what is no id. */
export async function findEarlierUpload(
  tx: Tx,
  associationId: string,
  id: string,
): Promise<EarlierUpload | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null;
  const row = await tx
    .selectFrom('earlier_upload')
    .select(['content', 'file_name as fileName', 'form'])
    .where('association_id', '=', associationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps a file in place of every earlier one. */
export async function recordEarlierUpload(
  tx: Tx,
  associationId: string,
  upload: EarlierUpload & { id: string; uploadedAt: Date },
) {
  await tx.deleteFrom('earlier_upload').where('association_id', '=', associationId).execute();
  await tx
    .insertInto('earlier_upload')
    .values({
      association_id: associationId,
      id: upload.id,
      content: upload.content,
      file_name: upload.fileName,
      form: jsonb(upload.form),
      uploaded_at: upload.uploadedAt,
    })
    .execute();
}

export async function recordEarlierUploadForm(tx: Tx, associationId: string, id: string, form: unknown) {
  await tx
    .updateTable('earlier_upload')
    .set({ form: jsonb(form) })
    .where('association_id', '=', associationId)
    .where('id', '=', id)
    .execute();
}

export async function removeEarlierUpload(tx: Tx, associationId: string, id: string) {
  await tx
    .deleteFrom('earlier_upload')
    .where('association_id', '=', associationId)
    .where('id', '=', id)
    .execute();
}

/** Files that nobody took. @returns how many were removed. */
export async function removeEarlierUploadsBefore(
  tx: Tx,
  associationId: string,
  moment: Date,
): Promise<number> {
  const result = await tx
    .deleteFrom('earlier_upload')
    .where('association_id', '=', associationId)
    .where('uploaded_at', '<', moment)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
