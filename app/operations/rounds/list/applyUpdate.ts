import type { Tx } from '../../../../db/connection';
import {
  recordPopulation,
  recordRecipientChanges,
  recordWithdrawals,
} from '../../../../db/queries/listChanges';
import { recordPersons, recordRecipients, recordTokenHashes } from '../../../../db/queries/recipients';
import { joinManyNewRows } from '../../../../db/refreshStatistics';
import type { WithdrawalReason } from '../../../../surveys/statistics/response/withdrawal';
import type { AppContext } from '../../../context';
import type { RecipientRow as FileRow } from '../../../recipients/readRecipientsFile';
import { combineMails } from '../../mail/combineMails';
import { invitationQueue, type QueuedInvitations } from '../../mail/queueInvitations';
import { tokenHashOfRecipient } from '../roundProgress';
import { inParts, type TellPart } from '../upload/inParts';
import type { OpenList } from './openList';
import { type ListedPerson, planListUpdate } from './planListUpdate';

/** What was done to the list of an open round. */
export interface ListUpdated extends QueuedInvitations {
  changed: number;
  withdrawn: number;
}

/** From so many people on, it costs too much when the tables are taken for as small as they were before. */
const MANY = 1000;

/**
 * Does to a list that is held what a file asks (`planListUpdate`), in parts.
 * @param tellPart before each part: how many people were gone through, of the file and of who is withdrawn
 */
export async function applyUpdate(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  list: OpenList,
  rows: FileRow[],
  absentWhy: WithdrawalReason | null,
  tellPart: TellPart,
): Promise<ListUpdated> {
  tellPart(0, rows.length);
  const { round, definition, key, listed, forgetHalfList } = list;
  const plan = planListUpdate(definition.audience, listed, rows);
  const withdrawals = withdrawalsOf(plan, absentWhy);
  const total = rows.length + withdrawals.length;
  let done = rows.length - plan.changed.length - plan.added.length;
  const tellAfter = (before: number) => tellPart(done + before, total);
  const writePersons = personWriter(ctx, tx, associationId, list, plan);
  await inParts(plan.changed, tellAfter, async (part) => {
    await writePersons(part.map(({ row }) => row));
    await recordRecipientChanges(
      tx,
      associationId,
      round.id,
      part.map(({ person, row }) => ({
        id: person.id,
        schoolId: row.schoolId,
        boardId: row.boardId,
        type: row.type,
        role: row.role ?? person.role,
      })),
    );
    for (const { person, fields } of part) if (fields.includes('school')) await forgetHalfList(person.id);
  });
  done += plan.changed.length;
  const added = plan.added.map((row) => ({ ...row, id: ctx.random.uuid() }));
  const asked = new Set(listed.filter(({ withdrawn }) => !withdrawn).map(({ email }) => email));
  const invitations = await invitationQueue(ctx, tx, associationId, round.id, asked);
  await inParts(added, tellAfter, async (part) => {
    const personIds = await writePersons(part);
    await recordRecipients(
      tx,
      associationId,
      round.id,
      part.map(({ id, email, schoolId, boardId, type, role }) => ({
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
      part.map(({ id }) => ({ recipientId: id, tokenHash: tokenHashOfRecipient(key, round.code, id) })),
    );
    await invitations.queue(part);
  });
  done += added.length;
  await inParts(withdrawals, tellAfter, async (part) => {
    for (const { id } of part) await forgetHalfList(id);
    await recordWithdrawals(tx, associationId, round.id, [...part], ctx.clock.now());
  });
  tellPart(total, total);
  await recordPopulation(tx, associationId, round.id);
  if (listed.length + added.length >= MANY) await joinManyNewRows(tx);
  await combineMails(ctx, tx, associationId, round.id, 'invitation');
  return { ...invitations.counts, changed: plan.changed.length, withdrawn: withdrawals.length };
}

type Plan = ReturnType<typeof planListUpdate>;

function withdrawalsOf({ replaced, absent }: Plan, absentWhy: WithdrawalReason | null) {
  const left = absentWhy === null ? [] : absent.filter(({ answered }) => !answered);
  return [
    ...replaced.map(({ person }) => ({ id: person.id, why: 'replaced' as const })),
    ...left.map(({ id }) => ({ id, why: absentWhy as WithdrawalReason })),
  ];
}

/** Writes the persons of some rows, each person once over all parts, as the file names them first. Gives ids by address. */
function personWriter(ctx: AppContext, tx: Tx, associationId: string, list: OpenList, plan: Plan) {
  const { definition, listed } = list;
  // Whoever is added for one more school keeps the name that is known.
  const nameOf = new Map(listed.map(({ email, name }) => [email, name]));
  const nameIn = new Map<string, { name: string | null; language: string }>();
  const noteFirst = (row: FileRow, person?: ListedPerson) => {
    const name = row.name ?? (person ? person.name : nameOf.get(row.email)) ?? null;
    if (!nameIn.has(row.email)) nameIn.set(row.email, { name, language: row.language });
  };
  for (const row of plan.added) noteFirst(row);
  for (const { row, person } of plan.changed) noteFirst(row, person);
  const ids = new Map<string, string>();
  return async (rows: readonly FileRow[]): Promise<ReadonlyMap<string, string>> => {
    const unwritten = new Set(rows.map(({ email }) => email).filter((email) => !ids.has(email)));
    const persons = [...unwritten].map((email) => {
      const { name, language } = nameIn.get(email) as { name: string | null; language: string };
      return { id: ctx.random.uuid(), email, name, language };
    });
    const written = await recordPersons(tx, associationId, definition.audience, persons);
    for (const [email, id] of written) ids.set(email, id);
    return ids;
  };
}
