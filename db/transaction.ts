import { sql } from 'kysely';
import { type Database, findPool, type Tx } from './connection';
import { uuidLiteral } from './literals';

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

/** Rows of one statement. */
export type Rows = readonly Record<string, unknown>[];

/**
 * The same as `inAssociation` for statements that are known beforehand, in one trip: they go in one message, which
 * PostgreSQL takes as one transaction. Needs no prepared statements and no session, so a pooler may stand in between.
 * @param statements texts without parameters: see `literals.ts`
 * @returns the rows of each statement
 */
export async function readInOneTrip(
  db: Database,
  associationId: string,
  statements: readonly string[],
): Promise<Rows[]> {
  const pool = findPool(db);
  if (!pool) return inAssociation(db, associationId, (tx) => runEach(tx, statements));
  const [, ...rows] = (await pool.unsafe(
    [enter(associationId), ...statements].join(';'),
  )) as unknown as Rows[];
  return rows;
}

/**
 * Reads, decides and writes in one transaction of two trips. What `claim` locks stays locked until the write is committed;
 * when this returns, it is.
 * @param claim statements of the first trip: each sees what was committed before it began, so a read after a lock is fresh
 * @param decide gets the rows of each; without `write` nothing is kept. May wait, but not for the database.
 * @returns what `decide` gave as `value`
 * @throws what `decide` throws, and when a statement fails; then nothing is kept
 */
export async function writeInTwoTrips<T>(
  db: Database,
  associationId: string,
  claim: readonly string[],
  decide: (rows: Rows[]) => { write: string | null; value: T },
): Promise<T> {
  const pool = findPool(db);
  if (!pool) {
    return inAssociation(db, associationId, async (tx) => {
      const { write, value } = decide(await runEach(tx, claim));
      if (write !== null) await runEach(tx, [write]);
      return value;
    });
  }
  const connection = await pool.reserve();
  try {
    const [, , ...rows] = (await connection.unsafe(
      ['begin', enter(associationId), ...claim].join(';'),
    )) as unknown as Rows[];
    const { write, value } = decide(rows);
    await connection.unsafe(write === null ? 'rollback' : `${write};commit`);
    return value;
  } catch (error) {
    // A connection that is gone has rolled back by itself.
    await connection.unsafe('rollback').catch(() => undefined);
    throw error;
  } finally {
    connection.release();
  }
}

async function runEach(tx: Tx, statements: readonly string[]): Promise<Rows[]> {
  const rows: Rows[] = [];
  for (const statement of statements)
    rows.push((await sql.raw<Record<string, unknown>>(statement).execute(tx)).rows);
  return rows;
}

function enter(associationId: string): string {
  return `select set_config('role', '${APP_ROLE}', true), set_config('app.association', ${uuidLiteral(associationId)}::text, true)`;
}
