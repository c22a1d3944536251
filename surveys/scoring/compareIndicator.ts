import type { Definition } from '../definition/types';
import {
  type ChangeGroup,
  changeGroupOfWeighted,
  changeGroupWithFpc,
  changeGroupWithoutFpc,
} from '../statistics/change/changeGroup';
import {
  type ChangeVerdict,
  changeVerdict,
  changeVerdictAfterHolm,
} from '../statistics/change/changeVerdict';
import { compareMeans, type MeanChange } from '../statistics/change/compareMeans';
import { type EffectSizes, effectSizes } from '../statistics/change/effectSizes';
import { newcombeInterval, type ProportionChange } from '../statistics/change/newcombeInterval';
import { type RankComparison, rankComparison } from '../statistics/change/rankComparison';
import { meanEstimate } from '../statistics/means/meanEstimate';
import { changeSentence, isSturdy, THIS_GROUP_ONLY } from '../statistics/wording/changeSentence';
import type { CompositeAggregate, WaveAggregates } from './aggregates';
import { type CommonItems, commonItems } from './commonItems';
import { findSubsetComposite } from './compositeSets';
import { listSizeFor } from './describeIndicators';
import { histogramOfComposite, satisfiedRespondents } from './figures';
import { momentsOfComposite, shareOfSummary } from './scoreSummary';
import { compositeScores } from './weightedDescription';
import type { Weighting } from './weighting';

/** One wave: the definition it was held with, and its sealed counts. */
export interface Wave {
  definition: Definition;
  aggregates: WaveAggregates;
  /** Everybody on the known, complete list; null = unknown. */
  populationSize: number | null;
  /** Given when the wave is weighted: then its change is that of the weighted means. */
  weighting?: Weighting | null;
}

export interface CompareOptions {
  threshold: number;
  /** Score points (1-10); 0.5 unless the bureau chose otherwise before the fieldwork. */
  smallestRelevantDifference: number;
  sameMode?: boolean;
}

export interface ChangeFigures extends MeanChange {
  verdict: ChangeVerdict;
  /** Adjusted over the indicators of the survey; null before `compareSurvey`, or when not in the family. */
  pHolm: number | null;
  verdictHolm: ChangeVerdict;
}

export interface IndicatorChange extends CommonItems {
  /** A wave has fewer scores than the threshold: "niet getoond", and every figure is null. */
  hidden: boolean;
  n1: number | null;
  n2: number | null;
  /** Scores of both waves on the common items, 1-10. */
  mean1: number | null;
  mean2: number | null;
  /** With finite population correction: is the score of these respondents higher? null when a list is unknown. */
  fpc: ChangeFigures | null;
  /** Without: would other answerers say the same? null when hidden or when there is a break in the series. */
  noFpc: ChangeFigures | null;
  /** The headline: with correction when both lists are known, after Holm. null with a break in the series. */
  verdict: ChangeVerdict | null;
  /** Verdicts with and without correction are equal; null when there is only one. */
  sturdy: boolean | null;
  /** Dutch; null with a break in the series. */
  sentence: string | null;
  effect: (EffectSizes & RankComparison) | null;
  /** Change of % positief; null when hidden, or when a report from elsewhere does not give it. */
  satisfied: ProportionChange | null;
}

const nothing = {
  mean1: null,
  mean2: null,
  fpc: null,
  noFpc: null,
  sturdy: null,
  effect: null,
  satisfied: null,
} as const;

function findComposite(wave: Wave, common: CommonItems): CompositeAggregate | undefined {
  const set = findSubsetComposite(wave.definition, common);
  return set ? wave.aggregates.total.composites[set.key] : undefined;
}

/** Of a round held elsewhere of which only figures are known, the score on part of its items cannot be worked out. */
const hasFiguresOnly = ({ aggregates }: Wave) =>
  Object.values(aggregates.total.composites).some((composite) => composite.summary !== undefined);

function compositeOf(wave: Wave, common: CommonItems): CompositeAggregate {
  const composite = findComposite(wave, common);
  if (composite) return composite;
  throw new Error(
    `${wave.definition.survey}/${wave.definition.version}: no composite of ${common.base} on ${common.items} was kept`,
  );
}

/**
 * The change of one indicator or aspect (`Bureau-2:casus`) between two waves, on the items they have in common.
 * Verdicts are before Holm: `compareSurvey` corrects over a family.
 * @throws when a wave's aggregates lack the composite on the common items: give `commonSubsets` to `aggregateResponses`.
 */
