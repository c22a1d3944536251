import type { Tx } from '../../../db/connection';
import { findUnreachable } from '../../../db/queries/bounces';
import { findNotToRemind } from '../../../db/queries/notToRemind';
import { findOptOuts } from '../../../db/queries/optOuts';
import { findRemindersByHand, findRemindersOf } from '../../../db/queries/reminders';
import { claimRound, findRound } from '../../../db/queries/rounds';
import { countSentByMessage, findLastReminderAt, recordQueuedMails } from '../../../db/queries/sendLedger';
import { findWaitingMails } from '../../../db/queries/waitingMails';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { localDay } from '../localDay';
import { combineMails } from '../mail/combineMails';
import { newMessageId } from '../mail/newMessageId';
import { OVER_THE_YEAR } from '../mail/queueInvitations';
import { LAST_DAY, reminderName } from '../mail/roundMails';
import { failed, type Outcome, succeeded } from '../problem';
import { addressHashOf } from '../tokens/unsubscribeToken';
import { mostReminders } from './reminderCounts';
import { remindersSent } from './remindersSent';
import { keyLost, notOpen } from './roundProblems';
import { findProgress } from './roundProgress';

/**
 * Sends a reminder to everyone on the list who has not finished, has not opted out and was not withdrawn; at most
 * as many times as was planned, and once a day: a second press must not mail everyone again. The mail of the last day
 * comes once, beside the reminders. Nobody is reminded of a mail that still waits to be tried again, and nobody waits for theirs.
 */
export async function remindRound(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  kind: 'reminder' | typeof LAST_DAY = 'reminder',
): Promise<Outcome<{ reminded: number }>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    await claimRound(tx, roundId, 'alone');
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'open' || localDay(ctx.clock.now()) > round.closesOn) return failed(notOpen);
    const key = await ctx.keys.find(roundId);
    if (!key) return failed(keyLost);
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const counts = await countSentByMessage(tx, associationId, roundId);
    const { isSending, laterFor } = await findWaitingMails(tx, associationId, roundId, ctx.clock.now());
    if (isSending) {
      return failed({
        code: 'still-sending',
        message: 'Er worden nog mails verstuurd. Wacht tot die klaar zijn en probeer het dan opnieuw.',
      });
    }
    const sentBefore = remindersSent(counts);
    const most = mostReminders(round, definition);
    if (kind === 'reminder' && sentBefore >= most) {
      return failed({
        code: 'enough-reminders',
        message:
          most === 0
            ? 'Deze meting heeft geen herinneringen.'
            : `${most === 1 ? 'Er is al 1 herinnering' : `Er zijn al ${most} herinneringen`} gestuurd. Meer sturen wij niet: mensen mogen ook niet antwoorden.`,
      });
    }
    const lastAt = await findLastReminderAt(tx, associationId, roundId);
    if (lastAt && localDay(lastAt) === localDay(ctx.clock.now())) {
      return failed({
        code: 'reminded-today',
        message: 'Er is vandaag al een herinnering gestuurd. De volgende kan op zijn vroegst morgen.',
      });
    }
    const optOuts = await findOptOuts(tx, associationId);
    const progress = await findProgress(tx, { associationId, roundId, code: round.code }, key);
    const unreachable = await findUnreachable(tx, associationId, roundId);
    const hadEnough = await remindedByHand(ctx, tx, associationId, roundId, kind === LAST_DAY ? null : most);
    const today = localDay(ctx.clock.now());
    const spared = await findNotToRemind(tx, associationId, roundId, {
      skippedFor: OVER_THE_YEAR,
      // Whoever came on the list later has only just been asked.
      sentOn: round.openedAt && localDay(round.openedAt) !== today ? today : null,
    });
    const late = progress
      .filter((line) => line.progress !== 'klaar' && !line.recipient.withdrawn)
      .filter(({ recipient }) => !unreachable.has(recipient.id) && !spared.has(recipient.id))
      .filter(({ recipient }) => !laterFor.has(recipient.id))
      .filter(({ recipient }) => {
        const hash = addressHashOf(ctx.secret, associationId, recipient.email).toString('hex');
        return !optOuts.has(hash);
      })
      .filter(({ recipient }) => !hadEnough.has(recipient.id));
    const message = kind === LAST_DAY ? LAST_DAY : reminderName(sentBefore + 1);
    await recordQueuedMails(
      tx,
      associationId,
      roundId,
      late.map(({ recipient }) => ({
        recipientId: recipient.id,
        message,
        messageId: newMessageId(ctx),
        state: 'queued',
        detail: null,
      })),
      ctx.clock.now(),
    );
    await combineMails(ctx, tx, associationId, roundId, message);
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'herinnering verstuurd',
      roundId,
      details: { message, reminded: late.length },
    });
    await ctx.queue.sendMails(tx, { associationId, roundId });
    return succeeded({ reminded: late.length });
  });
}

/** Whom the bureau reminded by hand today, or with that so often that they have had all their reminders. */
async function remindedByHand(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  roundId: string,
  most: number | null,
): Promise<Set<string>> {
  const today = localDay(ctx.clock.now());
  const had = new Set<string>();
  for (const { recipientId, at } of await findRemindersByHand(tx, associationId, roundId)) {
    if (localDay(at) === today) had.add(recipientId);
    if (most === null || had.has(recipientId)) continue;
    const all = await findRemindersOf(tx, associationId, roundId, recipientId);
    if (all.length >= most) had.add(recipientId);
  }
  return had;
}
