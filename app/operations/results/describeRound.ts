import type { Definition } from '../../../surveys/definition/types';
import { describeIndicators, type IndicatorDescription } from '../../../surveys/scoring/describeIndicators';
import { describeSignals, type ItemDescription } from '../../../surveys/scoring/describeItems';
import { safeParts } from '../../../surveys/scoring/safeParts';
import { weightedDescription, weightedItem } from '../../../surveys/scoring/weightedDescription';
import { type Weighting, weighStrata } from '../../../surveys/scoring/weighting';
import { type FrozenRound, STRATUM } from '../sealing/frozenRound';
import { emptyAsHidden } from './emptyAsHidden';

/** The frozen counts that a round's figures come from. */
export type RoundCounts = Pick<FrozenRound, 'wave' | 'strata'>;

/**
 * Every indicator of a sealed round as it may leave: weighted when its parents' schools were known, else plain, never
 * both; with only as much of its parts as may stand beside it. Every page, file and command takes it from here.
 */
export function describeRound(
  definition: Definition,
  counts: RoundCounts,
  options: { populationSize: number | null; threshold: number },
): IndicatorDescription[] {
  const described = describeIndicators(definition, counts.wave, options);
  const weighting = roundWeighting(counts);
  const weighted = weighting
    ? described.map((description) => weightedDescription(description, definition, weighting))
    : described;
  return weighted
    .map(emptyAsHidden(counts.wave, options.threshold).indicator)
    .map((description) => safeParts(description, definition, counts.wave, options.threshold));
}

/** Every signal of a sealed round, weighted when the round is: one page never tells figures of both kinds. */
export function describeRoundSignals(
  definition: Definition,
  counts: RoundCounts,
  options: { threshold: number },
): ItemDescription[] {
  const described = describeSignals(definition, counts.wave.total, options);
  const weighting = roundWeighting(counts);
  if (!weighting) return described;
  const items = new Map(definition.items.map((item) => [item.key, item]));
  return described.map((signal) => {
    const item = items.get(signal.key);
    return item ? weightedItem(signal, item, weighting) : signal;
  });
}

/** What a response says when the figures beside it are weighted by school. */
export const weightedMark = ({ strata }: Pick<RoundCounts, 'strata'>) =>
  strata ? { weighted: true as const } : {};

/** The weighting of a sealed round of parents; null when it is not weighted. */
export function roundWeighting({ wave, strata }: RoundCounts): Weighting | null {
  if (!strata) return null;
  return weighStrata(
    strata.map(({ stratum, N }) => ({ stratum, N, weightCell: null })),
    wave.breakdowns[STRATUM] ?? {},
  );
}