export function compareIndicator(
  earlier: Wave,
  later: Wave,
  base: string,
  options: CompareOptions,
): IndicatorChange {
  const shared = commonItems(earlier.definition, later.definition, base, options);
  const isUnknown = [earlier, later].some((wave) => hasFiguresOnly(wave) && !findComposite(wave, shared));
  const common = isUnknown ? { ...shared, trendShown: false } : shared;
  if (!common.trendShown) {
    return { ...common, ...nothing, hidden: false, n1: null, n2: null, verdict: null, sentence: null };
  }
  const side = (wave: Wave) => {
    const composite = compositeOf(wave, common);
    const histogram = histogramOfComposite(composite);
    const indicator = wave.definition.indicators.find((one) => one.key === base.split(':')[0]);
    const N = indicator ? listSizeFor(wave.definition, indicator, wave.populationSize) : null;
    const moments = momentsOfComposite(composite);
    const key = findSubsetComposite(wave.definition, common)?.key ?? base;
    const weighted = wave.weighting?.estimate(compositeScores(key)).mean ?? null;
    return { composite, histogram, moments, weighted, estimate: meanEstimate(moments, N) };
  };
  const [one, two] = [side(earlier), side(later)];
  const [n1, n2] = [one.moments.n, two.moments.n];
  if (n1 < options.threshold || n2 < options.threshold) {
    const shown = (n: number) => (n > 0 && n < options.threshold ? null : n);
    const sentence = changeSentence('niet_getoond', { earlier: 0, later: 0, diff: 0, ci95: null });
    return {
      ...common,
      ...nothing,
      hidden: true,
      n1: shown(n1),
      n2: shown(n2),
      verdict: 'niet_getoond',
      sentence,
    };
  }
  const group = (wave: typeof one, withFpc: boolean): ChangeGroup | null => {
    if (wave.weighted) return changeGroupOfWeighted(wave.weighted, withFpc);
    return withFpc ? changeGroupWithFpc(wave.estimate) : changeGroupWithoutFpc(wave.estimate);
  };
  const figures = (withFpc: boolean): ChangeFigures | null => {
    const [a, b] = [group(one, withFpc), group(two, withFpc)];
    if (!a || !b) return null;
    const change = compareMeans(a, b);
    const verdict = changeVerdict(change, { n1, n2 }, options.threshold, options.smallestRelevantDifference);
    return { ...change, verdict, pHolm: null, verdictHolm: verdict };
  };
  return withWords({
    ...common,
    hidden: false,
    n1,
    n2,
    mean1: one.weighted ? one.weighted.mean : one.moments.mean,
    mean2: two.weighted ? two.weighted.mean : two.moments.mean,
    fpc: figures(true),
    noFpc: figures(false),
    verdict: null,
    sturdy: null,
    sentence: null,
    effect: { ...effectSizes(one.moments, two.moments), ...rankComparison(one.histogram, two.histogram) },
    satisfied: changeOfSatisfied(one.composite, two.composite, { n1, n2 }),
  });
}

/** Change of % positief; null when a report from elsewhere does not say how many were positive. */
function changeOfSatisfied(
  earlier: CompositeAggregate,
  later: CompositeAggregate,
  { n1, n2 }: { n1: number; n2: number },
): ProportionChange | null {
  const shareOf = (one: CompositeAggregate, n: number) =>
    one.summary ? shareOfSummary(one.summary) : satisfiedRespondents(one) / n;
  const [p1, p2] = [shareOf(earlier, n1), shareOf(later, n2)];
  return p1 === null || p2 === null ? null : newcombeInterval({ p: p1, n: n1 }, { p: p2, n: n2 });
}

/** Headline verdict and sentence from the figures, after whatever correction they carry. */
function withWords(change: IndicatorChange): IndicatorChange {
  const headline = change.fpc ?? change.noFpc;
  if (!headline || change.mean1 === null || change.mean2 === null) return change;
  const verdict = headline.verdictHolm;
  const sturdy = isSturdy(change.fpc?.verdictHolm ?? null, change.noFpc?.verdictHolm ?? verdict);
  const words = changeSentence(verdict, {
    earlier: change.mean1,
    later: change.mean2,
    diff: headline.diff ?? 0,
    ci95: headline.ci95,
  });
  return { ...change, verdict, sturdy, sentence: sturdy === false ? `${words} ${THIS_GROUP_ONLY}` : words };
}

/** The same change with p-values adjusted over a family (Holm): what remains of its verdicts. */
export function withAdjustedP(
  change: IndicatorChange,
  p: { fpc: number | null; noFpc: number | null },
): IndicatorChange {
  const adjust = (figures: ChangeFigures | null, pHolm: number | null): ChangeFigures | null =>
    figures && { ...figures, pHolm, verdictHolm: changeVerdictAfterHolm(figures.verdict, pHolm) };
  return withWords({ ...change, fpc: adjust(change.fpc, p.fpc), noFpc: adjust(change.noFpc, p.noFpc) });
}
