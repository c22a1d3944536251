import { Kysely, sql, type Transaction } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import postgres from 'postgres';
import type { Schema } from './schema';

export type Database = Kysely<Schema>;
export type Tx = Transaction<Schema>;

export interface ConnectionOptions {
  /** `postgres://…`; a Unix socket folder is given as `?host=/folder`. */
  url: string;
  maxConnections?: number;
}

/**
 * Opens a pool. Nothing is sent until the first query. bigint arrives as number (counts stay below 2^53) and
 * date as an ISO string: a calendar day has no time zone. No prepared statements, so that a pooler in
 * transaction mode may stand in between.
 */
export function createDatabase({ url, maxConnections = 10 }: ConnectionOptions): Database {
  return new Kysely<Schema>({ dialect: new PostgresJSDialect({ postgres: openPool(url, maxConnections) }) });
}

/** Options for postgres.js from a URL, with the Unix socket folder taken from `?host=`. */
export function openPool(url: string, maxConnections: number): postgres.Sql {
  const parsed = new URL(url);
  const socketFolder = parsed.searchParams.get('host');
  return postgres(socketFolder ? '' : url, {
    ...(socketFolder
      ? {
          host: socketFolder,
          port: Number(parsed.searchParams.get('port') ?? parsed.port) || 5432,
          database: decodeURIComponent(parsed.pathname.slice(1)),
          username: decodeURIComponent(parsed.username),
          password: decodeURIComponent(parsed.password),
        }
      : {}),
    max: maxConnections,
    prepare: false,
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
