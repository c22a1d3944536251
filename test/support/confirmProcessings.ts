import type { AppContext } from '../../app/context';
import { confirmProcessing } from '../../app/operations/privacy/processing/confirmProcessing';
import { findProposals } from '../../app/operations/privacy/processing/viewProcessing';
import type { Database, Tx } from '../../db/connection';

/** What a bureau does before its first round: it confirms, for every survey, what it answers for. */
export async function confirmProcessings(ctx: AppContext, tx: Tx, associationId: string): Promise<void> {
  for (const { survey, record } of await findProposals(ctx, tx, associationId)) {
    const confirmed = await confirmProcessing({ ...ctx, db: tx as Database }, 'test', associationId, survey, {
      ...record,
      hostingProcessor: 'Toets Hosting',
      mailProcessor: 'Toets Mail',
    });
    if (!confirmed.ok) throw new Error(JSON.stringify(confirmed.problems));
  }
}
