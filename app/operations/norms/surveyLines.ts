import type { Tx } from '../../../db/connection';
import { getAssociationRow } from '../../../db/queries/associations';
import { findRounds, type RoundRow } from '../../../db/queries/rounds';
import { findTargets } from '../../../db/queries/targets';
import type { Audience } from '../../../surveys/definition/types';
import { dayAfter } from '../../../surveys/schedule/dayAfter';
import { planRound } from '../../../surveys/schedule/planRound';
import { yearWords } from '../../../surveys/statistics/wording/yearWords';
import type { AppContext } from '../../context';
import { findProgramme, type ProgrammeRules, type ProgrammeSurvey } from '../programme/surveyRules';
import type { IndicatorResult, RoundResult } from '../results/roundResult';
import { viewResult } from '../results/viewResult';

/** What a questionnaire says about a norm, as one line of the overview: from the sealed round, never copied by hand. */
export interface SurveyLine {
  kind: 'meting';
  survey: string;
  title: string;
  audience: Audience;
  /** The newest sealed round; null = never held. */
  latest:
    | (Pick<
        IndicatorResult,
        | 'mean'
        | 'ci'
        | 'n'
        | 'N'
        | 'flags'
        | 'hidden'
        | 'noAnswers'
        | 'rounded'
        | 'target'
        | 'verdict'
        | 'shareSatisfied'
      > & {
        roundId: string;
        year: number;
        isElsewhere: boolean;
        closedOn: string;
        /** Against the nulmeting, its year with the mark of one held elsewhere; null when this is it, or none was designated. */
        change: { verdict: NonNullable<IndicatorResult['nulmeting']>['verdict']; since: string } | null;
      })
    | null;
  /** What a round that is yet to open will be held against; null = none was chosen. */
  nextTarget: number | null;
  /** The next round by the programme; null when none is planned within four years. */
  next: { opensOn: string; closesOn: string; year: number } | null;
  /** Planned, over for three months, and neither sealed nor skipped: the year. */
  overdueYear: number | null;
}

/** Days after its planned end that a round should have been sealed. */
const SEALED_WITHIN_DAYS = 92;
const YEARS = 4;

/** Lines per norm key. A norm that several audiences are asked about has a line for each: never averaged. */
export async function findSurveyLines(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  today: string,
): Promise<Map<string, SurveyLine[]>> {
  const association = await getAssociationRow(tx, associationId);
  const programme = await findProgramme(tx, association, associationId);
  const rounds = await findRounds(tx, associationId);
  const lines = new Map<string, SurveyLine[]>();
  for (const survey of programme.surveys) {
    const sealed = rounds
      .filter((round) => round.survey === survey.survey && round.status === 'sealed')
      .sort((a, b) => b.year - a.year)[0];
    const result = sealed ? await viewResult({ ...ctx, db: tx }, associationId, sealed.id) : null;
    const ofSurvey = rounds.filter((round) => round.survey === survey.survey);
    const chosen = await findTargets(tx, associationId, survey.survey);
    const planned = plannedRounds(survey, ofSurvey, programme, today);
    for (const { key } of survey.definition.indicators) {
      const line: SurveyLine = {
        kind: 'meting',
        survey: survey.survey,
        title: survey.definition.title.nl,
        audience: survey.definition.audience,
        latest: result && latestOf(result, key),
        nextTarget: targetOf(chosen, key),
        ...planned,
      };
      lines.set(key, [...(lines.get(key) ?? []), line]);
    }
  }
  return lines;
}

function targetOf(chosen: Awaited<ReturnType<typeof findTargets>>, key: string): number | null {
  const own = chosen.find(({ indicator }) => indicator === key);
  return own ? Number(own.target) : null;
}

function latestOf(result: RoundResult, key: string): SurveyLine['latest'] {
  const indicator = result.indicators.find((one) => one.key === key);
  if (!indicator) return null;
  const { mean, ci, n, N, flags, hidden, noAnswers, rounded, target, verdict, shareSatisfied, nulmeting } =
    indicator;
  return {
    roundId: result.roundId,
    year: result.year,
    isElsewhere: result.elsewhere !== null,
    closedOn: result.closedOn,
    mean,
    ci,
    n,
    N,
    flags,
    hidden,
    noAnswers,
    ...(rounded && { rounded }),
    target,
    verdict,
    shareSatisfied,
    change:
      nulmeting && !nulmeting.isThisRound
        ? { verdict: nulmeting.verdict, since: yearWords(nulmeting) }
        : null,
  };
}

function plannedRounds(
  survey: ProgrammeSurvey,
  rounds: RoundRow[],
  { off }: ProgrammeRules,
  today: string,
): Pick<SurveyLine, 'next' | 'overdueYear'> {
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: 2 * YEARS + 1 }, (_, index) => thisYear - YEARS + index);
  let next: SurveyLine['next'] = null;
  let overdueYear: number | null = null;
  for (const year of years) {
    const round = rounds.find((one) => one.year === year);
    if (round?.status === 'sealed') {
      overdueYear = null;
      continue;
    }
    const exception = survey.exceptions.find((one) => one.year === year) ?? null;
    const days = round ?? planRound(survey.rule, year, exception, off);
    if (!days) continue;
    const { opensOn, closesOn } = days;
    if (dayAfter(closesOn, SEALED_WITHIN_DAYS) < today) overdueYear = year;
    else if (next === null) next = { opensOn, closesOn, year };
    // A round that runs now takes the place of one that was not held.
    if (round?.status === 'open' && next?.year === year) overdueYear = null;
  }
  return { next, overdueYear };
}
