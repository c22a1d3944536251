import {
  findRecipientUpload,
  recordRecipientUpload,
  recordUploadColumns,
  removeRecipientUpload,
} from '../../../../db/queries/recipientUploads';
import { findRound } from '../../../../db/queries/rounds';
import { inAssociation } from '../../../../db/transaction';
import type { AppContext } from '../../../context';
import { decodeText } from '../../../recipients/decodeText';
import { fileProblem, type RowProblem } from '../../../recipients/rowProblem';
import { readSpreadsheet } from '../../../recipients/spreadsheet';
import { failed, type Outcome, succeeded } from '../../problem';
import { noDraft } from '../roundProblems';

/** What may be uploaded; above it nothing is kept. */
const MOST_BYTES = 20 * 1024 * 1024;

/**
 * Keeps an uploaded list until somebody has looked it over; nothing of it is on the round's list yet. What is no list at
 * all is refused at once.
 */
export async function stageRecipients(
  ctx: AppContext,
  associationId: string,
  roundId: string,
  file: { bytes: Uint8Array; name: string },
): Promise<{ ok: true } | { ok: false; problems: RowProblem[] }> {
  if (file.bytes.length > MOST_BYTES) {
    const message = 'Het bestand is groter dan 20 MB. Deel de lijst op in kleinere bestanden.';
    return { ok: false, problems: [fileProblem('too-large', message)] };
  }
  if (file.bytes.length === 0) {
    return {
      ok: false,
      problems: [fileProblem('empty', 'Kies een bestand. Er is niets gestuurd, of het was leeg.')],
    };
  }
  const read = await readSpreadsheet(file.bytes);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const text = read.input instanceof Uint8Array ? decodeText(read.input) : null;
  if (text && !text.ok) return { ok: false, problems: [text.problem] };
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'draft' && round?.status !== 'open') {
      return { ok: false, problems: [fileProblem(noDraft.code, noDraft.message)] };
    }
    await recordRecipientUpload(tx, associationId, roundId, {
      content: file.bytes,
      fileName: file.name.slice(0, 200),
      columns: [],
      uploadedAt: ctx.clock.now(),
    });
    return { ok: true };
  });
}

/** Keeps what somebody chose the columns to be. @param columns per column of the file a field, `unused`, or null: by its name */
export async function chooseColumns(
  ctx: AppContext,
  associationId: string,
  roundId: string,
  columns: (string | null)[],
): Promise<Outcome<null>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    if (!(await findRecipientUpload(tx, associationId, roundId))) return failed(uploadGone);
    await recordUploadColumns(tx, associationId, roundId, columns);
    return succeeded(null);
  });
}

/** Throws the uploaded file away; the round's list stays as it was. */
export async function dropUpload(ctx: AppContext, associationId: string, roundId: string): Promise<void> {
  await inAssociation(ctx.db, associationId, (tx) => removeRecipientUpload(tx, associationId, roundId));
}

export const uploadGone = {
  code: 'upload-gone',
  message:
    'Het bestand is er niet meer: het is al overgenomen, of het stond er langer dan een dag. Kies het opnieuw.',
};
