import { getAssociationRow } from '../../../db/queries/associations';
import { recordClosingDay } from '../../../db/queries/closingDay';
import { claimRound, findRound, type MailDays, type RoundRow } from '../../../db/queries/rounds';
import { countSentByMessage } from '../../../db/queries/sendLedger';
import { inAssociation } from '../../../db/transaction';
import { writtenDay } from '../../../emails/mailLanguage';
import { dayAfter } from '../../../surveys/schedule/dayAfter';
import type { DayOff } from '../../../surveys/schedule/dayOff';
import { mailDays } from '../../../surveys/schedule/planRound';
import type { ScheduleRule } from '../../../surveys/schedule/scheduleRule';
import { yearOfDay } from '../../../surveys/schedule/yearOfDay';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { LAST_DAY } from '../mail/roundMails';
import { failed, type Outcome, type Problem, succeeded } from '../problem';
import { findProgramme } from '../programme/surveyRules';
import { dateProblems } from './defaultDates';
import { notOpen } from './roundProblems';

/**
 * Gives an open round a later last day, at most the day before the sealing date that everybody was told: on that day it is
 * sealed. Mails that go out from now on name the new day; the mail of the last day moves along unless it has gone.
 */
export async function moveClosing(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  closesOn: string,
): Promise<Outcome<{ lastDayMailOn: string | null }>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    await claimRound(tx, roundId, 'alone');
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'open') return failed(notOpen);
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const association = await getAssociationRow(tx, associationId);
    const { surveys, off } = await findProgramme(tx, association, associationId);
    const rule = surveys.find(({ survey }) => survey === round.survey)?.rule ?? {
      ...definition.schedule,
      lastDayMail: false,
    };
    const problems = closingProblems(round, closesOn, rule.basis, definition.audience === 'ouders');
    if (problems.length > 0) return failed(...problems);
    const counts = await countSentByMessage(tx, associationId, roundId);
    const hasGone = counts.some(({ message }) => message === LAST_DAY);
    const days = hasGone ? round.mailDays : movedMailDays(round, closesOn, rule, off);
    await recordClosingDay(tx, associationId, roundId, { closesOn, mailDays: days });
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'laatste dag verschoven',
      roundId,
      details: { from: round.closesOn, to: closesOn },
    });
    return succeeded({ lastDayMailOn: hasGone ? null : (days?.lastDayMailOn ?? null) });
  });
}

/** The latest day that an open round may run to: before the promised sealing, and within the year its outcome belongs to. */
export function latestClosing(
  { opensOn, sealBy }: Pick<RoundRow, 'opensOn' | 'sealBy'>,
  { mayCrossAugust }: { mayCrossAugust: boolean },
): string {
  const year = opensOn.slice(0, 4);
  const lastOfYear = !mayCrossAugust && opensOn.slice(5) < '08-01' ? `${year}-07-31` : `${year}-12-31`;
  const beforeSealing = dayAfter(sealBy, -1);
  return beforeSealing < lastOfYear ? beforeSealing : lastOfYear;
}

function closingProblems(
  round: RoundRow,
  closesOn: string,
  basis: ScheduleRule['basis'],
  mayCrossAugust: boolean,
): Problem[] {
  const { opensOn, sealBy, year } = round;
  const problem = (code: string, message: string): Problem[] => [{ code, field: 'closesOn', message }];
  const [wrong] = dateProblems({ opensOn, closesOn, sealBy }, { mayCrossAugust }).filter(
    ({ field }) => field === 'closesOn',
  );
  if (wrong) return [wrong];
  if (closesOn <= round.closesOn) {
    return problem(
      'not-later',
      `De meting loopt nu tot en met ${writtenDay(round.closesOn, 'nl')}. Kies een latere dag. Eerder stoppen kan met Meting sluiten.`,
    );
  }
  const beforeSealing = dayAfter(sealBy, -1);
  if (closesOn > beforeSealing) {
    return problem(
      'promise',
      `Aan iedereen is beloofd dat de antwoorden op ${writtenDay(sealBy, 'nl')} los van hun naam staan. De laatste dag kan daarom op zijn laatst ${writtenDay(beforeSealing, 'nl')} zijn.`,
    );
  }
  if (yearOfDay(basis, closesOn) !== year) {
    return problem('year', `Deze meting hoort bij ${year}. Kies een dag in dat jaar.`);
  }
  return [];
}

/** Reminders stay on their days; the mail of the last day comes on the working day before the new one. */
function movedMailDays(
  round: RoundRow,
  closesOn: string,
  rule: Pick<ScheduleRule, 'lastDayMail'>,
  off: DayOff,
): MailDays | null {
  if (!round.mailDays?.lastDayMailOn) return round.mailDays;
  const alone = { remindAfterDays: [], lastDayMail: rule.lastDayMail };
  const { lastDayMailOn } = mailDays(alone, { opensOn: round.opensOn, closesOn }, off);
  return { ...round.mailDays, lastDayMailOn: lastDayMailOn ?? round.mailDays.lastDayMailOn };
}
