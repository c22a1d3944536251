import { sql } from 'kysely';
import type { Database, Tx } from './connection';

/** The role all queries of the product run as; it owns nothing. */
const APP_ROLE = 'peilstok_app';

const associationOf = new WeakMap<Tx, string | null>();

/**
 * Runs `work` in one transaction that sees only this association's rows: the policies of row level security
 * read `app.association`, and the role is not the owner. Joins the running transaction when given one.
 * Both settings end with the transaction, so a pooled connection carries nothing over.
 * @throws when the running transaction belongs to another association.
 */
export async function inAssociation<T>(
  db: Database,
  associationId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return inRole(db, associationId, work);
}

/**
 * The same for the few tables that no association owns (README.md lists them); owned rows stay invisible, unless it
 * joins a transaction of an association.
 */
export async function outsideAssociations<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inRole(db, null, work);
}

async function inRole<T>(
  db: Database,
  associationId: string | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (db.isTransaction) {
    const tx = db as Tx;
    if (associationId !== null && associationOf.get(tx) !== associationId) {
      throw new Error('A transaction of one association cannot serve another.');
    }
    return work(tx);
  }
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('role', ${APP_ROLE}, true), set_config('app.association', ${associationId ?? ''}, true)`.execute(
      tx,
    );
    associationOf.set(tx, associationId);
    return work(tx);
  });
}
