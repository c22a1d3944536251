import { getAssociationRow } from '../../../db/queries/associations';
import type { ProgrammeExceptionRow } from '../../../db/queries/programme';
import { findRoundOf, type RoundRow } from '../../../db/queries/rounds';
import { findOpenWithdrawals, type OpenWithdrawal } from '../../../db/queries/withdrawnRounds';
import { inAssociation } from '../../../db/transaction';
import { isDue } from '../../../surveys/schedule/isDue';
import { type PlannedRound, planRound } from '../../../surveys/schedule/planRound';
import { yearOfDay } from '../../../surveys/schedule/yearOfDay';
import type { AppContext } from '../../context';
import { proposeDays } from '../firstDay/proposeDays';
import { localDay } from '../localDay';
import { findProgramme } from './surveyRules';

/** ISO days of a round that exists. */
export interface RoundDays {
  opensOn: string;
  closesOn: string;
  /** The day on which it was closed; null while it is not. */
  closedOn: string | null;
  sealBy: string;
  /** Without the days after it was closed: nothing is mailed then. */
  remindOn: string[];
  lastDayMailOn: string | null;
}

export interface YearView {
  survey: string;
  title: string;
  year: number;
  today: string;
  due: boolean;
  /** The year has passed: no round can be held in it any more. */
  isOver: boolean;
  /** null when none is held. */
  plan: PlannedRound | null;
  /** What follows from the rule alone; null when it is not due. */
  usual: PlannedRound | null;
  /** Days to begin with when it is moved: those planned, or new ones when they have begun and the year has not passed. */
  proposed: Pick<PlannedRound, 'opensOn' | 'closesOn'> | null;
  decision: ProgrammeExceptionRow | null;
  /** The round, when it exists. */
  roundId: string | null;
  /** The days of that round, which count from then on whatever the plan says; null when there is none. */
  dates: RoundDays | null;
  /** Rounds of this year that were opened and taken back, latest first. */
  withdrawn: OpenWithdrawal[];
}

/** One year of one survey: when it runs, what moved off a holiday, and what was decided. null for a survey or year there is not. */
export async function viewYear(
  ctx: AppContext,
  associationId: string,
  survey: string,
  year: number,
): Promise<YearView | null> {
  if (!Number.isInteger(year) || year < 2000 || year > 2100) return null;
  return inAssociation(ctx.db, associationId, async (tx) => {
    const association = await getAssociationRow(tx, associationId);
    const { surveys, off } = await findProgramme(tx, association, associationId);
    const found = surveys.find((one) => one.survey === survey);
    if (!found) return null;
    const today = localDay(ctx.clock.now());
    const decision = found.exceptions.find((one) => one.year === year) ?? null;
    const round = await findRoundOf(tx, associationId, survey, year);
    const plan = planRound(found.rule, year, decision, off);
    const usual = planRound(found.rule, year, null, off);
    const days = plan ?? usual;
    const isLate = days !== null && days.opensOn < today && today.startsWith(String(year));
    return {
      survey,
      title: found.definition.title.nl,
      year,
      today,
      isOver: yearOfDay(found.rule.basis, today) > year,
      due: isDue(found.rule, year),
      plan,
      usual,
      proposed: isLate ? proposeDays(today) : days,
      decision,
      roundId: round?.id ?? null,
      dates: round ? daysOf(round) : null,
      withdrawn: await findOpenWithdrawals(tx, associationId, survey, year),
    };
  });
}

function daysOf({ opensOn, closesOn, closedAt, sealBy, mailDays }: RoundRow): RoundDays {
  const closedOn = closedAt ? localDay(closedAt) : null;
  const isMailed = (day: string) => closedOn === null || day <= closedOn;
  const lastDayMailOn = mailDays?.lastDayMailOn ?? null;
  return {
    opensOn,
    closesOn,
    closedOn,
    sealBy,
    remindOn: mailDays?.remindOn.filter(isMailed) ?? [],
    lastDayMailOn: lastDayMailOn !== null && isMailed(lastDayMailOn) ? lastDayMailOn : null,
  };
}
