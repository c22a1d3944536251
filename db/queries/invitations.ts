import { sql } from 'kysely';
import type { Tx } from '../connection';
import type { SendState } from '../schema';

/** The invitation of one person; `waiting` also stands for one that is tried once more. */
export type InvitationState = Exclude<SendState, 'queued' | 'sending' | 'carried'> | 'waiting';

export interface InvitationRow {
  recipientId: string;
  state: InvitationState;
}

/** How the invitation of everybody on a round's list fared; of one that went along in another mail, how that one did. */
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

function invitationsOf(associationId: string, roundId: string) {
  return sql`
    select own.recipient_id as "recipientId",
      case when mail.state in ('queued', 'sending') then 'waiting'
        when mail.state = 'unknown' and mail.next_at is not null then 'waiting' else mail.state end as state
    from send_ledger own
    join send_ledger mail on mail.association_id = own.association_id
      and mail.round_id = coalesce(own.carrier_round_id, own.round_id)
      and mail.recipient_id = coalesce(own.carrier_recipient_id, own.recipient_id)
      and mail.message = coalesce(own.carrier_message, own.message)
    where own.association_id = ${associationId} and own.round_id = ${roundId} and own.message = 'invitation'`;
}
