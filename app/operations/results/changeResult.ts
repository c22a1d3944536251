import { compareDefinitions } from '../../../surveys/definition/compareDefinitions';
import { publicScore, publicShare } from '../../../surveys/disclosure/publicFigure';
import type { IndicatorChange } from '../../../surveys/scoring/compareIndicator';
import type { ChangeVerdict } from '../../../surveys/statistics/change/changeVerdict';
import { scorePair } from './figure';
import { isSafePart } from './isSafePart';
import {
  changesBetween,
  comparedWaves,
  mayLeaveExact,
  type SurveyWave,
  smallestRelevantDifference,
} from './surveyWaves';

/** A question as a reader knows it. */
export interface NamedItem {
  key: string;
  title: string;
}

/** What the words about a change rest on. Where counts may not leave exactly: in tenths, and p as above or below 0.05. */
export interface ChangeNumbers {
  isExact: boolean;
  withFpc: ChangeVerdict | null;
  withoutFpc: ChangeVerdict | null;
  /** Welch; null when not exact. */
  se: number | null;
  df: number | null;
  t: number | null;
  p: number | null;
  /** Adjusted over `family` indicators; when not exact, only `isBelow`. */
  pHolm: number | null;
  isBelow: boolean | null;
  family: number;
  /** Alone it would count as a change; among so many indicators at once it does not (Holm). */
  isHeldBackByHolm: boolean;
  smallestRelevantDifference: number;
  hedgesG: number | null;
  cliffsDelta: number | null;
}

/** The score of a round held against that of an earlier round of the same survey. */
export interface ChangeResult {
  roundId: string;
  year: number;
  /** The earlier round was held elsewhere: the mark stands wherever its figures do. */
  isElsewhere: boolean;
  /** false = a break in the series: no line, no difference and no verdict between them. */
  comparable: boolean;
  hidden: boolean;
  /** Questions in common, and how many the longer of both lists has. */
  common: NamedItem[];
  of: number;
  /** Questions of this round that were worded otherwise, new, or are gone. */
  changed: (NamedItem & { how: 'broken' | 'new' | 'dropped' })[];
  /** Scores on the common questions; null with a break or when hidden. */
  before: { mean: number | null; n: number | null } | null;
  now: { mean: number | null; n: number | null } | null;
  difference: { diff: number; ci: [number, number] | null } | null;
  /** Of % positief, -1 to 1; null on part of the questions, of a weighted round, and when hidden. */
  differenceSatisfied: { diff: number; ci: [number, number] | null } | null;
  /** After Holm over the indicators of the survey. */
  verdict: ChangeVerdict | null;
  /** Dutch. */
  sentence: string | null;
  numbers: ChangeNumbers | null;
}

/**
 * @param besidePart key set of another part of the same questions that is told beside this one, as a sorted list; a
 * second, different part of the same answers is only told where the counts may leave exactly.
 */
export function changeResult(
  earlier: SurveyWave,
  later: SurveyWave,
  indicatorKey: string,
  besidePart: readonly string[] | null = null,
): ChangeResult {
  const compared = comparedWaves(earlier, later);
  const changes = compared ? changesBetween(compared) : [];
  const change = changes.find(({ base }) => base === indicatorKey) ?? null;
  const { id, year, heldElsewhere } = earlier.round;
  const own = { roundId: id, year, isElsewhere: heldElsewhere !== null };
  const asked = askedOf(earlier, later, indicatorKey);
  const nothing: ChangeResult = {
    ...own,
    comparable: false,
    hidden: false,
    common: (change?.items ?? []).map((key) => named(later, key)),
    of: change?.of ?? 0,
    changed: asked,
    before: null,
    now: null,
    difference: null,
    differenceSatisfied: null,
    verdict: null,
    sentence: null,
    numbers: null,
  };
  if (!change?.trendShown) return nothing;
  const isPart = change.items.length < change.of;
  const isExact = mayLeaveExact(earlier, indicatorKey) && mayLeaveExact(later, indicatorKey);
  if (change.hidden || (isPart && !partIsSafe(earlier, later, change, isExact, besidePart)))
    return { ...nothing, comparable: true, hidden: true };
  const headline = change.fpc ?? change.noFpc;
  const isWeighted = Boolean(earlier.frozen.strata || later.frozen.strata);
  return {
    ...nothing,
    comparable: true,
    before: { mean: publicScore(change.mean1), n: change.n1 },
    now: { mean: publicScore(change.mean2), n: change.n2 },
    difference:
      headline && headline.diff !== null
        ? { diff: publicScore(headline.diff) as number, ci: scorePair(headline.ci95) }
        : null,
    differenceSatisfied: isPart || isWeighted ? null : satisfiedOf(change),
    verdict: change.verdict,
    sentence: change.sentence,
    numbers: numbersOf(change, {
      isExact,
      isWeighted,
      family: changes.filter((one) => !one.base.includes(':') && one.trendShown && !one.hidden).length,
      smallestRelevantDifference: smallestRelevantDifference(later.round),
    }),
  };
}

