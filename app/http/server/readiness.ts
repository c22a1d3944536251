import { findPendingMigrations } from '../../../db/migrate';
import type { AppContext } from '../../context';

const PATIENCE_MS = 3000;

/** What must be true before this process can serve people. */
export interface Readiness {
  /** The database answers. */
  database: boolean;
  /** It is in the state that this build knows. */
  migrations: boolean;
  /** The queue's tables answer. */
  queue: boolean;
}

/** Asks all three; what takes longer than 3 s counts as not ready. Never throws. */
export async function checkReadiness(app: Pick<AppContext, 'db' | 'queue'>): Promise<Readiness> {
  const [pending, queue] = await Promise.all([
    within(findPendingMigrations(app.db), null),
    within(app.queue.isReady(), false),
  ]);
  return { database: pending !== null, migrations: pending?.length === 0, queue };
}

async function within<T, F>(work: Promise<T>, otherwise: F): Promise<T | F> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<F>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), PATIENCE_MS);
  });
  return Promise.race([work.catch(() => otherwise), tooLate]).finally(() => clearTimeout(timer));
}
