import { Kysely, sql, type Transaction } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import postgres from 'postgres';
import { socketFolderOf } from './embedded/socketUrl';
import { safelyReserved } from './safelyReserved';
import type { Schema } from './schema';

export type Database = Kysely<Schema>;
export type Tx = Transaction<Schema>;

export interface ConnectionOptions {
  /** `postgres://…`; a Unix socket folder stands percent-encoded in the place of the host. */
  url: string;
  maxConnections?: number;
  /** True where nothing stands in between, or a pooler that keeps prepared statements: answering then uses them. */
  prepares?: boolean;
}

/**
 * Opens a pool. Nothing is sent until the first query. bigint arrives as number (counts stay below 2^53) and
 * date as an ISO string: a calendar day has no time zone. No prepared statements unless asked for, so that a pooler in
 * transaction mode may stand in between.
 */
export function createDatabase({ url, maxConnections = 10, prepares = false }: ConnectionOptions): Database {
  const pool = safelyReserved(openPool(url, maxConnections, { prepares }));
  const db = new Kysely<Schema>({ dialect: new PostgresJSDialect({ postgres: pool }) });
  return Object.assign(db, { [POOL]: { pool, prepares } satisfies Pooled });
}

/** What lies under a database. Looked up on the object: pages and server are built apart, so a module exists twice. */
const POOL = Symbol.for('peilstok.pool');

interface Pooled {
  pool: postgres.Sql;
  prepares: boolean;
}

/** The pool under a database, for what goes in whole messages; null for a running transaction. */
export function findPool(db: Database): postgres.Sql | null {
  return (db as { [POOL]?: Pooled })[POOL]?.pool ?? null;
}

/** Whether statements may be prepared on it. */
export function mayPrepare(db: Database): boolean {
  return (db as { [POOL]?: Pooled })[POOL]?.prepares ?? false;
}

/** A pool of postgres.js; it does not read a Unix socket folder from the host of a URL, so that is passed apart. */
export function openPool(url: string, maxConnections: number, { prepares = false } = {}): postgres.Sql {
  const socketFolder = socketFolderOf(url);
  const parsed = new URL(url);
  const where = socketFolder
    ? {
        host: socketFolder,
        port: Number(parsed.port) || 5432,
        database: decodeURIComponent(parsed.pathname.slice(1)),
        username: decodeURIComponent(parsed.username),
        password: decodeURIComponent(parsed.password),
      }
    : {};
  return postgres(socketFolder ? '' : url, {
    ...where,
    max: maxConnections,
    // Allows it: of what goes over the pool itself only what asks for it is prepared.
    prepare: prepares,
    onnotice: () => {},
    types: {
      date: { to: 1082, from: [1082], serialize: (day: string) => day, parse: (day: string) => day },
      int8: { to: 20, from: [20], serialize: (n: number) => String(n), parse: Number },
      numeric: { to: 1700, from: [1700], serialize: (n: number) => String(n), parse: Number },
    },
  });
}

/** A value for a jsonb column. Bound as text: postgres.js would encode a ready string twice. */
export function jsonb(value: unknown) {
  return sql`cast(${JSON.stringify(value)}::text as jsonb)`;
}
