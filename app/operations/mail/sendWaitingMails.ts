import { getAssociationRow } from '../../../db/queries/associations';
import { getMailChannel } from '../../../db/queries/mailChannel';
import { findRound } from '../../../db/queries/rounds';
import { findNextAttemptAt, recordAbandonedMails } from '../../../db/queries/sending';
import { findRoundsWithWaitingMails } from '../../../db/queries/sendLedger';
import { findSendStop } from '../../../db/queries/sendStops';
import { takeSendingLock } from '../../../db/sendingLock';
import { inAssociation, outsideAssociations } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { localDay } from '../localDay';
import { mailerFor } from './mailerFor';
import type { MailedRound } from './roundMails';
import { soonest } from './sending/afterAttempt';
import { createRoundSending } from './sending/roundSending';
import { type GroupedWork, sendInGroups } from './sending/sendInGroups';
import { settleMails } from './settleMails';
import { findOwnTexts } from './texts/ownTexts';

/** How a sending goes along with what else its process does. */
export type SendingManner = Pick<GroupedWork<never, never>, 'rest' | 'goesOn'>;

/**
 * Sends what waits in a round's ledger and may go now. Several workers may do this at once: each mail is claimed by one,
 * and its row says `sending` before the mail server can have it. When some may only go later (the rate is used up, the
 * server wants them later, or does not answer) the queue is asked to come back then.
 * @returns how many mails were sent now.
 */
export async function sendWaitingMails(
  ctx: AppContext,
  associationId: string,
  roundId: string,
  manner: SendingManner = {},
): Promise<number> {
  const mailed = await findMailedRound(ctx, associationId, roundId);
  const key = await ctx.keys.find(roundId);
  if (!mailed || !key) return 0;
  const mailer = mailerFor(ctx, mailed.association);
  const channel = mailer.deliversForReal ? 'smtp' : 'outbox';
  const claim = newClaim(ctx);
  const lock = await takeSendingLock(ctx.db, claim);
  try {
    await noteAbandoned(ctx, associationId, roundId, claim);
    await settleCarried(ctx, associationId, roundId);
    const { retryAt } = await outsideAssociations(ctx.db, (tx) => getMailChannel(tx, channel));
    if (retryAt && retryAt > ctx.clock.now()) {
      await comeBack(ctx, associationId, roundId, retryAt);
      return 0;
    }
    const sending = createRoundSending(ctx, { mailed, key, mailer, channel, claim });
    await sendInGroups({ ...sending.work, reconnect: () => lock.renew(), ...manner });
    await settleCarried(ctx, associationId, roundId);
    const nextAt = await inAssociation(ctx.db, associationId, (tx) =>
      findNextAttemptAt(tx, associationId, roundId),
    );
    const again = soonest(sending.comeBackAt(), nextAt);
    if (again && (await isStillSent(ctx, associationId, roundId))) {
      await comeBack(ctx, associationId, roundId, again);
    }
    return sending.sent();
  } finally {
    await lock.release();
  }
}

/** The same for every open round of the association. */
export async function sendAllWaitingMails(
  ctx: AppContext,
  associationId: string,
  manner: SendingManner = {},
): Promise<number> {
  const rounds = await inAssociation(ctx.db, associationId, (tx) =>
    findRoundsWithWaitingMails(tx, associationId),
  );
  let sent = 0;
  for (const roundId of rounds) sent += await sendWaitingMails(ctx, associationId, roundId, manner);
  return sent;
}

/** The round with what its mails say; null when nothing of it may be sent now. */
async function findMailedRound(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<MailedRound | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'open' || round.closesOn < localDay(ctx.clock.now())) return null;
    if (await findSendStop(tx, associationId, roundId)) return null;
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const association = await getAssociationRow(tx, associationId);
    const texts = await findOwnTexts(tx, associationId, definition.audience, round.openedAt);
    return { baseUrl: ctx.config.baseUrl, association, round, definition, texts };
  });
}

async function isStillSent(ctx: AppContext, associationId: string, roundId: string): Promise<boolean> {
  return (await findMailedRound(ctx, associationId, roundId)) !== null;
}

async function noteAbandoned(
  ctx: AppContext,
  associationId: string,
  roundId: string,
  claim: number,
): Promise<void> {
  await inAssociation(ctx.db, associationId, (tx) =>
    recordAbandonedMails(tx, associationId, roundId, {
      ownClaim: claim,
      detail: 'Het programma werd afgebroken tijdens het versturen.',
      now: ctx.clock.now(),
    }),
  );
}

async function settleCarried(ctx: AppContext, associationId: string, roundId: string): Promise<void> {
  await inAssociation(ctx.db, associationId, (tx) => settleMails(ctx, tx, associationId, roundId));
}

async function comeBack(ctx: AppContext, associationId: string, roundId: string, at: Date): Promise<void> {
  await inAssociation(ctx.db, associationId, (tx) => ctx.queue.sendMails(tx, { associationId, roundId }, at));
}

/** A number that no living sending has, but for one chance in a billion. */
function newClaim(ctx: AppContext): number {
  return Buffer.from(ctx.random.bytes(4)).readUInt32BE() & 0x7fffffff;
}
