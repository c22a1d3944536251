import { findUnreachable } from '../../../db/queries/bounces';
import { findOptOuts } from '../../../db/queries/optOuts';
import { findRemindersOf } from '../../../db/queries/reminders';
import { claimRound, findRound } from '../../../db/queries/rounds';
import { recordQueuedMails } from '../../../db/queries/sendLedger';
import { findSendStop } from '../../../db/queries/sendStops';
import { inAssociation } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { localDay } from '../localDay';
import { newMessageId } from '../mail/newMessageId';
import { failed, type Outcome, type Problem, succeeded } from '../problem';
import { addressHashOf } from '../tokens/unsubscribeToken';
import { byHandName, mostReminders } from './reminderCounts';
import { keyLost, notOpen } from './roundProblems';
import { findProgress } from './roundProgress';

const refuse = (code: string, message: string): Outcome<null> => failed({ code, message } satisfies Problem);

/**
 * Sends one school or partner that did not send its list a reminder, because somebody of the bureau asks for it. It counts as
 * one of the reminders this person may get: whoever has had them all gets no more, by hand or by itself. Never a parent:
 * of parents nobody is told who did not answer.
 */
export async function remindByHand(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  recipientId: string,
): Promise<Outcome<null>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    await claimRound(tx, roundId, 'alone');
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'open' || localDay(ctx.clock.now()) > round.closesOn) return failed(notOpen);
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    if (definition.audience === 'ouders') {
      return refuse(
        'parents',
        'Van ouders is niet te zien wie nog niet antwoordde. Herinner ze allemaal tegelijk.',
      );
    }
    if ((await findSendStop(tx, associationId, roundId))?.why === 'own-mail') {
      return refuse(
        'own-mail',
        'U verstuurt deze meting zelf. Stuur ook de herinnering zelf, met dezelfde link.',
      );
    }
    const key = await ctx.keys.find(roundId);
    if (!key) return failed(keyLost);
    const progress = await findProgress(tx, { associationId, roundId, code: round.code }, key);
    const found = progress.find(({ recipient }) => recipient.id === recipientId);
    if (!found || found.recipient.withdrawn) {
      return refuse('unknown', 'Deze ontvanger staat niet (meer) op de lijst.');
    }
    if (found.progress === 'klaar') {
      return refuse('finished', 'Deze lijst is al terug. Een herinnering is niet nodig.');
    }
    const hash = addressHashOf(ctx.secret, associationId, found.recipient.email).toString('hex');
    if ((await findOptOuts(tx, associationId)).has(hash)) {
      return refuse(
        'opted-out',
        'Deze ontvanger wil geen mail meer. Bel, of vraag de school om een ander adres.',
      );
    }
    if ((await findUnreachable(tx, associationId, roundId)).has(recipientId)) {
      return refuse('unreachable', 'Dit adres neemt geen mail aan. Verbeter het adres op de lijst.');
    }
    const reminders = await findRemindersOf(tx, associationId, roundId, recipientId);
    const most = mostReminders(round, definition);
    if (reminders.length >= most) {
      return refuse(
        'enough-reminders',
        `Deze ontvanger heeft al ${most === 1 ? '1 herinnering' : `${most} herinneringen`} gehad. Meer sturen wij niet; bellen kan wel.`,
      );
    }
    const today = localDay(ctx.clock.now());
    if (reminders.some(({ at }) => localDay(at) === today)) {
      return refuse('reminded-today', 'Deze ontvanger kreeg vandaag al een herinnering.');
    }
    const number = reminders.filter(({ message }) => message.startsWith(byHandName(''))).length + 1;
    await recordQueuedMails(
      tx,
      associationId,
      roundId,
      [
        {
          recipientId,
          message: byHandName(number),
          messageId: newMessageId(ctx),
          state: 'queued',
          detail: null,
        },
      ],
      ctx.clock.now(),
    );
    await noteAction(ctx, tx, associationId, { actor, action: 'één ontvanger herinnerd', roundId });
    await ctx.queue.sendMails(tx, { associationId, roundId });
    return succeeded(null);
  });
}
