import { sql } from 'kysely';
import type { Tx } from '../connection';
import type { RetentionRun } from './retention';

/** Sign-in links that can no longer be used. @returns how many were removed. */
export async function removeExpiredSignInLinks(tx: Tx, now: Date): Promise<number> {
  const result = await tx.deleteFrom('sign_in_link').where('expires_at', '<', now).executeTakeFirst();
  return Number(result.numDeletedRows);
}

export async function removeExpiredSessions(tx: Tx, now: Date): Promise<number> {
  const result = await tx.deleteFrom('session').where('expires_at', '<', now).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Counters of tries (their key comes from an address) from before this moment. */
export async function removeRateLimitsBefore(tx: Tx, moment: Date): Promise<number> {
  const result = await tx.deleteFrom('rate_limit').where('window_start', '<', moment).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** As `recordRetentionRun`, for what belongs to no association. */
export async function recordInstallationRun(tx: Tx, run: RetentionRun) {
  await tx
    .insertInto('installation_retention_run')
    .values({ kind: run.kind, day: run.day, removed: run.removed, ran_at: run.ranAt })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'day']).doUpdateSet((row) => ({
        removed: sql<number>`installation_retention_run.removed + excluded.removed`,
        ran_at: row.ref('excluded.ran_at'),
      })),
    )
    .execute();
}

export async function findInstallationRuns(tx: Tx): Promise<RetentionRun[]> {
  return tx
    .selectFrom('installation_retention_run')
    .select(['kind', 'day', 'removed', 'ran_at as ranAt'])
    .orderBy('day')
    .execute();
}

export async function removeInstallationRunsBefore(tx: Tx, day: string) {
  await tx.deleteFrom('installation_retention_run').where('day', '<', day).execute();
}
