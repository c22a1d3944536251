import type { Tx } from '../../../../db/connection';
import {
  recordPopulation,
  recordRecipientChanges,
  recordWithdrawals,
} from '../../../../db/queries/listChanges';
import { recordPersons, recordRecipients, recordTokenHashes } from '../../../../db/queries/recipients';
import { findRecipientUpload, removeRecipientUpload } from '../../../../db/queries/recipientUploads';
import { refreshRecipientStatistics } from '../../../../db/refreshStatistics';
import { inAssociation } from '../../../../db/transaction';
import type { WithdrawalReason } from '../../../../surveys/statistics/response/withdrawal';
import type { AppContext } from '../../../context';
import type { RecipientRow as FileRow } from '../../../recipients/readRecipientsFile';
import type { RowProblem } from '../../../recipients/rowProblem';
import { noteAction } from '../../audit';
import { combineMails } from '../../mail/combineMails';
import { type QueuedInvitations, queueInvitations } from '../../mail/queueInvitations';
import { tokenHashOfRecipient } from '../roundProgress';
import { uploadGone } from '../upload/stageRecipients';
import { readUpload } from '../upload/viewUpload';
import { claimOpenList, type OpenList } from './openList';
import { planListUpdate } from './planListUpdate';

/** What was done to the list of an open round. */
export interface ListUpdated extends QueuedInvitations {
  changed: number;
  withdrawn: number;
}

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
  const updated = await inAssociation<UpdatedList>(ctx.db, associationId, async (tx) => {
    const list = await claimOpenList(ctx, tx, associationId, roundId);
    if (!list.ok) return { ok: false, problems: list.problems.map(asRowProblem) };
    const { audience } = list.value.definition;
    const file = await readUpload(tx, associationId, audience, bytes, choice.columns);
    if (!file.ok) return { ok: false, problems: file.problems };
    const done = await applyUpdate(ctx, tx, associationId, list.value, file.rows, choice.absentWhy);
    await removeRecipientUpload(tx, associationId, roundId);
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

/** Takes the list that was looked over. */
export async function takeListUpdate(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  absentWhy: WithdrawalReason | null,
): Promise<UpdatedList> {
  const upload = await inAssociation(ctx.db, associationId, (tx) =>
    findRecipientUpload(tx, associationId, roundId),
  );
  if (!upload) return { ok: false, problems: [asRowProblem(uploadGone)] };
  return updateList(ctx, actor, associationId, roundId, upload.content, {
    absentWhy,
    columns: upload.columns,
  });
}

async function applyUpdate(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  list: OpenList,
  rows: FileRow[],
  absentWhy: WithdrawalReason | null,
): Promise<ListUpdated> {
  const { round, definition, key, listed, forgetHalfList } = list;
  const plan = planListUpdate(definition.audience, listed, rows);
  // Whoever is added for one more school keeps the name that is known.
  const nameOf = new Map(listed.map(({ email, name }) => [email, name]));
  const personIds = await recordPersons(
    tx,
    associationId,
    definition.audience,
    [
      ...plan.added.map((row) => ({ row, name: row.name ?? nameOf.get(row.email) ?? null })),
      ...plan.changed.map(({ row, person }) => ({ row, name: row.name ?? person.name })),
    ].map(({ row, name }) => ({ id: ctx.random.uuid(), email: row.email, name, language: row.language })),
  );
  await recordRecipientChanges(
    tx,
    associationId,
    round.id,
    plan.changed.map(({ person, row }) => ({
      id: person.id,
      schoolId: row.schoolId,
      boardId: row.boardId,
      type: row.type,
      role: row.role ?? person.role,
    })),
  );
  for (const { person, fields } of plan.changed)
    if (fields.includes('school')) await forgetHalfList(person.id);
  const added = plan.added.map((row) => ({ ...row, id: ctx.random.uuid() }));
  await recordRecipients(
    tx,
    associationId,
    round.id,
    added.map(({ id, email, schoolId, boardId, type, role }) => ({
      id,
      personId: personIds.get(email) as string,
      schoolId,
      boardId,
      type,
      role,
    })),
  );
  await recordTokenHashes(
    tx,
    associationId,
    round.id,
    added.map(({ id }) => ({ recipientId: id, tokenHash: tokenHashOfRecipient(key, round.code, id) })),
  );
  const withdrawals = [
    ...plan.replaced.map(({ person }) => ({ id: person.id, why: 'replaced' as const })),
    ...(absentWhy === null ? [] : plan.absent)
      .filter(({ answered }) => !answered)
      .map(({ id }) => ({ id, why: absentWhy as WithdrawalReason })),
  ];
  for (const { id } of withdrawals) await forgetHalfList(id);
  await recordWithdrawals(tx, associationId, round.id, withdrawals, ctx.clock.now());
  await recordPopulation(tx, associationId, round.id);
  const asked = new Set(listed.filter(({ withdrawn }) => !withdrawn).map(({ email }) => email));
  const invitations = await queueInvitations(ctx, tx, associationId, round.id, added, asked);
  await combineMails(ctx, tx, associationId, round.id, 'invitation');
  return { ...invitations, changed: plan.changed.length, withdrawn: withdrawals.length };
}

function asRowProblem({ code, message }: { code: string; message: string }): RowProblem {
  return { row: null, column: null, value: null, code, message };
}
