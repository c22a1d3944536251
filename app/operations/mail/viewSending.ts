import { getAssociationRow } from '../../../db/queries/associations';
import { getMailChannel } from '../../../db/queries/mailChannel';
import { findMainRefusal } from '../../../db/queries/refusedMails';
import { findNextAttemptAt } from '../../../db/queries/sending';
import { countMails, noMails } from '../../../db/queries/sendLedger';
import { findSendStop } from '../../../db/queries/sendStops';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { mailerFor } from './mailerFor';

/** How far the sending of a round is, for the round's page. */
export interface SendingState {
  /** Mails that are done with, whatever came of them. */
  done: number;
  /** Mails that still have to go. */
  waiting: number;
  /** Why nothing goes out now; null when mails go out by themselves. */
  stopped: {
    why: 'bureau' | 'most-refused' | 'own-mail';
    refused: number;
    attempted: number;
    /** Dutch: what was said at most refusals; null when nothing was refused. */
    mainRefusal: string | null;
  } | null;
  /** What the mail server failed with last, and when it is tried again (ISO moment); null when it works. */
  trouble: { reason: string; retryAt: string | null } | null;
  /** When the first mail that has to wait is tried again (ISO moment); null when none waits. */
  nextAttemptAt: string | null;
}

/** Gives how far sending is. Counts only: nobody on the list is named. */
export async function viewSending(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<SendingState> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const association = await getAssociationRow(tx, associationId);
    const mails = (await countMails(tx, associationId)).get(roundId) ?? noMails;
    const stop = await findSendStop(tx, associationId, roundId);
    const name = mailerFor(ctx, association).deliversForReal ? 'smtp' : 'outbox';
    const channel = await getMailChannel(tx, name);
    const nextAttemptAt = await findNextAttemptAt(tx, associationId, roundId);
    const { queued, sent, refused, unknown, skipped, bounced, exported } = mails;
    return {
      done: sent + refused + unknown + skipped + bounced + exported,
      waiting: queued,
      stopped: stop && {
        why: stop.why,
        refused: stop.refused,
        attempted: stop.attempted,
        mainRefusal: await findMainRefusal(tx, associationId, roundId),
      },
      trouble:
        channel.reason === null
          ? null
          : { reason: channel.reason, retryAt: channel.retryAt?.toISOString() ?? null },
      nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
    };
  });
}
