import type { Database, Tx } from '../../../../db/connection';
import { removeAskedBefore } from '../../../../db/queries/askedInYear';
import { removeEarlierUploadsBefore } from '../../../../db/queries/earlierUploads';
import { findProcessings } from '../../../../db/queries/processing';
import { removePersonsWithoutRound, removeRecipients } from '../../../../db/queries/recipients';
import { removeUploadsBefore } from '../../../../db/queries/recipientUploads';
import {
  findDraftsListedSince,
  recordListDay,
  recordListedOn,
  recordRetentionRun,
  recordUnlistedPersons,
  removeAuditBefore,
  removePersonsUnlistedSince,
  removeRetentionRunsBefore,
} from '../../../../db/queries/retention';
import { claimRound, findRound } from '../../../../db/queries/rounds';
import { removeUnreachableBefore } from '../../../../db/queries/unreachableAddresses';
import { inAssociation } from '../../../../db/transaction';
import { definitionCatalogue } from '../../../../surveys/definitions';
import { dayAfter } from '../../../../surveys/schedule/dayAfter';
import type { AppContext } from '../../../context';
import { noteAction } from '../../audit';
import { removeOldCalls } from '../../calls/callList';
import { localDay } from '../../localDay';
import { DRAFT_LIST_DAYS, shortestPeriod, UNREACHABLE_YEARS } from '../processing/retentionDays';

/**
 * Deletes what an association may no longer keep, counts it, and says so in the log. May run as often as one likes; a
 * crash leaves everything as it was.
 * @returns removed rows per kind.
 */
export async function applyRetention(
  ctx: AppContext,
  associationId: string,
): Promise<Record<string, number>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const now = ctx.clock.now();
    const today = localDay(now);
    const records = await findProcessings(tx, associationId);
    const logDays = shortestPeriod('logDays', records);
    const removed = {
      'draft-lists': await removeOldDraftLists(ctx, tx, associationId, today),
      uploads:
        (await removeUploadsBefore(tx, associationId, new Date(now.getTime() - 86_400_000))) +
        (await removeEarlierUploadsBefore(tx, associationId, new Date(now.getTime() - 86_400_000))),
      parents: await removePersonsWithoutRound(tx, associationId, 'ouders'),
      contacts: await removeOldContacts(tx, associationId, today, (audience) =>
        shortestPeriod(
          'contactDays',
          records.filter(({ survey }) => definitionCatalogue[survey]?.at(-1)?.audience === audience),
        ),
      ),
      calls: await removeOldCalls({ ...ctx, db: tx as Database }, associationId),
      asked: await removeAskedBefore(tx, associationId, Number(today.slice(0, 4))),
      unreachable: await removeUnreachableBefore(
        tx,
        associationId,
        Number(today.slice(0, 4)) - UNREACHABLE_YEARS,
      ),
      log: await removeAuditBefore(tx, associationId, new Date(now.getTime() - logDays * 86_400_000)),
    };
    for (const [kind, count] of Object.entries(removed)) {
      await recordRetentionRun(tx, associationId, { kind, day: today, removed: count, ranAt: now });
    }
    await removeRetentionRunsBefore(tx, associationId, dayAfter(today, -logDays));
    const total = Object.values(removed).reduce((sum, count) => sum + count, 0);
    if (total > 0) {
      const details = Object.fromEntries(Object.entries(removed).filter(([, count]) => count > 0));
      await noteAction(ctx, tx, associationId, {
        actor: 'systeem',
        action: 'bewaartermijn verstreken',
        details,
      });
    }
    return removed;
  });
}

/** The list of a draft goes, the draft itself stays. Counts lists. */
async function removeOldDraftLists(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  today: string,
): Promise<number> {
  await recordListedOn(tx, associationId, today);
  let removed = 0;
  for (const roundId of await findDraftsListedSince(tx, associationId, dayAfter(today, -DRAFT_LIST_DAYS))) {
    await claimRound(tx, roundId, 'alone');
    if ((await findRound(tx, associationId, roundId))?.status !== 'draft') continue;
    await removeRecipients(tx, associationId, roundId);
    await recordListDay(tx, associationId, roundId, null);
    await noteAction(ctx, tx, associationId, {
      actor: 'systeem',
      action: 'lijst van nooit geopende meting gewist',
      roundId,
    });
    removed += 1;
  }
  return removed;
}

async function removeOldContacts(
  tx: Tx,
  associationId: string,
  today: string,
  daysOf: (audience: 'scholen' | 'ketenpartners') => number,
): Promise<number> {
  let removed = 0;
  for (const audience of ['scholen', 'ketenpartners'] as const) {
    await recordUnlistedPersons(tx, associationId, audience, today);
    const since = dayAfter(today, -daysOf(audience));
    removed += await removePersonsUnlistedSince(tx, associationId, audience, since);
  }
  return removed;
}