function numbersOf(
  change: IndicatorChange,
  how: Pick<ChangeNumbers, 'isExact' | 'family' | 'smallestRelevantDifference'> & { isWeighted: boolean },
): ChangeNumbers {
  const { isExact, isWeighted, family } = how;
  const headline = change.fpc ?? change.noFpc;
  const exact = (value: number | null | undefined) => (isExact ? (value ?? null) : null);
  const effect = (value: number | null | undefined) =>
    value == null || isWeighted ? null : isExact ? value : publicScore(value);
  return {
    isExact,
    withFpc: change.fpc?.verdictHolm ?? null,
    withoutFpc: change.noFpc?.verdictHolm ?? null,
    se: exact(headline?.se),
    df: exact(headline?.df),
    t: exact(headline?.t),
    p: exact(headline?.p),
    pHolm: exact(headline?.pHolm),
    isBelow: headline?.pHolm == null ? null : headline.pHolm < 0.05,
    family,
    isHeldBackByHolm: headline !== null && headline.verdict !== headline.verdictHolm,
    smallestRelevantDifference: how.smallestRelevantDifference,
    hedgesG: effect(change.effect?.hedgesG),
    cliffsDelta: effect(change.effect?.cliffsDelta),
  };
}

function satisfiedOf({ satisfied }: IndicatorChange): ChangeResult['differenceSatisfied'] {
  if (!satisfied || satisfied.diff === null) return null;
  const ci = satisfied.ci95;
  return {
    diff: publicShare(satisfied.diff) as number,
    ci: ci ? [publicShare(ci[0]) as number, publicShare(ci[1]) as number] : null,
  };
}

function partIsSafe(
  earlier: SurveyWave,
  later: SurveyWave,
  change: IndicatorChange,
  isExact: boolean,
  besidePart: readonly string[] | null,
): boolean {
  const isOther = besidePart !== null && besidePart.join() !== [...change.items].sort().join();
  if (isOther && !isExact) return false;
  const threshold = Math.max(earlier.round.threshold, later.round.threshold);
  return (
    isSafePart(earlier.frozen.wave, change.base, change.n1, threshold) &&
    isSafePart(later.frozen.wave, change.base, change.n2, threshold)
  );
}

function askedOf(earlier: SurveyWave, later: SurveyWave, indicatorKey: string): ChangeResult['changed'] {
  const comparison = compareDefinitions(earlier.definition, later.definition);
  const ofIndicator = (wave: SurveyWave) =>
    wave.definition.items.filter((item) => item.indicator === indicatorKey && item.scale !== null);
  const now = ofIndicator(later).flatMap(({ key }) => {
    const how = comparison[key]?.verdict;
    return how === 'broken' || how === 'new' ? [{ ...named(later, key), how }] : [];
  });
  const gone = ofIndicator(earlier).flatMap(({ key }) =>
    comparison[key]?.verdict === 'dropped' ? [{ ...named(earlier, key), how: 'dropped' as const }] : [],
  );
  return [...now, ...gone];
}

export const named = ({ definition }: Pick<SurveyWave, 'definition'>, key: string): NamedItem => ({
  key,
  title: definition.items.find((item) => item.key === key)?.title.nl ?? key,
});
