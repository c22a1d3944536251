import type { Tx } from '../../../db/connection';
import { findAggregates } from '../../../db/queries/responses';
import { findRound, type RoundRow } from '../../../db/queries/rounds';
import { findNulmetingen } from '../../../db/queries/targets';
import { compareDefinitions } from '../../../surveys/definition/compareDefinitions';
import type { Definition } from '../../../surveys/definition/types';
import { publicScore, publicShare } from '../../../surveys/disclosure/publicFigure';
import type { IndicatorChange, Wave } from '../../../surveys/scoring/compareIndicator';
import { compareSurvey } from '../../../surveys/scoring/compareSurvey';
import type { IndicatorDescription } from '../../../surveys/scoring/describeIndicators';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import type { FrozenRound } from '../sealing/frozenRound';
import { describeRound, type RoundCounts, roundWeighting } from './describeRound';
import { scorePair } from './figure';
import { isSafePart } from './isSafePart';
import type { NulmetingResult } from './roundResult';

export interface References {
  /** The nulmeting beside an indicator; null when none was designated. */
  besideOf(indicatorKey: string): NulmetingResult | null;
  /** Whether this item was worded otherwise in the nulmeting of its indicator. */
  isBroken(itemKey: string): boolean;
}

interface Reference {
  round: RoundRow;
  definition: Definition;
  changes: IndicatorChange[];
  /** The reference round described on its own, for when there is a break. */
  alone: IndicatorDescription[];
  /** Whether the scores on part of the questions may stand beside those on all, in both years. */
  partIsSafe(change: IndicatorChange): boolean;
}

/**
 * The designated nulmeting of every indicator of a sealed round, compared on the items both have in common. Counts of
 * a nulmeting with another version were frozen with this round (`earlier`), because only then both versions are known.
 */
export async function findReferences(
  tx: Tx,
  associationId: string,
  round: RoundRow,
  definition: Definition,
  frozen: RoundCounts & Pick<FrozenRound, 'earlier'>,
): Promise<References> {
  const designated = (await findNulmetingen(tx, associationId)).filter((one) => one.survey === round.survey);
  const byRound = new Map<string, Reference>();
  for (const roundId of new Set(designated.map((one) => one.roundId))) {
    const reference = await findReference(tx, associationId, roundId, round, definition, frozen);
    if (reference) byRound.set(roundId, reference);
  }
  return {
    besideOf(indicatorKey) {
      const choice = designated.find((one) => one.indicator === indicatorKey);
      const reference = choice && byRound.get(choice.roundId);
      return choice && reference ? beside(reference, indicatorKey, round, choice.reason) : null;
    },
    isBroken(itemKey) {
      const indicator = definition.items.find((item) => item.key === itemKey)?.indicator;
      const choice = designated.find((one) => one.indicator === indicator);
      const reference = choice && byRound.get(choice.roundId);
      if (!reference) return false;
      return compareDefinitions(reference.definition, definition)[itemKey]?.verdict === 'broken';
    },
  };
}

/**
 * The change of an indicator of a sealed round since an earlier one, as `findReferences` gives it for the nulmeting; null when
 * either is not sealed or the earlier round did not measure it.
 */
export async function findChangeSince(
  tx: Tx,
  associationId: string,
  earlierRoundId: string,
  round: RoundRow,
  definition: Definition,
  frozen: RoundCounts & Pick<FrozenRound, 'earlier'>,
): Promise<(indicatorKey: string) => NulmetingResult | null> {
  const reference = await findReference(tx, associationId, earlierRoundId, round, definition, frozen);
  return (indicatorKey) => (reference ? beside(reference, indicatorKey, round, '') : null);
}

async function findReference(
  tx: Tx,
  associationId: string,
  roundId: string,
  round: RoundRow,
  definition: Definition,
  frozen: RoundCounts & Pick<FrozenRound, 'earlier'>,
): Promise<Reference | null> {
  const other = roundId === round.id ? round : await findRound(tx, associationId, roundId);
  if (other?.status !== 'sealed') return null;
  const version = await getRoundDefinition(tx, associationId, other.publishedVersionId);
  const own: RoundCounts & Partial<Pick<FrozenRound, 'earlier'>> =
    other.id === round.id
      ? frozen
      : ((await findAggregates(tx, associationId, roundId)) as unknown as RoundCounts &
          Pick<FrozenRound, 'earlier'>);
  const common: RoundCounts = { wave: frozen.earlier[roundId] ?? own.wave, strata: own.strata };
  const earlier: Wave = {
    definition: version.definition,
    aggregates: common.wave,
    populationSize: other.populationSize,
    weighting: roundWeighting(common),
  };
  const later: Wave = {
    definition,
    // A reference that was entered after this round was sealed counted this round again.
    aggregates: own.earlier?.[round.id] ?? frozen.wave,
    populationSize: round.populationSize,
    weighting: roundWeighting(frozen),
  };
  const threshold = Math.max(round.threshold, other.threshold);
  const smallest = Object.values(round.targets)[0]?.smallestRelevantDifference ?? 0.5;
  // A nulmeting designated later than this round says nothing about a change up to this round.
  const isEarlier = other.year < round.year;
  return {
    round: other,
    definition: version.definition,
    changes: isEarlier
      ? compareSurvey(earlier, later, { threshold, smallestRelevantDifference: smallest })
      : [],
    alone: describeRound(version.definition, own, { populationSize: other.populationSize, threshold }),
    partIsSafe: ({ base, n1, n2 }) =>
      isSafePart(own.wave, base, n1, threshold) && isSafePart(frozen.wave, base, n2, threshold),
  };
}

function beside(
  reference: Reference,
  indicatorKey: string,
  round: RoundRow,
  reason: string,
): NulmetingResult | null {
  const alone = reference.alone.find((one) => one.key === indicatorKey);
  if (!alone) return null;
  const change = reference.changes.find((one) => one.base === indicatorKey) ?? null;
  const headline = change ? (change.fpc ?? change.noFpc) : null;
  const isThisRound = reference.round.id === round.id;
  const comparable = change?.trendShown ?? isThisRound;
  const isPart = change !== null && comparable && change.items.length < change.of;
  if (isPart && !reference.partIsSafe(change)) {
    return {
      roundId: reference.round.id,
      year: reference.round.year,
      isElsewhere: reference.round.heldElsewhere !== null,
      reason,
      isThisRound,
      comparable,
      basis: `op basis van ${change.items.length} van de ${change.of} vragen`,
      mean: null,
      shareSatisfied: null,
      n: null,
      hidden: true,
      meanNow: null,
      difference: null,
      verdict: null,
      sentence: null,
    };
  }
  return {
    roundId: reference.round.id,
    year: reference.round.year,
    isElsewhere: reference.round.heldElsewhere !== null,
    reason,
    isThisRound,
    comparable,
    basis: isPart ? `op basis van ${change.items.length} van de ${change.of} vragen` : null,
    mean: publicScore(isPart ? change.mean1 : alone.mean),
    shareSatisfied: isPart ? null : publicShare(alone.satisfied?.share ?? null),
    n: isPart ? change.n1 : alone.n,
    hidden: change?.hidden ?? alone.hidden,
    meanNow: publicScore(change?.mean2 ?? null),
    difference:
      headline && headline.diff !== null
        ? { diff: publicScore(headline.diff) as number, ci: scorePair(headline.ci95) }
        : null,
    verdict: change?.verdict ?? null,
    sentence: change?.sentence ?? null,
  };
}
