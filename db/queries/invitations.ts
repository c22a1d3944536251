import { sql } from 'kysely';
import type { Tx } from '../connection';
import type { SendState } from '../schema';

/** The invitation of one person; `waiting` also stands for one that is tried once more. */
export type InvitationState = Exclude<SendState, 'queued' | 'sending' | 'carried'> | 'waiting';

export interface InvitationRow {
  recipientId: string;
  state: InvitationState;
}

/** How the invitation of everybody on a round's list fared, but for who was withdrawn; of one that went along in another mail, how that one did. */
export async function findInvitations(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<InvitationRow[]> {
  const { rows } = await sql<InvitationRow>`${invitationsOf(associationId, roundId)}`.execute(tx);
  return rows;
}

/** The same as counts. */
export async function countInvitationStates(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<{ state: InvitationState; count: number }[]> {
  const { rows } = await sql<{ state: InvitationState; count: number }>`
    select state, count(*)::int as count from (${invitationsOf(associationId, roundId)}) as fared
    group by state`.execute(tx);
  return rows;
}

/**
 * A row that goes along looks its carrier up by key, one row at a time (`limit` sees to that): as a join it was planned before
 * the ledger of a round that has just opened was counted, and walked all of it for each of its rows.
 */
function invitationsOf(associationId: string, roundId: string) {
  return sql`
    select own.recipient_id as "recipientId",
      case when fared.state in ('queued', 'sending', 'carried') then 'waiting'
        when fared.state = 'unknown' and fared.next_at is not null then 'waiting' else fared.state end as state
    from send_ledger own
    cross join lateral (
      select from recipient r
      where r.association_id = own.association_id and r.round_id = own.round_id and r.id = own.recipient_id
        and not r.withdrawn
      limit 1) as listed
    left join lateral (
      select mail.state, mail.next_at from send_ledger mail
      where mail.association_id = own.association_id and mail.round_id = own.carrier_round_id
        and mail.recipient_id = own.carrier_recipient_id and mail.message = own.carrier_message
      limit 1) as carrier on own.carrier_round_id is not null
    cross join lateral (
      select coalesce(carrier.state, own.state) as state,
        case when carrier.state is null then own.next_at else carrier.next_at end as next_at) as fared
    where own.association_id = ${associationId} and own.round_id = ${roundId} and own.message = 'invitation'`;
}

/** Addresses that a round asked, each once: who was on its list, but for those that its ledger left out for one of these reasons. */
export async function findAskedAddresses(
  tx: Tx,
  associationId: string,
  roundId: string,
  leftOutFor: readonly string[],
): Promise<string[]> {
  const rows = await tx
    .selectFrom('send_ledger')
    .innerJoin('recipient', (join) =>
      join
        .onRef('recipient.association_id', '=', 'send_ledger.association_id')
        .onRef('recipient.round_id', '=', 'send_ledger.round_id')
        .onRef('recipient.id', '=', 'send_ledger.recipient_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.association_id', '=', 'recipient.association_id')
        .onRef('person.id', '=', 'recipient.person_id'),
    )
    .select('person.email')
    .distinct()
    .where('send_ledger.association_id', '=', associationId)
    .where('send_ledger.round_id', '=', roundId)
    .where('send_ledger.message', '=', 'invitation')
    .where((row) =>
      row.or([row('send_ledger.detail', 'is', null), row('send_ledger.detail', 'not in', leftOutFor)]),
    )
    .execute();
  return rows.map(({ email }) => email);
}
