import { sql } from 'kysely';
import type { WithdrawalReason } from '../../surveys/statistics/response/withdrawal';
import type { Tx } from '../connection';

/** Rows a statement carries at most, as one document. */
const BATCH = 2000;

/** Writes down who is asked as what from now on; ids, and so links, stay. */
export async function recordRecipientChanges(
  tx: Tx,
  associationId: string,
  roundId: string,
  changes: {
    id: string;
    schoolId: string | null;
    boardId: string | null;
    type: string | null;
    role: string | null;
  }[],
) {
  for (let start = 0; start < changes.length; start += BATCH) {
    const batch = JSON.stringify(changes.slice(start, start + BATCH));
    await sql`
      update recipient r set school_id = given."schoolId", board_id = given."boardId", type = given.type, role = given.role
      from jsonb_to_recordset(cast(${batch}::text as jsonb)) as given(id uuid, "schoolId" uuid, "boardId" uuid, type text,
        role text)
      where r.association_id = ${associationId} and r.round_id = ${roundId} and r.id = given.id`.execute(tx);
  }
}

/** Takes people off a round, with why, and stops what still waits for them. Their link says so from now on. */
export async function recordWithdrawals(
  tx: Tx,
  associationId: string,
  roundId: string,
  withdrawals: { id: string; why: WithdrawalReason }[],
  now: Date,
) {
  for (let start = 0; start < withdrawals.length; start += BATCH) {
    const batch = JSON.stringify(withdrawals.slice(start, start + BATCH));
    const given = sql`jsonb_to_recordset(cast(${batch}::text as jsonb)) as given(id uuid, why text)`;
    await sql`
      update recipient r set withdrawn = true, withdrawn_why = given.why from ${given}
      where r.association_id = ${associationId} and r.round_id = ${roundId} and r.id = given.id`.execute(tx);
    await sql`
      update send_ledger l set state = 'skipped', detail = 'teruggetrokken', next_at = null, updated_at = ${now}
      from ${given}
      where l.association_id = ${associationId} and l.round_id = ${roundId} and l.recipient_id = given.id
        and l.state in ('queued', 'carried')`.execute(tx);
    await sql`
      update send_ledger l set next_at = null from ${given}
      where l.association_id = ${associationId} and l.round_id = ${roundId} and l.recipient_id = given.id
        and l.state = 'unknown'`.execute(tx);
  }
}

/** Puts somebody back who was withdrawn; what was stopped for that waits again. false when there is no such person. */
export async function recordReturn(
  tx: Tx,
  associationId: string,
  roundId: string,
  recipientId: string,
  now: Date,
): Promise<boolean> {
  const result = await tx
    .updateTable('recipient')
    .set({ withdrawn: false, withdrawn_why: null })
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('id', '=', recipientId)
    .where('withdrawn_why', 'is not', null)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  await sql`
    update send_ledger set state = 'queued', detail = null, updated_at = ${now},
      carrier_round_id = null, carrier_recipient_id = null, carrier_message = null
    where association_id = ${associationId} and round_id = ${roundId} and recipient_id = ${recipientId}
      and state = 'skipped' and detail = 'teruggetrokken' and message = 'invitation'`.execute(tx);
  return true;
}

/** Why people of a round were withdrawn, by recipient; whoever was erased on request is not among them. */
export async function findWithdrawals(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<Map<string, WithdrawalReason>> {
  const rows = await tx
    .selectFrom('recipient')
    .select(['id', 'withdrawn_why as why'])
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('withdrawn_why', 'is not', null)
    .$narrowType<{ why: WithdrawalReason }>()
    .execute();
  return new Map(rows.map(({ id, why }) => [id, why]));
}

/** Writes down how many units an open round's list has; who turned out not to belong on it is none. */
export async function recordPopulation(tx: Tx, associationId: string, roundId: string) {
  await sql`
    update round r set population_size = (
      select count(*) from recipient e where e.association_id = r.association_id and e.round_id = r.id
        and (e.withdrawn_why is null or e.withdrawn_why in ('refused', 'other')))
    where r.association_id = ${associationId} and r.id = ${roundId} and r.status = 'open'`.execute(tx);
}

/** Which of these addresses are on the list of another round of a year that is open or closed, and in another role. */
export async function findListedElsewhere(
  tx: Tx,
  associationId: string,
  roundId: string,
  { addresses, audience, year }: { addresses: readonly string[]; audience: string; year: number },
): Promise<Map<string, { otherRole: boolean }>> {
  const { rows } = await sql<{ email: string; otherRole: boolean }>`
    select p.email, bool_or(p.audience <> ${audience}) as "otherRole"
    from jsonb_array_elements_text(cast(${JSON.stringify(addresses)}::text as jsonb)) as given(email)
    join person p on p.association_id = ${associationId} and p.email = given.email
    join recipient r on r.association_id = p.association_id and r.person_id = p.id and not r.withdrawn
      and r.round_id <> ${roundId}
    join round o on o.association_id = r.association_id and o.id = r.round_id and o.year = ${year}
      and o.status in ('open', 'closed')
    group by p.email`.execute(tx);
  return new Map(rows.map(({ email, otherRole }) => [email, { otherRole }]));
}
