import type { Tx } from '../../../../db/connection';
import {
  claimImport,
  findRecipientUpload,
  removeRecipientUpload,
} from '../../../../db/queries/recipientUploads';
import { refreshRecipientStatistics } from '../../../../db/refreshStatistics';
import { inAssociation } from '../../../../db/transaction';
import type { WithdrawalReason } from '../../../../surveys/statistics/response/withdrawal';
import type { AppContext } from '../../../context';
import type { RowProblem } from '../../../recipients/rowProblem';
import { noteAction } from '../../audit';
import type { TellPart } from '../upload/inParts';
import { uploadGone } from '../upload/stageRecipients';
import { readUpload } from '../upload/viewUpload';
import { applyUpdate, type ListUpdated } from './applyUpdate';
import { claimOpenList } from './openList';

export type UpdatedList = ({ ok: true } & ListUpdated) | { ok: false; problems: RowProblem[] };

export interface UpdateChoice {
  /** Why whoever is not in the file is withdrawn; null = they stay. */
  absentWhy: WithdrawalReason | null;
  /** Per column what somebody chose it to be. */
  columns?: readonly (string | null)[];
}

/**
 * Takes a file into the list of an open round. Who stays keeps recipient and link; new people get a link and an invitation; who
 * is not in the file stays, or is withdrawn when that was chosen, except schools and partners whose list is in. Whole, or with
 * any problem in any row not at all.
 */
export async function updateList(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  bytes: Uint8Array,
  choice: UpdateChoice,
): Promise<UpdatedList> {
  const { absentWhy, columns = [] } = choice;
  return changeList(ctx, actor, { associationId, roundId, absentWhy }, async () => ({
    content: bytes,
    columns,
  }));
}

/**
 * Takes the list that was looked over. Twice is once: who comes second finds no file.
 * @param tellPart how many people were gone through, of the file and of who is withdrawn
 */
export async function takeListUpdate(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  absentWhy: WithdrawalReason | null,
  tellPart?: TellPart,
): Promise<UpdatedList> {
  const findFile = async (tx: Tx) => {
    await claimImport(tx, roundId);
    return findRecipientUpload(tx, associationId, roundId);
  };
  return changeList(ctx, actor, { associationId, roundId, absentWhy }, findFile, tellPart);
}

interface GivenFile {
  content: Uint8Array;
  columns: readonly (string | null)[];
  /** When it was chosen; of what was not kept first nothing. */
  uploadedAt?: Date;
}

/** @param findFile null = it was taken meanwhile */
async function changeList(
  ctx: AppContext,
  actor: string,
  to: { associationId: string; roundId: string; absentWhy: WithdrawalReason | null },
  findFile: (tx: Tx) => Promise<GivenFile | null>,
  tellPart: TellPart = () => {},
): Promise<UpdatedList> {
  const { associationId, roundId, absentWhy } = to;
  const updated = await inAssociation<UpdatedList>(ctx.db, associationId, async (tx) => {
    const given = await findFile(tx);
    if (!given) return { ok: false, problems: [asRowProblem(uploadGone)] };
    const list = await claimOpenList(ctx, tx, associationId, roundId);
    if (!list.ok) return { ok: false, problems: list.problems.map(asRowProblem) };
    const { audience } = list.value.definition;
    const file = await readUpload(tx, associationId, audience, given.content, given.columns);
    if (!file.ok) return { ok: false, problems: file.problems };
    const done = await applyUpdate(ctx, tx, associationId, list.value, file.rows, absentWhy, tellPart);
    // A file that was chosen meanwhile, or while one person was added, has not been taken: it waits.
    if (given.uploadedAt) await removeRecipientUpload(tx, associationId, roundId, given.uploadedAt);
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'lijst bijgewerkt',
      roundId,
      details: { ...done },
    });
    await ctx.queue.sendMails(tx, { associationId, roundId });
    return { ok: true, ...done };
  });
  if (updated.ok) await refreshRecipientStatistics(ctx.db);
  return updated;
}

function asRowProblem({ code, message }: { code: string; message: string }): RowProblem {
  return { row: null, column: null, value: null, code, message };
}
