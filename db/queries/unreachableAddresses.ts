import { sql } from 'kysely';
import type { Tx } from '../connection';

/** Addresses that took no mail in rounds that are sealed, by their hash as hexadecimal text, with the year of sealing. */
export async function findUnreachableAddresses(tx: Tx, associationId: string): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('unreachable_address')
    .select(['address_hash', 'year'])
    .where('association_id', '=', associationId)
    .execute();
  return new Map(rows.map((row) => [Buffer.from(row.address_hash).toString('hex'), row.year]));
}

/** Keeps that these addresses took no mail. @param hashes hexadecimal */
export async function recordUnreachableAddresses(
  tx: Tx,
  associationId: string,
  year: number,
  hashes: string[],
) {
  const batch = JSON.stringify(hashes.map((hash) => ({ hash })));
  await sql`
    insert into unreachable_address (association_id, address_hash, year)
    select distinct ${associationId}::uuid, decode(given.hash, 'hex'), ${year}::integer
    from jsonb_to_recordset(cast(${batch}::text as jsonb)) as given(hash text)
    on conflict (association_id, address_hash) do update set year = excluded.year`.execute(tx);
}

/** Forgets that these addresses took no mail. @param hashes hexadecimal */
export async function removeUnreachableAddresses(tx: Tx, associationId: string, hashes: string[]) {
  const batch = JSON.stringify(hashes.map((hash) => ({ hash })));
  await sql`
    delete from unreachable_address u using jsonb_to_recordset(cast(${batch}::text as jsonb)) as given(hash text)
    where u.association_id = ${associationId} and u.address_hash = decode(given.hash, 'hex')`.execute(tx);
}

/** What was noted before this year. @returns how many were removed. */
export async function removeUnreachableBefore(tx: Tx, associationId: string, year: number): Promise<number> {
  const result = await tx
    .deleteFrom('unreachable_address')
    .where('association_id', '=', associationId)
    .where('year', '<', year)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/**
 * Which of these addresses took no mail in a round that is not sealed. Of parents only the invitation counts: who got a reminder
 * had not answered.
 */
export async function findUnreachableNow(
  tx: Tx,
  associationId: string,
  addresses: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ email: string }>`
    select distinct p.email
    from send_ledger l
    join recipient r on r.association_id = l.association_id and r.round_id = l.round_id and r.id = l.recipient_id
    join person p on p.association_id = r.association_id and p.id = r.person_id
    where l.association_id = ${associationId}
      and (l.state = 'bounced' and l.bounce = 'hard' or l.state in ('bounced', 'refused') and l.smtp_code in (550, 551, 553))
      and (p.audience <> 'ouders' or l.message = 'invitation')`.execute(tx);
  const given = new Set(addresses);
  return new Set(rows.map(({ email }) => email).filter((email) => given.has(email)));
}

/** Whether an invitation of this round came back for good, or went and did not; by address. */
export async function findInvitationOutcomes(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<{ email: string; outcome: 'unreachable' | 'sent' }[]> {
  const { rows } = await sql<{ email: string; outcome: 'unreachable' | 'sent' }>`
    select p.email, case when l.state = 'sent' then 'sent' else 'unreachable' end as outcome
    from send_ledger l
    join recipient r on r.association_id = l.association_id and r.round_id = l.round_id and r.id = l.recipient_id
    join person p on p.association_id = r.association_id and p.id = r.person_id
    where l.association_id = ${associationId} and l.round_id = ${roundId} and l.message = 'invitation'
      and (l.state = 'sent' or l.state = 'bounced' and l.bounce = 'hard'
        or l.state in ('bounced', 'refused') and l.smtp_code in (550, 551, 553))`.execute(tx);
  return rows;
}
