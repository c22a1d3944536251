import { getAssociationRow } from '../../../db/queries/associations';
import { findProgrammeSteps } from '../../../db/queries/programme';
import { countRecipients } from '../../../db/queries/recipients';
import { findRoundOf } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import { writtenDay } from '../../../emails/mailLanguage';
import type { AppContext } from '../../context';
import type { ProgrammeNotice } from '../../jobs/queue';
import { localDay } from '../localDay';
import { mailBureau } from '../mail/mailBureau';
import { openingBlockers } from '../rounds/openRound';
import { daysLate } from './daysLate';
import { noticeText } from './noticeText';
import { roundInWords } from './roundInWords';
import { findProgramme } from './surveyRules';

/**
 * Tells the bureau by mail what a step of a round asks of it. Says nothing when the round is gone meanwhile.
 * @returns how many colleagues got the mail
 */
export async function notifyBureau(ctx: AppContext, notice: ProgrammeNotice): Promise<number> {
  const { associationId, survey, year, step } = notice;
  const facts = await inAssociation(ctx.db, associationId, async (tx) => {
    const association = await getAssociationRow(tx, associationId);
    const { surveys } = await findProgramme(tx, association, associationId);
    const known = surveys.find((one) => one.survey === survey);
    const round = await findRoundOf(tx, associationId, survey, year);
    const steps = await findProgrammeSteps(tx, associationId);
    const taken = steps.find((one) => one.survey === survey && one.year === year && one.step === step);
    if (!known || !round) return null;
    const recipients = await countRecipients(tx, associationId, round.id);
    const blockers =
      round.status === 'draft' ? await openingBlockers(ctx, tx, associationId, { ...round, recipients }) : [];
    return {
      roundId: round.id,
      title: roundInWords(known.definition, year),
      opensOn: writtenDay(round.opensOn, 'nl'),
      closesOn: writtenDay(round.closesOn, 'nl'),
      recipients,
      blockers: blockers.filter(({ code }) => code !== 'too-early').map(({ message }) => message),
      lateDays: taken ? daysLate(taken.dueOn, localDay(taken.takenAt)) : 0,
    };
  });
  if (!facts) return 0;
  const text = noticeText(step, facts);
  if (!text) return 0;
  return mailBureau(ctx, associationId, {
    ...text,
    path: `/metingen/${facts.roundId}`,
    about: `${survey} ${year} ${step}`,
  });
}
