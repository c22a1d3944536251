import type { Tx } from '../../../db/connection';
import { findAggregates } from '../../../db/queries/responses';
import { findRounds, type RoundRow } from '../../../db/queries/rounds';
import type { Definition } from '../../../surveys/definition/types';
import type { WaveAggregates } from '../../../surveys/scoring/aggregates';
import { commonItems } from '../../../surveys/scoring/commonItems';
import type { Wave } from '../../../surveys/scoring/compareIndicator';
import { compareSurvey } from '../../../surveys/scoring/compareSurvey';
import { compositeSets, findSubsetComposite } from '../../../surveys/scoring/compositeSets';
import type { IndicatorDescription } from '../../../surveys/scoring/describeIndicators';
import { exactMayLeave } from '../../../surveys/scoring/exactMayLeave';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import type { FrozenRound } from '../sealing/frozenRound';
import { describeRound, roundWeighting } from './describeRound';

/** A sealed round with its frozen counts, described as it may leave. */
export interface SurveyWave {
  round: RoundRow;
  definition: Definition;
  frozen: Pick<
    FrozenRound,
    'wave' | 'response' | 'earlier' | 'disclosure' | 'strata' | 'ways' | 'provenance'
  >;
  described: IndicatorDescription[];
}

/** Every sealed round of a survey, oldest first. */
export async function findSurveyWaves(tx: Tx, associationId: string, survey: string): Promise<SurveyWave[]> {
  const waves: SurveyWave[] = [];
  for (const round of await findRounds(tx, associationId)) {
    if (round.survey !== survey || round.status !== 'sealed') continue;
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const frozen = (await findAggregates(tx, associationId, round.id)) as unknown as SurveyWave['frozen'];
    const options = { populationSize: round.populationSize, threshold: round.threshold };
    waves.push({ round, definition, frozen, described: describeRound(definition, frozen, options) });
  }
  return waves;
}

/** Two rounds as they are compared, on counts that were frozen with the later sealed of the two. */
export interface ComparedWaves {
  earlier: Wave;
  later: Wave;
  threshold: number;
  /** Score points 1-10, fixed before the fieldwork of the later round. */
  smallestRelevantDifference: number;
}

/**
 * null when the counts on the questions they have in common were not kept: then there is nothing to compare on, as with
 * a break.
 */
export function comparedWaves(earlier: SurveyWave, later: SurveyWave): ComparedWaves | null {
  const before: Wave = asWave(earlier, later.frozen.earlier?.[earlier.round.id] ?? earlier.frozen.wave);
  const after: Wave = asWave(later, earlier.frozen.earlier?.[later.round.id] ?? later.frozen.wave);
  const wasKept = compositeSets(later.definition).every(({ key: base }) => {
    if ([before, after].some(hasFiguresOnly)) return true;
    const common = commonItems(earlier.definition, later.definition, base);
    return !common.trendShown || [before, after].every((wave) => compositeKept(wave, common) !== null);
  });
  if (!wasKept) return null;
  return {
    earlier: before,
    later: after,
    threshold: Math.max(earlier.round.threshold, later.round.threshold),
    smallestRelevantDifference: smallestRelevantDifference(later.round),
  };
}

/** The difference that the round's indicators are held to. */
export const smallestRelevantDifference = (round: RoundRow): number =>
  Object.values(round.targets)[0]?.smallestRelevantDifference ?? 0.5;

/** The change of every indicator between two rounds, with Holm's correction over them. */
export const changesBetween = ({ earlier, later, ...options }: ComparedWaves) =>
  compareSurvey(earlier, later, options);

/** Key of the composite on these items in a wave; null when it was not kept. */
export function compositeKept(
  wave: Pick<Wave, 'definition' | 'aggregates'>,
  part: { base: string; items: string[] },
) {
  const key = findSubsetComposite(wave.definition, part)?.key;
  return key !== undefined && wave.aggregates.total.composites[key] ? key : null;
}

/** Held elsewhere, of which a report is all there is: `compareIndicator` knows what it can be compared on. */
const hasFiguresOnly = ({ aggregates }: Wave) =>
  Object.values(aggregates.total.composites).some((composite) => 'summary' in composite);

function asWave({ round, definition, frozen }: SurveyWave, aggregates: WaveAggregates): Wave {
  return {
    definition,
    aggregates,
    populationSize: round.populationSize,
    weighting: roundWeighting({ wave: aggregates, strata: frozen.strata }),
  };
}

/**
 * Whether the exact counts of this indicator may leave. Never of a weighted round: exact and weighted figures beside each
 * other are two equations about the same schools.
 */
export const mayLeaveExact = ({ definition, frozen, round }: SurveyWave, indicatorKey: string): boolean =>
  !frozen.strata && exactMayLeave(definition, frozen.wave, indicatorKey, round.threshold);
