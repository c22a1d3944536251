import { getAssociationRow } from '../../../db/queries/associations';
import { findProgrammeSteps } from '../../../db/queries/programme';
import { countRecipients } from '../../../db/queries/recipients';
import { findRoundOf, type RoundRow } from '../../../db/queries/rounds';
import { findSendStop } from '../../../db/queries/sendStops';
import { inAssociation } from '../../../db/transaction';
import { writtenDay } from '../../../emails/mailLanguage';
import type { AppContext } from '../../context';
import type { ProgrammeNotice } from '../../jobs/queue';
import { localDay } from '../localDay';
import type { BureauNotice } from '../mail/bureauNotice';
import { openingBlockers } from '../rounds/openRound';
import { daysLate } from './daysLate';
import { noticeText } from './noticeText';
import { roundInWords } from './roundInWords';
import { findProgramme } from './surveyRules';

const several = { words: 'metingen', button: 'Naar het programma', path: '/programma' };

/**
 * What the bureau is told by mail about a step of a round; null when it need not be told, or when the round is gone or went on
 * meanwhile.
 */
export async function findRoundNotice(
  ctx: AppContext,
  { associationId, survey, year, step }: ProgrammeNotice,
): Promise<BureauNotice | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const association = await getAssociationRow(tx, associationId);
    const { surveys } = await findProgramme(tx, association, associationId);
    const known = surveys.find((one) => one.survey === survey);
    const round = await findRoundOf(tx, associationId, survey, year);
    if (!known || !round || !stillHolds(step, round)) return null;
    const steps = await findProgrammeSteps(tx, associationId);
    const taken = steps.find((one) => one.survey === survey && one.year === year && one.step === step);
    const recipients = await countRecipients(tx, associationId, round.id);
    const blockers =
      round.status === 'draft' ? await openingBlockers(ctx, tx, associationId, { ...round, recipients }) : [];
    const stop = await findSendStop(tx, associationId, round.id);
    const isOwnMail = stop?.why === 'own-mail';
    if (isMailStep(step) && !isOwnMail) return null;
    const title = roundInWords(known.definition, year);
    const text = noticeText(step, {
      title,
      opensOn: writtenDay(round.opensOn, 'nl'),
      closesOn: writtenDay(round.closesOn, 'nl'),
      sealBy: writtenDay(round.sealBy, 'nl'),
      isOpen: round.status === 'open',
      recipients,
      blockers: blockers.filter(({ code }) => code !== 'too-early').map(({ message }) => message),
      lateDays: taken ? daysLate(taken.dueOn, localDay(taken.takenAt)) : 0,
      isOwnMail,
      remindsByItself:
        !isOwnMail &&
        recipients > 0 &&
        ((round.mailDays?.remindOn.length ?? 0) > 0 || (round.mailDays?.lastDayMailOn ?? null) !== null),
      refusals: stop?.why === 'most-refused' ? stop : null,
    });
    if (!text) return null;
    const path = round.status === 'sealed' ? `/resultaten/${round.id}` : `/metingen/${round.id}`;
    return { ...text, title, path, about: `${survey} ${year} ${step}`, several };
  });
}

/** Between the step and the mail about it may lie a night or a mail server that was away. */
function stillHolds(step: string, { status, approvedAt }: RoundRow): boolean {
  if (step === 'prepare' || step === 'missed') return status === 'draft';
  if (step === 'ask' || step === 'ask-last') return status === 'draft' && approvedAt === null;
  if (step === 'open' || step === 'mails-refused' || isMailStep(step)) return status === 'open';
  if (step === 'closed') return status === 'closed';
  if (step === 'sealed') return status === 'sealed';
  return status !== 'sealed';
}

function isMailStep(step: string): boolean {
  return step === 'last-day' || /^reminder-\d$/.test(step);
}
