import type { Tx } from '../../../db/connection';
import { getAssociationRow } from '../../../db/queries/associations';
import { hasAction } from '../../../db/queries/audit';
import { findPutOffSteps } from '../../../db/queries/firstDaySteps';
import { findRounds, type RoundRow } from '../../../db/queries/rounds';
import { findSchools } from '../../../db/queries/schools';
import { findTargets } from '../../../db/queries/targets';
import { inAssociation } from '../../../db/transaction';
import type { Audience } from '../../../surveys/definition/types';
import { isDue } from '../../../surveys/schedule/isDue';
import { type PlannedRound, planRound } from '../../../surveys/schedule/planRound';
import type { AppContext } from '../../context';
import { localDay } from '../localDay';
import { findProgramme, type ProgrammeRules } from '../programme/surveyRules';

/** The first year of which the notitie has a measurement. */
const SINCE = 2021;

export const FIRST_DAY_STEPS = [
  'samenwerkingsverband',
  'verleden',
  'streefwaarden',
  'scholen',
  'proefmail',
  'ditjaar',
] as const;
export type FirstDayStep = (typeof FIRST_DAY_STEPS)[number];

/** One year of one survey that was due and is over. */
export interface PastYear {
  survey: string;
  title: string;
  audience: Audience;
  year: number;
  /** What is known of it: a round, why it was not held, or nothing yet. */
  roundId: string | null;
  isElsewhere: boolean;
  status: RoundRow['status'] | null;
  /** Why it was not held; null without that decision. */
  skippedBecause: string | null;
  /** It is being prepared, was moved to other days or planned, and is still to come: its first day. */
  comesOn: string | null;
}

export interface FirstDay {
  steps: { step: FirstDayStep; state: 'done' | 'later' | 'open' }[];
  /** The first step that is neither done nor put off; null when there is none. */
  next: FirstDayStep | null;
  /** No round was ever opened here, so the steps are still in place on the programme. */
  isNew: boolean;
  past: PastYear[];
  thisYear: PastYear[];
  year: number;
  schools: number;
}

/** How far an association is with its first day; every step follows from what is there, so nothing is asked twice. */
export async function viewFirstDay(ctx: AppContext, associationId: string): Promise<FirstDay> {
  const today = localDay(ctx.clock.now());
  const year = Number(today.slice(0, 4));
  return inAssociation(ctx.db, associationId, async (tx) => {
    const association = await getAssociationRow(tx, associationId);
    const programme = await findProgramme(tx, association, associationId);
    const rounds = await findRounds(tx, associationId);
    const years = yearsOf(programme, rounds, today);
    const past = years.filter((one) => one.year < year);
    const thisYear = years.filter((one) => one.year === year);
    const schools = (await findSchools(tx, associationId)).length;
    const putOff = await findPutOffSteps(tx, associationId);
    const isKnown = (one: PastYear) =>
      one.roundId !== null || one.skippedBecause !== null || one.comesOn !== null;
    const done: Record<FirstDayStep, boolean> = {
      samenwerkingsverband: true,
      verleden: past.every(isKnown),
      streefwaarden: await hasEveryTarget(tx, associationId, programme),
      scholen: schools > 0,
      proefmail: await hasAction(tx, associationId, 'testmail'),
      ditjaar: thisYear.every(isKnown),
    };
    const steps = FIRST_DAY_STEPS.map((step) => ({
      step,
      state: done[step] ? ('done' as const) : putOff.has(step) ? ('later' as const) : ('open' as const),
    }));
    return {
      steps,
      next: steps.find(({ state }) => state === 'open')?.step ?? null,
      isNew: !association.isExample && rounds.every(({ openedAt }) => openedAt === null),
      past,
      thisYear,
      year,
      schools,
    };
  });
}

function yearsOf({ surveys, off }: ProgrammeRules, rounds: readonly RoundRow[], today: string): PastYear[] {
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: thisYear - SINCE + 1 }, (_, index) => SINCE + index);
  return surveys
    .flatMap(({ survey, definition, rule, exceptions }) =>
      years.flatMap((year): PastYear[] => {
        const round = rounds.find((one) => one.survey === survey && one.year === year);
        const exception = exceptions.find((one) => one.year === year) ?? null;
        if (!round && !exception && !isDue(rule, year)) return [];
        const plan = planRound(rule, year, exception, off);
        return [
          {
            survey,
            title: definition.title.nl,
            audience: definition.audience,
            year,
            roundId: round?.id ?? null,
            isElsewhere: (round?.heldElsewhere ?? null) !== null,
            status: round?.status ?? null,
            skippedBecause: exception?.kind === 'skip' ? exception.reason : null,
            comesOn: comesOn(round, plan, today),
          },
        ];
      }),
    )
    .sort((a, b) => a.year - b.year);
}

async function hasEveryTarget(tx: Tx, associationId: string, { surveys }: ProgrammeRules): Promise<boolean> {
  for (const { survey, definition } of surveys) {
    const chosen = new Set((await findTargets(tx, associationId, survey)).map(({ indicator }) => indicator));
    if (definition.indicators.some(({ key }) => !chosen.has(key))) return false;
  }
  return true;
}

function comesOn(round: RoundRow | undefined, plan: PlannedRound | null, today: string): string | null {
  if (round) return round.status === 'draft' ? round.opensOn : null;
  return plan && plan.closesOn >= today ? plan.opensOn : null;
}
