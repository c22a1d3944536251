import type { Tx } from '../connection';

export interface Account {
  id: string;
  email: string | null;
  isOperator: boolean;
}

/** The account that signs in from the terminal; made on first use with `id`. */
export async function getOperator(tx: Tx, id: string): Promise<Account> {
  const found = await tx.selectFrom('account').selectAll().where('is_operator', '=', true).executeTakeFirst();
  if (found) return { id: found.id, email: found.email, isOperator: true };
  await tx.insertInto('account').values({ id, email: null, is_operator: true }).execute();
  return { id, email: null, isOperator: true };
}

export async function findAccountByEmail(tx: Tx, email: string): Promise<Account | null> {
  const row = await tx
    .selectFrom('account')
    .selectAll()
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  return row ? { id: row.id, email: row.email, isOperator: row.is_operator } : null;
}

/** Associations this account may open; the operator may open all. Ordered by name. */
export async function findAssociationsOf(tx: Tx, account: Account) {
  let query = tx.selectFrom('association').select(['id', 'name', 'is_example as isExample']).orderBy('name');
  if (!account.isOperator) {
    query = query.where('id', 'in', (of) =>
      of.selectFrom('membership').select('association_id').where('account_id', '=', account.id),
    );
  }
  return query.execute();
}

export async function recordSignInLink(
  tx: Tx,
  link: { tokenHash: Uint8Array; accountId: string; expiresAt: Date },
) {
  await tx
    .insertInto('sign_in_link')
    .values({
      token_hash: link.tokenHash,
      account_id: link.accountId,
      expires_at: link.expiresAt,
      spent_at: null,
    })
    .execute();
}

/** Whether the link could be spent now; spends nothing. */
export async function findUsableSignInLink(tx: Tx, tokenHash: Uint8Array, now: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('sign_in_link')
    .select('account_id')
    .where('token_hash', '=', tokenHash)
    .where('spent_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Spends the link; null when it is unknown, spent or expired. Of two at once one gets it. */
export async function claimSignInLink(tx: Tx, tokenHash: Uint8Array, now: Date): Promise<string | null> {
  const row = await tx
    .updateTable('sign_in_link')
    .set({ spent_at: now })
    .where('token_hash', '=', tokenHash)
    .where('spent_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('account_id')
    .executeTakeFirst();
  return row?.account_id ?? null;
}

export async function recordSession(
  tx: Tx,
  session: { tokenHash: Uint8Array; accountId: string; associationId: string | null; expiresAt: Date },
) {
  await tx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      association_id: session.associationId,
      expires_at: session.expiresAt,
    })
    .execute();
}

export async function findSessionRow(tx: Tx, tokenHash: Uint8Array, now: Date) {
  const row = await tx
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account.id', 'account.email', 'account.is_operator', 'session.association_id'])
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', now)
    .executeTakeFirst();
  return row
    ? {
        account: { id: row.id, email: row.email, isOperator: row.is_operator } satisfies Account,
        associationId: row.association_id,
      }
    : null;
}

export async function removeSession(tx: Tx, tokenHash: Uint8Array) {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
}

export async function recordChosenAssociation(tx: Tx, tokenHash: Uint8Array, associationId: string | null) {
  await tx
    .updateTable('session')
    .set({ association_id: associationId })
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** Whether anybody ever got access: then this is no new installation. */
export async function hasAnyAccount(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Everyone who may open this association and has an address, by address. */
export async function findColleagues(
  tx: Tx,
  associationId: string,
): Promise<{ accountId: string; address: string }[]> {
  const rows = await tx
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select(['account.id', 'account.email'])
    .where('membership.association_id', '=', associationId)
    .where('account.email', 'is not', null)
    .orderBy('account.email')
    .execute();
  return rows.flatMap(({ id, email }) => (email === null ? [] : [{ accountId: id, address: email }]));
}

/** The address of an account; null when it is gone, has none, or was signed in to with a link since that moment. */
export async function findAddressToSignIn(tx: Tx, accountId: string, since: Date): Promise<string | null> {
  const row = await tx
    .selectFrom('account')
    .select('email')
    .where('id', '=', accountId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sign_in_link')
            .select('account_id')
            .whereRef('sign_in_link.account_id', '=', 'account.id')
            .where('spent_at', '>=', since),
        ),
      ),
    )
    .executeTakeFirst();
  return row?.email ?? null;
}

/** Lets an address open the association; the account is made when there is none. */
export async function recordMembership(tx: Tx, associationId: string, email: string, newId: string) {
  await tx
    .insertInto('account')
    .values({ id: newId, email: email.toLowerCase(), is_operator: false })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const account = await findAccountByEmail(tx, email);
  if (!account) throw new Error('The account that was just made is gone.');
  await tx
    .insertInto('membership')
    .values({ association_id: associationId, account_id: account.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes an address off the association; an account without any association goes with its sessions. */
export async function removeMembership(tx: Tx, associationId: string, email: string) {
  const account = await findAccountByEmail(tx, email);
  if (!account) return;
  await tx
    .deleteFrom('membership')
    .where('association_id', '=', associationId)
    .where('account_id', '=', account.id)
    .execute();
  const left = await tx
    .selectFrom('membership')
    .select('account_id')
    .where('account_id', '=', account.id)
    .execute();
  if (left.length === 0 && !account.isOperator) {
    await tx.deleteFrom('account').where('id', '=', account.id).execute();
  }
}

/** Whether somebody with this address signs in for this association. */
export async function findAccountOfAssociation(
  tx: Tx,
  associationId: string,
  email: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select('account.id')
    .where('membership.association_id', '=', associationId)
    .where('account.email', '=', email)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Takes everybody's access to an association away: memberships, and the accounts (with their sessions) that worked for
 * no other. Sessions of whoever stays turn to another association by themselves.
 */
export async function removeAccess(tx: Tx, associationId: string) {
  const members = await tx
    .deleteFrom('membership')
    .where('association_id', '=', associationId)
    .returning('account_id')
    .execute();
  if (members.length === 0) return;
  await tx
    .deleteFrom('account')
    .where('is_operator', '=', false)
    .where(
      'id',
      'in',
      members.map((member) => member.account_id),
    )
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('membership')
            .select('account_id')
            .whereRef('membership.account_id', '=', 'account.id'),
        ),
      ),
    )
    .execute();
}
