import { sql } from 'kysely';
import type { Tx } from '../connection';

export interface LinkedPerson {
  recipientId: string;
  name: string | null;
  email: string;
  language: string;
  school: string | null;
}

/**
 * Marks the mails of a round's last message that wait, or were given out before, as given out, and says to whom they are.
 * The last message is the one that was put in the ledger last. An older one that waits goes along: somebody who came on the
 * list after a reminder is still to be invited. Who was withdrawn is left out.
 */
export async function claimExportedLinks(
  tx: Tx,
  associationId: string,
  roundId: string,
  now: Date,
): Promise<{ message: string; people: LinkedPerson[] }> {
  const last = await sql<{ message: string }>`
    select message from send_ledger
    where association_id = ${associationId} and round_id = ${roundId} and state in ('queued', 'exported')
    group by message order by (message <> 'invitation') desc, message desc limit 1`.execute(tx);
  const message = last.rows[0]?.message ?? 'invitation';
  const { rows } = await sql<LinkedPerson>`
    with given as (
      update send_ledger set state = 'exported', first_at = coalesce(first_at, ${now}), next_at = null, updated_at = ${now}
      where association_id = ${associationId} and round_id = ${roundId}
        and (state = 'queued' or message = ${message} and state = 'exported')
      returning recipient_id
    )
    select distinct r.id as "recipientId", p.name, p.email, p.language, s.name as school
    from given
    join recipient r on r.association_id = ${associationId} and r.round_id = ${roundId} and r.id = given.recipient_id
    join person p on p.association_id = r.association_id and p.id = r.person_id
    left join school s on s.association_id = r.association_id and s.id = r.school_id
    where not r.withdrawn
    order by p.email`.execute(tx);
  return { message, people: rows };
}

/** Everybody on the list of a round whose invitation was given out and who was not withdrawn, whatever came back. */
export async function findInvitedByLink(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<LinkedPerson[]> {
  const { rows } = await sql<LinkedPerson>`
    select r.id as "recipientId", p.name, p.email, p.language, s.name as school
    from send_ledger l
    join recipient r on r.association_id = l.association_id and r.round_id = l.round_id and r.id = l.recipient_id
    join person p on p.association_id = r.association_id and p.id = r.person_id
    left join school s on s.association_id = r.association_id and s.id = r.school_id
    where l.association_id = ${associationId} and l.round_id = ${roundId} and l.message = 'invitation'
      and l.state = 'exported' and not r.withdrawn
    order by p.email`.execute(tx);
  return rows;
}
