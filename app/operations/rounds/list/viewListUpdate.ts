import type { Tx } from '../../../../db/connection';
import { findSchools } from '../../../../db/queries/schools';
import type { AppContext } from '../../../context';
import type { RecipientRow as FileRow } from '../../../recipients/readRecipientsFile';
import type { SamePerson } from '../../../recipients/samePeople';
import { countInvitations, type QueuedInvitations } from '../../mail/queueInvitations';
import { type Outcome, succeeded } from '../../problem';
import { findListNotices, type ListNotices } from '../upload/listNotices';
import { claimOpenList } from './openList';
import { type ListField, planListUpdate } from './planListUpdate';

/** What a file would do to the list of an open round, before it is taken. Names of at most `SHOWN` people a kind. */
export interface ListUpdateView {
  /** What becomes of the invitations of new people. */
  added: QueuedInvitations & { total: number; first: string[] };
  changed: { total: number; first: { email: string; fields: ListField[] }[] };
  same: number;
  replaced: { total: number; first: { school: string; from: string; to: string }[] };
  alreadyIn: { total: number; first: { email: string; school: string }[] };
  stayWithdrawn: { total: number; first: string[] };
  /** On the list and not in the file; `fixed` of them answered already and stay whatever is chosen. */
  absent: { total: number; fixed: number; first: string[] };
}

const SHOWN = 50;

/** Works out what these rows would do; nothing is changed. */
export async function viewListUpdate(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  roundId: string,
  { rows, same }: { rows: FileRow[]; same: SamePerson[] },
): Promise<Outcome<{ view: ListUpdateView; notices: ListNotices }>> {
  const list = await claimOpenList(ctx, tx, associationId, roundId);
  if (!list.ok) return list;
  const { listed, definition } = list.value;
  const plan = planListUpdate(definition.audience, listed, rows);
  const schools = new Map((await findSchools(tx, associationId)).map(({ id, name }) => [id, name]));
  const schoolOf = (id: string | null) => (id === null ? '' : (schools.get(id) ?? ''));
  const asked = new Set(listed.filter(({ withdrawn }) => !withdrawn).map(({ email }) => email));
  const invitations = await countInvitations(
    ctx,
    tx,
    associationId,
    plan.added.map(({ email }) => email),
    asked,
  );
  const emails = (of: readonly { email: string }[]) => of.slice(0, SHOWN).map(({ email }) => email);
  const view: ListUpdateView = {
    added: { ...invitations, total: plan.added.length, first: emails(plan.added) },
    changed: {
      total: plan.changed.length,
      first: plan.changed.slice(0, SHOWN).map(({ row, fields }) => ({ email: row.email, fields })),
    },
    same: plan.same,
    replaced: {
      total: plan.replaced.length,
      first: plan.replaced.slice(0, SHOWN).map(({ person, by }) => ({
        school: schoolOf(by.schoolId),
        from: person.email,
        to: by.email,
      })),
    },
    alreadyIn: {
      total: plan.alreadyIn.length,
      first: plan.alreadyIn
        .slice(0, SHOWN)
        .map(({ email, schoolId }) => ({ email, school: schoolOf(schoolId) })),
    },
    stayWithdrawn: { total: plan.stayWithdrawn.length, first: emails(plan.stayWithdrawn) },
    absent: {
      total: plan.absent.length,
      fixed: plan.absent.filter(({ answered }) => answered).length,
      first: emails(plan.absent),
    },
  };
  const round = { id: roundId, audience: definition.audience };
  const invited = plan.added.filter(({ email }) => !asked.has(email));
  const notices = await findListNotices(ctx, tx, associationId, round, { rows, same, invited });
  return succeeded({ view, notices });
}
