import type { Tx } from '../../db/connection';
import { recordAudit } from '../../db/queries/audit';
import type { AppContext } from '../context';

/** Notes who did what in the association's log, in the same transaction. Counts and settings only in `details`. */
export async function noteAction(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  action: { actor: string; action: string; roundId?: string; details?: Record<string, unknown> },
): Promise<void> {
  await recordAudit(tx, associationId, {
    id: ctx.random.uuid(),
    at: ctx.clock.now(),
    actor: action.actor,
    action: action.action,
    roundId: action.roundId ?? null,
    details: action.details ?? {},
  });
}
