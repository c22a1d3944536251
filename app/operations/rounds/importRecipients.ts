import {
  recordPersons,
  recordRecipients,
  removePersonsWithoutRound,
  removeRecipients,
} from '../../../db/queries/recipients';
import { recordListDay } from '../../../db/queries/retention';
import { findRound } from '../../../db/queries/rounds';
import { findBoards, findSchools } from '../../../db/queries/schools';
import { refreshRecipientStatistics } from '../../../db/refreshStatistics';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { PARTNER_TYPES } from '../../recipients/partnerTypes';
import { type RowProblem, readRecipientsFile } from '../../recipients/readRecipientsFile';
import { noteAction } from '../audit';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { localDay } from '../localDay';
import { withdrawApproval } from './approveRound';
import { noDraft } from './changeDraft';

export type ImportedRecipients = { ok: true; recipients: number } | { ok: false; problems: RowProblem[] };

/**
 * Puts the people of an uploaded file on a draft's list, in place of who stood there. The file is taken whole or not
 * at all: with any problem in any row nothing changes.
 */
export async function importRecipients(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  bytes: Uint8Array,
): Promise<ImportedRecipients> {
  const imported = await inAssociation<ImportedRecipients>(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'draft') {
      return { ok: false, problems: [{ row: null, column: null, value: null, ...noDraft }] };
    }
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const file = readRecipientsFile(bytes, {
      audience: definition.audience,
      schools: await findSchools(tx, associationId),
      boards: await findBoards(tx, associationId),
      partnerTypes: [...PARTNER_TYPES],
    });
    if (!file.ok) return file;
    const personIds = await recordPersons(
      tx,
      associationId,
      definition.audience,
      file.rows.map(({ email, name, language }) => ({ id: ctx.random.uuid(), email, name, language })),
    );
    await removeRecipients(tx, associationId, roundId);
    await recordRecipients(
      tx,
      associationId,
      roundId,
      file.rows.map((row) => ({
        id: ctx.random.uuid(),
        personId: personIds.get(row.email) as string,
        schoolId: row.schoolId,
        boardId: row.boardId,
        type: row.type,
        role: row.role,
      })),
    );
    await removePersonsWithoutRound(tx, associationId, 'ouders');
    await withdrawApproval(ctx, tx, associationId, round, actor);
    await recordListDay(tx, associationId, roundId, localDay(ctx.clock.now()));
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'ontvangers ingelezen',
      roundId,
      details: { recipients: file.rows.length },
    });
    return { ok: true, recipients: file.rows.length };
  });
  if (imported.ok) await refreshRecipientStatistics(ctx.db);
  return imported;
}
