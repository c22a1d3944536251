import { recordPopulation, recordReturn, recordWithdrawals } from '../../../../db/queries/listChanges';
import { removeRecipient } from '../../../../db/queries/persons';
import { removePersonsWithoutRound } from '../../../../db/queries/recipients';
import { findRound } from '../../../../db/queries/rounds';
import { inAssociation } from '../../../../db/transaction';
import type { WithdrawalReason } from '../../../../surveys/statistics/response/withdrawal';
import type { AppContext } from '../../../context';
import { noteAction } from '../../audit';
import { failed, type Outcome, type Problem, succeeded } from '../../problem';
import { withdrawApproval } from '../approveRound';
import { claimOpenList } from './openList';

const nobody: Problem = {
  code: 'nobody',
  message: 'Deze persoon staat niet (meer) op de lijst, of was al teruggetrokken. Er is niets gewijzigd.',
};

const isIn: Problem = {
  code: 'answered',
  message:
    'De vragenlijst van deze persoon is al binnen en telt mee. Terugtrekken kan niet meer. Wil iemand dat zijn antwoorden weg zijn? Kies dan bij Privacy voor wissen.',
};

/**
 * Takes one person off a round. Of a draft the place is gone; of an open round mails that wait are stopped, the link says that it
 * was withdrawn, and the reason counts in the response (AAPOR). A school or partner whose list is in stays. A parent can always
 * be withdrawn, and nobody learns whether an answer was there: that one stays in, and reasons are counted whatever came back.
 */
export async function withdrawRecipient(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  { recipientId, why }: { recipientId: string; why: WithdrawalReason },
): Promise<Outcome<null>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const draft = await findRound(tx, associationId, roundId);
    if (draft?.status === 'draft') {
      await withdrawApproval(ctx, tx, associationId, draft, actor);
      await removeRecipient(tx, associationId, roundId, recipientId);
      await removePersonsWithoutRound(tx, associationId, 'ouders');
      await noteAction(ctx, tx, associationId, { actor, action: 'ontvanger van de lijst gehaald', roundId });
      return succeeded(null);
    }
    const list = await claimOpenList(ctx, tx, associationId, roundId);
    if (!list.ok) return list;
    const person = list.value.listed.find(({ id, withdrawn }) => id === recipientId && !withdrawn);
    if (!person) return failed(nobody);
    if (person.answered) return failed(isIn);
    await list.value.forgetHalfList(recipientId);
    await recordWithdrawals(tx, associationId, roundId, [{ id: recipientId, why }], ctx.clock.now());
    await recordPopulation(tx, associationId, roundId);
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'ontvanger teruggetrokken',
      roundId,
      details: { why },
    });
    return succeeded(null);
  });
}

/** Puts back who was withdrawn from an open round: the same link works again, and an invitation that was stopped goes out. */
export async function returnRecipient(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  recipientId: string,
): Promise<Outcome<null>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const list = await claimOpenList(ctx, tx, associationId, roundId);
    if (!list.ok) return list;
    const { listed, definition } = list.value;
    const person = listed.find(({ id, withdrawn }) => id === recipientId && withdrawn);
    const taken =
      definition.audience === 'scholen' &&
      listed.some(({ schoolId, withdrawn }) => !withdrawn && schoolId === person?.schoolId);
    if (taken) {
      return failed({
        code: 'taken',
        message:
          'Voor deze school is nu iemand anders gevraagd. Trek die eerst terug, of laat het zoals het is.',
      });
    }
    if (!(await recordReturn(tx, associationId, roundId, recipientId, ctx.clock.now())))
      return failed(nobody);
    await recordPopulation(tx, associationId, roundId);
    await noteAction(ctx, tx, associationId, { actor, action: 'ontvanger teruggezet', roundId });
    await ctx.queue.sendMails(tx, { associationId, roundId });
    return succeeded(null);
  });
}
