import { findInstallationRuns } from '../../../../db/queries/installationRetention';
import { findProcessings } from '../../../../db/queries/processing';
import { findRetentionRuns, type RetentionRun } from '../../../../db/queries/retention';
import { inAssociation, outsideAssociations } from '../../../../db/transaction';
import { dayAfter } from '../../../../surveys/schedule/dayAfter';
import type { AppContext } from '../../../context';
import { localDay } from '../../localDay';
import { retentionDays, shortestPeriod } from '../processing/retentionDays';
import { retentionKinds } from './retentionKinds';

export interface RetentionLine {
  key: string;
  name: string;
  /** How long it stays, in words. */
  term: string;
  /** Of the whole installation, not of this association alone. */
  isShared: boolean;
  /** When this was last looked at; null = never yet. */
  lastRun: Date | null;
  removedLastDay: number;
  removedLastYear: number;
}

export interface RetentionView {
  lines: RetentionLine[];
  /** Days that nobody can delete here: kept outside the product. */
  keyBackupDays: number;
  rawTextDays: number;
}

/** What is deleted when, when that last ran, and how much went. Counts only. */
export async function viewRetention(ctx: AppContext, associationId: string): Promise<RetentionView> {
  const { records, own } = await inAssociation(ctx.db, associationId, async (tx) => ({
    records: await findProcessings(tx, associationId),
    own: await findRetentionRuns(tx, associationId),
  }));
  const shared = await outsideAssociations(ctx.db, findInstallationRuns);
  const yearAgo = dayAfter(localDay(ctx.clock.now()), -365);
  return {
    lines: retentionKinds.map(({ key, of, name, term, period }) => {
      const runs = (of === 'association' ? own : shared).filter((run) => run.kind === key);
      const last = runs.at(-1) ?? null;
      const days = period ? String(shortestPeriod(period, records)) : '';
      return {
        key,
        name,
        term: term.replace('[[dagen]]', days),
        isShared: of === 'installation',
        lastRun: last?.ranAt ?? null,
        removedLastDay: last?.removed ?? 0,
        removedLastYear: sum(runs.filter((run) => run.day >= yearAgo)),
      };
    }),
    keyBackupDays: shortestPeriod('keyBackupDays', records),
    rawTextDays:
      records.length === 0 ? retentionDays.rawTextDays.proposed : shortestPeriod('rawTextDays', records),
  };
}

function sum(runs: RetentionRun[]): number {
  return runs.reduce((total, run) => total + run.removed, 0);
}
