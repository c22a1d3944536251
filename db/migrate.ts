import { type Migration, Migrator } from 'kysely/migration';
import { createDatabase, type Database } from './connection';
import { migrations } from './migrations';

/** The latest migration this build knows. */
export const latestMigration = Object.keys(migrations).sort().at(-1) as string;

/**
 * Brings the database of `ownerUrl` to the latest state, or to `target`. Safe to run from several processes at
 * once: Kysely's migrator holds a lock.
 * @returns names of the migrations that were run now, oldest first.
 * @throws the first failing migration's error; that migration is rolled back.
 */
export async function migrateToLatest(ownerUrl: string, target?: string): Promise<string[]> {
  const db = createDatabase({ url: ownerUrl, maxConnections: 1 });
  try {
    const migrator = migratorOf(db);
    const { error, results } = target ? await migrator.migrateTo(target) : await migrator.migrateToLatest();
    if (error) throw error;
    return (results ?? [])
      .filter((result) => result.status === 'Success')
      .map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}

/** Names of migrations that this build knows and the database has not run. */
export async function findPendingMigrations(db: Database): Promise<string[]> {
  const known = await migratorOf(db).getMigrations();
  return known.filter((migration) => !migration.executedAt).map((migration) => migration.name);
}

function migratorOf(db: Database): Migrator {
  return new Migrator({
    db,
    provider: { getMigrations: async (): Promise<Record<string, Migration>> => migrations },
  });
}
