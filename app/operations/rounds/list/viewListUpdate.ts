import type { Tx } from '../../../../db/connection';
import { findUnreachable } from '../../../../db/queries/bounces';
import { countListedElsewhere } from '../../../../db/queries/listChanges';
import { findSchools } from '../../../../db/queries/schools';
import type { AppContext } from '../../../context';
import type { RecipientRow as FileRow } from '../../../recipients/readRecipientsFile';
import { countInvitations, type QueuedInvitations } from '../../mail/queueInvitations';
import { type Outcome, succeeded } from '../../problem';
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
  /** In the file and on the list, but mails to them come back. */
  unreachable: { total: number; first: string[] };
  /** On the list and not in the file; `fixed` of them answered already and stay whatever is chosen. */
  absent: { total: number; fixed: number; first: string[] };
  /** In the file, and asked in another running round as well. */
  elsewhere: number;
}

const SHOWN = 50;

/** Works out what these rows would do; nothing is changed. */
export async function viewListUpdate(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  roundId: string,
  rows: FileRow[],
): Promise<Outcome<ListUpdateView>> {
  const list = await claimOpenList(ctx, tx, associationId, roundId);
  if (!list.ok) return list;
  const { listed, definition } = list.value;
  const plan = planListUpdate(definition.audience, listed, rows);
  const schools = new Map((await findSchools(tx, associationId)).map(({ id, name }) => [id, name]));
  const schoolOf = (id: string | null) => (id === null ? '' : (schools.get(id) ?? ''));
  const addresses = new Set(rows.map(({ email }) => email));
  const bounced = await findUnreachable(tx, associationId, roundId);
  const unreachable = listed.filter(({ id, email, withdrawn }) => {
    return !withdrawn && bounced.has(id) && addresses.has(email);
  });
  const invitations = await countInvitations(
    ctx,
    tx,
    associationId,
    plan.added.map(({ email }) => email),
  );
  const emails = (of: readonly { email: string }[]) => of.slice(0, SHOWN).map(({ email }) => email);
  return succeeded({
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
    unreachable: { total: unreachable.length, first: emails(unreachable) },
    absent: {
      total: plan.absent.length,
      fixed: plan.absent.filter(({ answered }) => answered).length,
      first: emails(plan.absent),
    },
    elsewhere: await countListedElsewhere(tx, associationId, roundId, [...addresses]),
  });
}
