import type { Tx } from '../../../db/connection';
import { findAggregates } from '../../../db/queries/responses';
import { findRounds, type RoundRow } from '../../../db/queries/rounds';
import { inAssociation } from '../../../db/transaction';
import type { Audience, Definition } from '../../../surveys/definition/types';
import { publicScore } from '../../../surveys/disclosure/publicFigure';
import { commonItems } from '../../../surveys/scoring/commonItems';
import type { IndicatorDescription } from '../../../surveys/scoring/describeIndicators';
import type { AppContext } from '../../context';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { describeRound, type RoundCounts } from './describeRound';
import { scorePair } from './figure';

export interface SeriesPoint {
  roundId: string;
  year: number;
  /** Score 1-10 on all questions of that year; null when hidden or without answers. */
  mean: number | null;
  ci: [number, number] | null;
  hidden: boolean;
  /** A break in the series: no line from the point before. */
  broken: boolean;
  target: number | null;
  /** Held elsewhere: the mark stands wherever its figure does. */
  isElsewhere?: true;
}

export interface ResultsOverview {
  surveys: {
    survey: string;
    title: string;
    audience: Audience;
    rounds: { roundId: string; year: number; isElsewhere: boolean }[];
    indicators: { key: string; title: string; norm: string; points: SeriesPoint[] }[];
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
      const waves: DescribedRound[] = [];
      for (const round of rounds) waves.push(await describedRound(tx, associationId, round));
      const latest = waves.at(-1) as DescribedRound;
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
          points: pointsOf(key, waves),
        })),
      });
    }
    return { surveys };
  });
}

interface DescribedRound {
  round: RoundRow;
  definition: Definition;
  indicators: IndicatorDescription[];
}

async function describedRound(tx: Tx, associationId: string, round: RoundRow): Promise<DescribedRound> {
  const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
  const counts = (await findAggregates(tx, associationId, round.id)) as unknown as RoundCounts;
  const options = { populationSize: round.populationSize, threshold: round.threshold };
  return { round, definition, indicators: describeRound(definition, counts, options) };
}

function pointsOf(key: string, waves: DescribedRound[]): SeriesPoint[] {
  let before: DescribedRound | null = null;
  const points: SeriesPoint[] = [];
  for (const wave of waves) {
    const described = wave.indicators.find((one) => one.key === key);
    if (!described) continue;
    points.push({
      roundId: wave.round.id,
      year: wave.round.year,
      mean: publicScore(described.mean),
      ci: scorePair(described.ciShown),
      hidden: described.hidden,
      broken: before !== null && !sameQuestions(before.definition, wave.definition, key),
      target: wave.round.targets[key]?.target ?? null,
      ...(wave.round.heldElsewhere !== null && { isElsewhere: true as const }),
    });
    before = wave;
  }
  return points;
}

function sameQuestions(earlier: Definition, later: Definition, key: string): boolean {
  const common = commonItems(earlier, later, key);
  return common.trendShown && common.items.length === common.of;
}
