import { sql } from 'kysely';
import type { Tx } from '../connection';

export interface NewRecipient {
  id: string;
  personId: string;
  schoolId: string | null;
  boardId: string | null;
  type: string | null;
  role: string | null;
}

export interface RecipientRow extends NewRecipient {
  email: string;
  name: string | null;
  language: string;
  withdrawn: boolean;
}

/** Rows a statement carries at most, as one document: a parameter per value costs ten times the memory. */
const BATCH = 2000;

/**
 * Puts persons on the association's list; who is known by audience and address keeps the id. An address that is given more
 * than once is one person, as given first. Gives ids by address.
 */
export async function recordPersons(
  tx: Tx,
  associationId: string,
  audience: 'scholen' | 'ouders' | 'ketenpartners',
  persons: { id: string; email: string; name: string | null; language: string }[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (let start = 0; start < persons.length; start += BATCH) {
    const given = new Map<string, (typeof persons)[number]>();
    for (const person of persons.slice(start, start + BATCH))
      if (!ids.has(person.email) && !given.has(person.email)) given.set(person.email, person);
    const batch = JSON.stringify([...given.values()]);
    const { rows } = await sql<{ id: string; email: string }>`
      insert into person (association_id, id, audience, email, name, language)
      select ${associationId}::uuid, given.id, ${audience}, given.email, given.name, given.language
      from jsonb_to_recordset(cast(${batch}::text as jsonb)) as given(id uuid, email text, name text, language text)
      on conflict (association_id, audience, email)
        do update set name = excluded.name, language = excluded.language
      returning id, email`.execute(tx);
    for (const row of rows) ids.set(row.email, row.id);
  }
  return ids;
}

export async function recordRecipients(
  tx: Tx,
  associationId: string,
  roundId: string,
  recipients: NewRecipient[],
) {
  for (let start = 0; start < recipients.length; start += BATCH) {
    const batch = JSON.stringify(recipients.slice(start, start + BATCH));
    await sql`
      insert into recipient (association_id, round_id, id, person_id, school_id, board_id, type, role, withdrawn)
      select ${associationId}::uuid, ${roundId}::uuid, given.id, given."personId", given."schoolId", given."boardId",
        given.type, given.role, false
      from jsonb_to_recordset(cast(${batch}::text as jsonb)) as given(id uuid, "personId" uuid, "schoolId" uuid,
        "boardId" uuid, type text, role text)`.execute(tx);
  }
}

export async function removeRecipients(tx: Tx, associationId: string, roundId: string) {
  await tx
    .deleteFrom('recipient')
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .execute();
}

/** Persons of this audience whom no round has on its list any more. @returns how many were removed. */
export async function removePersonsWithoutRound(
  tx: Tx,
  associationId: string,
  audience: 'ouders',
): Promise<number> {
  const result = await tx
    .deleteFrom('person')
    .where('association_id', '=', associationId)
    .where('audience', '=', audience)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('recipient')
            .select('recipient.id')
            .whereRef('recipient.association_id', '=', 'person.association_id')
            .whereRef('recipient.person_id', '=', 'person.id'),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Everyone on a round's list, by id. */
export async function findRecipients(
  tx: Tx,
  associationId: string,
  roundId: string,
): Promise<RecipientRow[]> {
  return recipientQuery(tx, associationId, roundId).orderBy('recipient.id').execute();
}

/** People of whom a mail did not simply arrive, as the counts of a round's mails call it. */
export interface MailTrouble {
  kind: 'refused' | 'bounced' | 'unknown' | 'unsure';
  /** Only the invitation is looked at. */
  ofInvitation: boolean;
}

/** One page of the list, by name of school and address; `search` looks in name, address and school. */
export async function findRecipientPage(
  tx: Tx,
  associationId: string,
  roundId: string,
  page: { offset: number; limit: number; search: string | null; mail?: MailTrouble | null },
) {
  let query = recipientQuery(tx, associationId, roundId)
    .leftJoin('school', (join) =>
      join
        .onRef('school.association_id', '=', 'recipient.association_id')
        .onRef('school.id', '=', 'recipient.school_id'),
    )
    .leftJoin('board', (join) =>
      join
        .onRef('board.association_id', '=', 'recipient.association_id')
        .on(sql`board.id`, '=', sql`coalesce(recipient.board_id, school.board_id)`),
    )
    .select(['school.name as school', 'board.name as board'])
    .select(sql<number>`count(*) over ()`.as('total'));
  if (page.search) {
    const pattern = `%${page.search.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((row) =>
      row.or([
        row('person.email', 'ilike', pattern),
        row('person.name', 'ilike', pattern),
        row('school.name', 'ilike', pattern),
      ]),
    );
  }
  if (page.mail) {
    const { kind, ofInvitation } = page.mail;
    query = query.where(sql<boolean>`exists (select from send_ledger l
      where l.association_id = recipient.association_id and l.round_id = recipient.round_id
        and l.recipient_id = recipient.id and (l.message = 'invitation' or not ${ofInvitation})
        and case when ${kind} = 'unsure' then l.unknowns > 0
          else l.state = ${kind} and (l.state <> 'unknown' or l.next_at is null) end)`);
  }
  const rows = await query
    .orderBy('school.name')
    .orderBy('person.email')
    .orderBy('recipient.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return { total: rows[0]?.total ?? 0, rows };
}

function recipientQuery(tx: Tx, associationId: string, roundId: string) {
  return tx
    .selectFrom('recipient')
    .innerJoin('person', (join) =>
      join
        .onRef('person.association_id', '=', 'recipient.association_id')
        .onRef('person.id', '=', 'recipient.person_id'),
    )
    .select([
      'recipient.id',
      'recipient.person_id as personId',
      'recipient.school_id as schoolId',
      'recipient.board_id as boardId',
      'recipient.type',
      'recipient.role',
      'recipient.withdrawn',
      'person.email',
      'person.name',
      'person.language',
    ])
    .$narrowType<{ personId: string }>()
    .where('recipient.association_id', '=', associationId)
    .where('recipient.round_id', '=', roundId);
}

export async function countRecipients(tx: Tx, associationId: string, roundId: string): Promise<number> {
  const row = await tx
    .selectFrom('recipient')
    .select((count) => count.fn.countAll<number>().as('count'))
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Stores what lets a link be recognised: the hash of each recipient's token. */
export async function recordTokenHashes(
  tx: Tx,
  associationId: string,
  roundId: string,
  hashes: { recipientId: string; tokenHash: Uint8Array }[],
) {
  for (let start = 0; start < hashes.length; start += BATCH) {
    const batch = hashes.slice(start, start + BATCH);
    const pairs = JSON.stringify(
      batch.map(({ recipientId, tokenHash }) => ({
        id: recipientId,
        hash: Buffer.from(tokenHash).toString('hex'),
      })),
    );
    await sql`
      update recipient set token_hash = decode(given.hash, 'hex')
      from jsonb_to_recordset(cast(${pairs}::text as jsonb)) as given(id uuid, hash text)
      where recipient.association_id = ${associationId} and recipient.round_id = ${roundId}
        and recipient.id = given.id`.execute(tx);
  }
}

/** After sealing a recipient is a bare yes or no under a fresh id. */
export async function recordSealedRecipients(
  tx: Tx,
  associationId: string,
  roundId: string,
  recipients: { id: string; answered: boolean }[],
) {
  for (let start = 0; start < recipients.length; start += BATCH) {
    const batch = JSON.stringify(
      recipients.slice(start, start + BATCH).map(({ id, answered }) => ({ id, answered })),
    );
    await sql`
      insert into recipient (association_id, round_id, id, answered)
      select ${associationId}::uuid, ${roundId}::uuid, given.id, given.answered
      from jsonb_to_recordset(cast(${batch}::text as jsonb)) as given(id uuid, answered boolean)`.execute(tx);
  }
}
