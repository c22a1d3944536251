import { findRound } from '../../../db/queries/rounds';
import { countSentByMessage } from '../../../db/queries/sendLedger';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { mostReminders } from './reminderCounts';
import { remindersSent } from './remindersSent';

/** How many reminders a round may still send, by hand or by itself, and how many it sent; null for a round that is gone. */
export async function viewRemindersLeft(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<{ sent: number; left: number } | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (!round) return null;
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const sent = remindersSent(await countSentByMessage(tx, associationId, roundId));
    return { sent, left: Math.max(0, mostReminders(round, definition) - sent) };
  });
}
