import {
  recordInstallationRun,
  removeExpiredSessions,
  removeExpiredSignInLinks,
  removeInstallationRunsBefore,
  removeRateLimitsBefore,
} from '../../../../db/queries/installationRetention';
import { outsideAssociations } from '../../../../db/transaction';
import { dayAfter } from '../../../../surveys/schedule/dayAfter';
import type { AppContext } from '../../../context';
import { localDay } from '../../localDay';
import { destroySealedKeys } from '../../sealing/destroySealedKeys';
import { removeNotedFiles } from '../leftovers/removeNotedFiles';
import { retentionDays } from '../processing/retentionDays';

const DAY = 86_400_000;

/**
 * The same for what belongs to the installation as a whole: access that has expired, counters of tries, and the files
 * that a crash left after sealing or removal.
 * @returns removed per kind.
 */
export async function applyInstallationRetention(ctx: AppContext): Promise<Record<string, number>> {
  const now = ctx.clock.now();
  const files = await removeNotedFiles(ctx);
  const keys = files.keys + (await destroySealedKeys(ctx));
  return outsideAssociations(ctx.db, async (tx) => {
    const removed = {
      outbox: files.mails,
      keys,
      'sign-in-links': await removeExpiredSignInLinks(tx, now),
      sessions: await removeExpiredSessions(tx, now),
      tries: await removeRateLimitsBefore(tx, new Date(now.getTime() - DAY)),
    };
    const day = localDay(now);
    for (const [kind, count] of Object.entries(removed)) {
      await recordInstallationRun(tx, { kind, day, removed: count, ranAt: now });
    }
    await removeInstallationRunsBefore(tx, dayAfter(day, -retentionDays.logDays.proposed));
    return removed;
  });
}
