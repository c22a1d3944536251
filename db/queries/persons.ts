import type { Tx } from '../connection';

export type PersonAudience = 'scholen' | 'ouders' | 'ketenpartners';

export interface PersonRow {
  id: string;
  audience: PersonAudience;
  email: string;
  name: string | null;
  language: string;
  /** ISO day since which no list has this person; null while on one. */
  unlistedSince: string | null;
}

/** Everyone with this address: at most one per audience. The address in lower case, as it is kept. */
export async function findPersonsByAddress(
  tx: Tx,
  associationId: string,
  email: string,
): Promise<PersonRow[]> {
  return tx
    .selectFrom('person')
    .select(['id', 'audience', 'email', 'name', 'language', 'unlisted_since as unlistedSince'])
    .where('association_id', '=', associationId)
    .where('email', '=', email)
    .orderBy('audience')
    .execute();
}

/** The lists these persons are on, with school and board by name. */
export async function findListingsOf(tx: Tx, associationId: string, personIds: string[]) {
  if (personIds.length === 0) return [];
  return tx
    .selectFrom('recipient')
    .leftJoin('school', (join) =>
      join
        .onRef('school.association_id', '=', 'recipient.association_id')
        .onRef('school.id', '=', 'recipient.school_id'),
    )
    .leftJoin('board', (join) =>
      join
        .onRef('board.association_id', '=', 'recipient.association_id')
        .onRef('board.id', '=', 'recipient.board_id'),
    )
    .select([
      'recipient.id',
      'recipient.person_id as personId',
      'recipient.round_id as roundId',
      'recipient.type',
      'recipient.role',
      'recipient.withdrawn',
      'school.name as school',
      'school.type as schoolType',
      'board.name as board',
    ])
    .where('recipient.association_id', '=', associationId)
    .where('recipient.person_id', 'in', personIds)
    .execute();
}

export async function recordPersonChange(
  tx: Tx,
  associationId: string,
  personId: string,
  change: { email: string; name: string | null; language: string },
) {
  await tx
    .updateTable('person')
    .set(change)
    .where('association_id', '=', associationId)
    .where('id', '=', personId)
    .execute();
}

export async function removePersons(tx: Tx, associationId: string, personIds: string[]) {
  if (personIds.length === 0) return;
  await tx
    .deleteFrom('person')
    .where('association_id', '=', associationId)
    .where('id', 'in', personIds)
    .execute();
}

export async function removeRecipient(tx: Tx, associationId: string, roundId: string, recipientId: string) {
  await tx
    .deleteFrom('recipient')
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('id', '=', recipientId)
    .execute();
}

/**
 * Leaves of a recipient a place on the list that counts as "asked, withdrawn" and names nobody and no group, and takes
 * its mails out of the ledger.
 */
export async function recordErasedRecipient(
  tx: Tx,
  associationId: string,
  roundId: string,
  recipientId: string,
) {
  await tx
    .deleteFrom('send_ledger')
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('recipient_id', '=', recipientId)
    .execute();
  await tx
    .updateTable('recipient')
    .set({
      person_id: null,
      school_id: null,
      board_id: null,
      type: null,
      role: null,
      token_hash: null,
      withdrawn: true,
    })
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('id', '=', recipientId)
    .execute();
}

/** Places on the list of a round that is not sealed whose person was erased on request. */
export async function countErasedRecipients(tx: Tx, associationId: string, roundId: string): Promise<number> {
  const row = await tx
    .selectFrom('recipient')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('withdrawn', '=', true)
    .where('person_id', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The response kept under this name, if there is one. @returns whether there was. */
export async function removeOpenResponse(
  tx: Tx,
  associationId: string,
  roundId: string,
  pseudonym: Uint8Array,
): Promise<boolean> {
  const result = await tx
    .deleteFrom('open_response')
    .where('association_id', '=', associationId)
    .where('round_id', '=', roundId)
    .where('pseudonym', '=', pseudonym)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** When this address (as its hash) opted out of mail; null when it did not. */
export async function findOptOutMoment(tx: Tx, associationId: string, addressHash: Uint8Array) {
  const row = await tx
    .selectFrom('opt_out')
    .select('at')
    .where('association_id', '=', associationId)
    .where('address_hash', '=', addressHash)
    .executeTakeFirst();
  return row?.at ?? null;
}
