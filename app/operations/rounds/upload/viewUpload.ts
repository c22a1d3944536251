import type { Tx } from '../../../../db/connection';
import { findRecipients } from '../../../../db/queries/recipients';
import { findRecipientUpload } from '../../../../db/queries/recipientUploads';
import { findRound } from '../../../../db/queries/rounds';
import { findBoards, findSchools } from '../../../../db/queries/schools';
import { inAssociation } from '../../../../db/transaction';
import type { AppContext } from '../../../context';
import type { RecipientField } from '../../../recipients/checkRecipient';
import { PARTNER_TYPES } from '../../../recipients/partnerTypes';
import {
  type RecipientsFile,
  type RowProblem,
  readRecipientsFile,
  recipientColumns,
} from '../../../recipients/readRecipientsFile';
import type { ChosenColumns, SeenColumn } from '../../../recipients/readTable';
import { fileProblem } from '../../../recipients/rowProblem';
import { listPlaceOf } from '../../../recipients/samePeople';
import { readSpreadsheet } from '../../../recipients/spreadsheet';
import { suggestFields } from '../../../recipients/suggestFields';
import { getRoundDefinition } from '../../definitions/getRoundDefinition';
import { type ListUpdateView, viewListUpdate } from '../list/viewListUpdate';
import { findListNotices, type ListNotices } from './listNotices';

export interface UploadView {
  fileName: string;
  /** `suggested`: what it seems to be, where its name does not say so. */
  columns: (SeenColumn<RecipientField> & { suggested: RecipientField | null })[];
  /** What a column can be, with its Dutch name; the ones that must be there first. */
  fields: { field: RecipientField; name: string; required: boolean }[];
  problems: RowProblem[];
  /** Of an open round: what taking the list does; null of a draft, and while there are problems. */
  update: ListUpdateView | null;
  /** Of a draft; null while there are problems. */
  change: { total: number; added: number; kept: number; gone: number } | null;
  /** What is already known of the people in it; null while there are problems. */
  notices: ListNotices | null;
  /** The first rows as they will be taken. */
  first: {
    email: string;
    name: string | null;
    language: string;
    school: string | null;
    type: string | null;
    role: string | null;
  }[];
}

const SHOWN_ROWS = 5;

/** The list that waits to be taken: its columns, what is wrong, and what taking it changes. null when none waits. */
export async function viewUpload(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<UploadView | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const upload = await findRecipientUpload(tx, associationId, roundId);
    const round = await findRound(tx, associationId, roundId);
    if (!upload || (round?.status !== 'draft' && round?.status !== 'open')) return null;
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const file = await readUpload(tx, associationId, definition.audience, upload.content, upload.columns);
    const fields = recipientColumns(definition.audience)
      .map(({ field, headers, required }) => ({ field, name: headers[0] ?? field, required }))
      .sort((a, b) => Number(b.required) - Number(a.required));
    const suggested = upload.columns.length === 0 ? suggestFields(file.seen) : new Map();
    const columns = file.seen.map((column) => ({
      ...column,
      suggested: suggested.get(column.index) ?? null,
    }));
    const view = { fileName: upload.fileName, columns, fields, update: null, notices: null };
    if (!file.ok) return { ...view, problems: file.problems, change: null, first: [] };
    const update =
      round.status === 'open' ? await viewListUpdate(ctx, tx, associationId, roundId, file) : null;
    if (update && !update.ok) {
      const problems = update.problems.map(({ code, message }) => fileProblem(code, message));
      return { ...view, problems, change: null, first: [] };
    }
    const { audience } = definition;
    const listed = await findRecipients(tx, associationId, roundId);
    const present = new Set(listed.map((one) => listPlaceOf(audience, one)));
    const kept = file.rows.filter((row) => present.has(listPlaceOf(audience, row))).length;
    const schools = await findSchools(tx, associationId);
    return {
      ...view,
      problems: [],
      update: update?.value.view ?? null,
      notices:
        update?.value.notices ??
        (await findListNotices(
          ctx,
          tx,
          associationId,
          { id: roundId, audience },
          { ...file, invited: file.rows },
        )),
      change:
        update === null
          ? { total: file.rows.length, added: file.rows.length - kept, kept, gone: present.size - kept }
          : null,
      first: file.rows.slice(0, SHOWN_ROWS).map(({ email, name, language, schoolId, type, role }) => ({
        email,
        name,
        language,
        school: schools.find(({ id }) => id === schoolId)?.name ?? null,
        type,
        role,
      })),
    };
  });
}

/** Reads an uploaded list against what the association knows. @param columns as chosen; null = by its name */
export async function readUpload(
  tx: Tx,
  associationId: string,
  audience: Parameters<typeof recipientColumns>[0],
  content: Uint8Array,
  columns: readonly (string | null)[] = [],
): Promise<RecipientsFile> {
  const read = await readSpreadsheet(content);
  if (!read.ok) return { ok: false, problems: [read.problem], seen: [] };
  const known = {
    audience,
    schools: await findSchools(tx, associationId),
    boards: await findBoards(tx, associationId),
    partnerTypes: [...PARTNER_TYPES],
  };
  const fields = recipientColumns(audience).map(({ field }) => field);
  const chosen: ChosenColumns<RecipientField> = columns.map((choice) =>
    choice === 'unused' ? choice : fields.find((field) => field === choice),
  );
  return readRecipientsFile(read.input, known, chosen);
}
