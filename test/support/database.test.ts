import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrateToLatest } from '../../db/migrate';
import { createTestDatabase, testDatabase } from './database';

const database = testDatabase();

describe('a test database', () => {
  it('is migrated and belongs to a role that is no superuser', async () => {
    const { rows } = await sql<{ super: boolean; tables: number }>`
      select (select rolsuper from pg_roles where rolname = current_user) as super,
        (select count(*)::int from information_schema.tables where table_schema = 'public') as tables`.execute(
      database.db,
    );
    expect(rows[0]?.super).toBe(false);
    expect(rows[0]?.tables).toBeGreaterThan(5);
    expect(await migrateToLatest(database.url)).toEqual([]);
  });

  it('shares nothing with another one', async () => {
    const other = await createTestDatabase();
    await sql`create table only_here (n int)`.execute(database.db);
    const { rows } = await sql`select to_regclass('only_here') as found`.execute(other.db);
    expect(rows).toEqual([{ found: null }]);
    await other.drop();
  });

  it('can be empty, for the migrations themselves', async () => {
    const empty = await createTestDatabase({ empty: true });
    expect((await migrateToLatest(empty.url)).length).toBeGreaterThan(0);
    await empty.drop();
  });
});
