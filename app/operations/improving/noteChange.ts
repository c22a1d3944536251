import type { Tx } from '../../../db/connection';
import { type ChangedThing, recordImprovementChange } from '../../../db/queries/improvementChanges';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';

export interface Change {
  about: ChangedThing;
  /** Which one: see `improvement_change` in the schema. */
  subject: string;
  /** In the log: `conclusie vastgelegd`. */
  action: string;
  roundId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** Keeps a change with what was there before, for good, and notes in the log that it was made. */
export async function noteChange(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  actor: string,
  change: Change,
): Promise<void> {
  const { about, subject, action, roundId, before, after } = change;
  await recordImprovementChange(tx, associationId, {
    id: ctx.random.uuid(),
    about,
    subject,
    at: ctx.clock.now(),
    by: actor,
    before,
    after,
  });
  await noteAction(ctx, tx, associationId, { actor, action, ...(roundId !== null && { roundId }) });
}
