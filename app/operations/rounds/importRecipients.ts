import type { Tx } from '../../../db/connection';
import {
  recordPersons,
  recordRecipients,
  removePersonsWithoutRound,
  removeRecipients,
} from '../../../db/queries/recipients';
import {
  claimImport,
  findRecipientUpload,
  removeRecipientUpload,
} from '../../../db/queries/recipientUploads';
import { recordListDay } from '../../../db/queries/retention';
import { claimRound, findRound } from '../../../db/queries/rounds';
import { refreshRecipientStatistics } from '../../../db/refreshStatistics';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import type { RowProblem } from '../../recipients/readRecipientsFile';
import { noteAction } from '../audit';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { localDay } from '../localDay';
import { withdrawApproval } from './approveRound';
import { noDraft } from './roundProblems';
import { inParts, type TellPart } from './upload/inParts';
import { uploadGone } from './upload/stageRecipients';
import { readUpload } from './upload/viewUpload';

export type ImportedRecipients = { ok: true; recipients: number } | { ok: false; problems: RowProblem[] };

/**
 * Puts the people of an uploaded file on a draft's list, in place of who stood there. The file is taken whole or not
 * at all: with any problem in any row nothing changes.
 * @param columns per column what somebody chose it to be; null = by its name
 */
export async function importRecipients(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  bytes: Uint8Array,
  columns: readonly (string | null)[] = [],
): Promise<ImportedRecipients> {
  return replaceList(ctx, actor, associationId, roundId, async () => ({ content: bytes, columns }));
}

/**
 * Puts what a file says in place of a draft's list.
 * @param findFile asked for once nobody else changes this round; null = it was taken meanwhile
 */
export async function replaceList(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  findFile: (
    tx: Tx,
  ) => Promise<{ content: Uint8Array; columns: readonly (string | null)[]; uploadedAt?: Date } | null>,
  tellPart: TellPart = () => {},
): Promise<ImportedRecipients> {
  const imported = await inAssociation<ImportedRecipients>(ctx.db, associationId, async (tx) => {
    // Somebody who presses twice, or two people at once: one list after the other, never both.
    await claimImport(tx, roundId);
    await claimRound(tx, roundId, 'alone');
    const given = await findFile(tx);
    if (!given) return { ok: false, problems: [{ row: null, column: null, value: null, ...uploadGone }] };
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'draft') {
      return { ok: false, problems: [{ row: null, column: null, value: null, ...noDraft }] };
    }
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const file = await readUpload(tx, associationId, definition.audience, given.content, given.columns);
    if (!file.ok) return { ok: false, problems: file.problems };
    await removeRecipients(tx, associationId, roundId);
    const total = file.rows.length;
    const tellBefore = (rowsBefore: number) => tellPart(rowsBefore, total);
    await inParts(file.rows, tellBefore, async (rows) => {
      const personIds = await recordPersons(
        tx,
        associationId,
        definition.audience,
        rows.map(({ email, name, language }) => ({ id: ctx.random.uuid(), email, name, language })),
      );
      await recordRecipients(
        tx,
        associationId,
        roundId,
        rows.map((row) => ({
          id: ctx.random.uuid(),
          personId: personIds.get(row.email) as string,
          schoolId: row.schoolId,
          boardId: row.boardId,
          type: row.type,
          role: row.role,
        })),
      );
    });
    tellPart(total, total);
    await removePersonsWithoutRound(tx, associationId, 'ouders');
    // A file that was chosen meanwhile has not been taken: it waits.
    await removeRecipientUpload(tx, associationId, roundId, given.uploadedAt);
    await withdrawApproval(ctx, tx, associationId, round, actor);
    await recordListDay(tx, associationId, roundId, localDay(ctx.clock.now()));
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'ontvangers ingelezen',
      roundId,
      details: { recipients: total },
    });
    return { ok: true, recipients: total };
  });
  if (imported.ok) await refreshRecipientStatistics(ctx.db);
  return imported;
}

/** Takes the list that was looked over. */
export async function takeUpload(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  tellPart?: TellPart,
): Promise<ImportedRecipients> {
  const findFile = (tx: Tx) => findRecipientUpload(tx, associationId, roundId);
  return replaceList(ctx, actor, associationId, roundId, findFile, tellPart);
}
