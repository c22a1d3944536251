import { claimActionReminder, findActions } from '../../../db/queries/improvementActions';
import { inAssociation } from '../../../db/transaction';
import { nextMoment } from '../../../surveys/improvement/nextMoment';
import { reminderDue } from '../../../surveys/improvement/reminderDue';
import type { AppContext } from '../../context';
import { localDay } from '../localDay';

/**
 * Asks for a mail to the bureau about every action whose next agreed day is near, and once more when it has passed. Each is
 * noted, so a day gives at most two mails however often this runs; a day that is moved counts anew.
 * @returns how many were asked for
 */
export async function remindOfActions(ctx: AppContext, associationId: string): Promise<number> {
  const now = ctx.clock.now();
  const today = localDay(now);
  return inAssociation(ctx.db, associationId, async (tx) => {
    let asked = 0;
    for (const action of await findActions(tx, associationId)) {
      const next = nextMoment(action);
      const stage = next && reminderDue(next, today);
      if (!next || !stage) continue;
      const reminder = { actionId: action.id, ...next, stage };
      if (!(await claimActionReminder(tx, associationId, { ...reminder, at: now }))) continue;
      await ctx.queue.notifyBureau(tx, { associationId, ...reminder });
      asked += 1;
    }
    return asked;
  });
}
