import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { createDatabase, type Database, openPool } from '../../db/connection';
import { addressOf, testDatabaseName } from './testServer';

export interface TestDatabase {
  db: Database;
  /** As peilstok_owner. */
  url: string;
  /** The same database as superuser: to look behind the product's back (dead rows, statistics). */
  superuserUrl: string;
}

/**
 * Gives the test file a migrated database of its own, dropped when the file is done. Call it at the top of the file and
 * read its properties inside tests.
 */
export function testDatabase({ empty = false }: { empty?: boolean } = {}): TestDatabase {
  let made: (TestDatabase & { drop(): Promise<void> }) | null = null;
  beforeAll(async () => {
    made = await createTestDatabase({ empty });
  });
  afterAll(async () => {
    await made?.drop();
  });
  const get = (): TestDatabase => {
    if (!made) throw new Error('The test database exists only inside tests.');
    return made;
  };
  return {
    get db() {
      return get().db;
    },
    get url() {
      return get().url;
    },
    get superuserUrl() {
      return get().superuserUrl;
    },
  };
}

/** Makes one database: a copy of the migrated template, or an empty one for tests of the migrations themselves. */
export async function createTestDatabase({
  empty = false,
}: {
  empty?: boolean;
} = {}): Promise<TestDatabase & { drop(): Promise<void> }> {
  const server = inject('superuserUrl');
  const name = testDatabaseName(inject('runPid'), randomBytes(6).toString('hex'));
  const sql = openPool(server, 1);
  await sql.unsafe(
    `create database "${name}" owner peilstok_owner template "${empty ? 'template0' : inject('template')}"`,
  );
  const url = addressOf(server, name, 'owner');
  const db = createDatabase({ url });
  return {
    db,
    url,
    superuserUrl: addressOf(server, name, 'superuser'),
    async drop() {
      await db.destroy();
      await sql.unsafe(`drop database "${name}" with (force)`);
      await sql.end();
    },
  };
}
