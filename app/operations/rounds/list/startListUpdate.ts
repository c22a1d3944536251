import type { WithdrawalReason } from '../../../../surveys/statistics/response/withdrawal';
import type { AppContext } from '../../../context';
import { runImport, type StartedImport } from '../upload/runImport';
import { takeListUpdate, type UpdatedList } from './updateList';

/**
 * Takes the list that was looked over into an open round, a long one behind the reply (`runImport`).
 * @param absentWhy why whoever is not in the file is withdrawn; null = they stay
 * @param tellFailure gets what went unexpectedly wrong with a long one; with a short one it is thrown
 */
export async function startListUpdate(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  absentWhy: WithdrawalReason | null,
  tellFailure: (error: unknown) => void,
): Promise<StartedImport<UpdatedList>> {
  return runImport(
    ctx,
    associationId,
    roundId,
    (tellPart) => takeListUpdate(ctx, actor, associationId, roundId, absentWhy, tellPart),
    (updated) => (updated.ok ? { how: 'updated', invited: updated.invited } : null),
    tellFailure,
  );
}
