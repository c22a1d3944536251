import { afterAll, beforeAll } from 'vitest';
import { openPool } from '../../../db/connection';
import type { TestDatabase } from '../../support/database';

/** Runs a statement as superuser, past row level security, and gives its rows. */
export type Look = <Row = Record<string, unknown>>(statement: string, values?: unknown[]) => Promise<Row[]>;

/** The database as whoever administers it sees it. Call it at the top of a test file, after `testDatabase`. */
export function lookBehind(database: TestDatabase): Look {
  let pool: ReturnType<typeof openPool> | null = null;
  beforeAll(() => {
    pool = openPool(database.superuserUrl, 1);
  });
  afterAll(async () => {
    await pool?.end();
  });
  return async <Row>(statement: string, values: unknown[] = []) => {
    if (!pool) throw new Error('The database can be looked into only inside tests.');
    return [...(await pool.unsafe(statement, values as never[]))] as Row[];
  };
}

/** Every table of the product and of its queue. */
export async function tablesOf(look: Look): Promise<string[]> {
  const rows = await look<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'pgboss') order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** What a backup holds: every row of every table as text. */
export async function dumpOf(look: Look): Promise<Map<string, string[]>> {
  const dump = new Map<string, string[]>();
  for (const table of await tablesOf(look)) {
    const rows = await look<{ row: string }>(`select t::text as row from ${table} t`);
    dump.set(
      table,
      rows.map(({ row }) => row),
    );
  }
  return dump;
}

/** Which transaction last wrote every row, and where: also a row that was written over with the same words shows. */
export async function writersOf(look: Look): Promise<Map<string, string>> {
  const writers = new Map<string, string>();
  for (const table of await tablesOf(look)) {
    const rows = await look<{ row: string }>(
      `select t.tableoid || ' ' || t.ctid || ' ' || t.xmin as row from ${table} t order by t.tableoid, t.ctid`,
    );
    writers.set(table, rows.map(({ row }) => row).join('\n'));
  }
  return writers;
}

/** A dump as one text, to search in. */
export function textOf(dump: ReadonlyMap<string, readonly string[]>): string {
  return [...dump].map(([table, rows]) => `${table}\n${rows.join('\n')}`).join('\n');
}
