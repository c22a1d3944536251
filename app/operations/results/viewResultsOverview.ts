import { findRounds } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import type { Audience } from '../../../surveys/definition/types';
import type { AppContext } from '../../context';
import { figureOf } from './figure';
import type { Figure, IndicatorResult } from './roundResult';
import { type SeriesPoint, seriesPoints } from './seriesPoints';
import { findSurveyWaves, type SurveyWave } from './surveyWaves';
import { targetVerdictOf } from './targetVerdictOf';

export interface ResultsOverview {
  surveys: {
    survey: string;
    title: string;
    audience: Audience;
    rounds: { roundId: string; year: number; isElsewhere: boolean }[];
    indicators: {
      key: string;
      title: string;
      norm: string;
      points: SeriesPoint[];
      /** Of the last point: what its score stands on, the target, its parts, and the verdict; null when no round asked it. */
      latest: (Figure & Pick<IndicatorResult, 'verdict' | 'target'> & { hasParts: boolean }) | null;
    }[];
  }[];
}

/**
 * Every indicator over the sealed years, per survey and so per audience: never averaged over audiences. A line may be
 * drawn between two points only when all their questions are the same; otherwise the later point is `broken`.
 */
export async function viewResultsOverview(ctx: AppContext, associationId: string): Promise<ResultsOverview> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const sealed = (await findRounds(tx, associationId)).filter((round) => round.status === 'sealed');
    const surveys: ResultsOverview['surveys'] = [];
    for (const survey of [...new Set(sealed.map((round) => round.survey))].sort()) {
      const rounds = sealed.filter((round) => round.survey === survey);
      const waves = await findSurveyWaves(tx, associationId, survey);
      const latest = waves.at(-1) as SurveyWave;
      surveys.push({
        survey,
        title: latest.definition.title.nl,
        audience: latest.definition.audience,
        rounds: rounds.map(({ id, year, heldElsewhere }) => ({
          roundId: id,
          year,
          isElsewhere: heldElsewhere !== null,
        })),
        indicators: latest.definition.indicators.map(({ key, title, norm }) => ({
          key,
          title: title.nl,
          norm,
          points: seriesPoints(key, waves),
          latest: latestOf(key, waves),
        })),
      });
    }
    return { surveys };
  });
}

function latestOf(key: string, waves: readonly SurveyWave[]) {
  const asked = waves.flatMap((wave) => {
    const described = wave.described.find((one) => one.key === key);
    return described ? [{ described, target: wave.round.targets[key]?.target ?? null }] : [];
  });
  const last = asked.at(-1);
  return last
    ? {
        ...figureOf(last.described),
        target: last.target,
        hasParts: last.described.aspects.length > 0,
        verdict: targetVerdictOf(last.described, last.target).whole,
      }
    : null;
}
