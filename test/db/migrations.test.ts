import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { findPendingMigrations, latestMigration, migrateToLatest } from '../../db/migrate';
import { migrations } from '../../db/migrations';
import { createTestDatabase, type TestDatabase } from '../support/database';

/** Every column, index, constraint, policy, grant and trigger, in order: what a database is made of. */
async function shapeOf({ db }: TestDatabase): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select format('column %s.%s %s %s', table_name, column_name, data_type, is_nullable) as line
      from information_schema.columns where table_schema = 'public'
    union all select format('index %s', indexdef) from pg_indexes where schemaname = 'public'
    union all select format('constraint %s %s', conrelid::regclass, pg_get_constraintdef(oid))
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select format('policy %s %s', tablename, qual) from pg_policies where schemaname = 'public'
    union all select format('grant %s %s %s', table_name, grantee, privilege_type)
      from information_schema.role_table_grants where table_schema = 'public' and grantee = 'peilstok_app'
    union all select format('trigger %s %s', event_object_table, trigger_name)
      from information_schema.triggers where trigger_schema = 'public'
    order by 1`.execute(db);
  return rows.map((row) => row.line);
}

describe('migrations', () => {
  it('lead to the same database at once and one by one', async () => {
    const names = Object.keys(migrations).sort();
    expect(names.at(-1)).toBe(latestMigration);
    const whole = await createTestDatabase();
    const expected = await shapeOf(whole);
    expect(expected.length).toBeGreaterThan(100);
    // One start per state, as an installation goes that is brought up to date at every release.
    const grown = await createTestDatabase({ empty: true });
    for (const state of names) {
      await migrateToLatest(grown.url, state);
      expect(await findPendingMigrations(grown.db)).toEqual(names.filter((name) => name > state));
    }
    expect(await shapeOf(grown)).toEqual(expected);
    await grown.drop();
    await whole.drop();
  });

  it('run once, however many start them at the same time', async () => {
    const database = await createTestDatabase({ empty: true });
    const ran = await Promise.all([1, 2, 3].map(() => migrateToLatest(database.url)));
    expect(ran.flat().sort()).toEqual(Object.keys(migrations).sort());
    await database.drop();
  });
});
