import type { Item } from '../definition/types';
import type { DataFlag } from '../statistics/dataFlag';
import type { Interval } from '../statistics/interval';
import { meanEstimate } from '../statistics/means/meanEstimate';
import type { Moments } from '../statistics/means/moments';
import { momentsOfHistogram } from '../statistics/means/momentsOfHistogram';
import { shownProportionInterval } from '../statistics/proportions/proportionEstimate';
import type { ValueCount } from '../statistics/valueCount';
import type { CompositeAggregate, ItemAggregate } from './aggregates';
import { isPositivePoint, isSatisfied, scoreOfPoint } from './itemScore';
import { momentsOfSummary, type ScoreSummary, shareOfSummary } from './scoreSummary';

/** A score as people see it. Every figure is null when the group is too small (`hidden`) or empty (`noAnswers`). */
export interface ScoreFigures {
  /** Respondents with a valid score; null when hidden. */
  n: number | null;
  /** Size of the known, complete list; null when unknown. */
  N: number | null;
  /** 1 to 10. */
  mean: number | null;
  /** 95 %, with finite population correction when N is known, cut off at 1 and 10. */
  ciShown: Interval | null;
  sd: number | null;
  /** % positief, as a share 0-1, with its 95 % interval. */
  satisfied: { share: number; interval: Interval | null } | null;
  /** 1 to threshold - 1 answers: "niet getoond". */
  hidden: boolean;
  /** "geen antwoorden". */
  noAnswers: boolean;
  flags: DataFlag[];
  /**
   * The mean stands in half points (or tenths) and alone, because a few respondents skipped a question (`safeParts`); with the
   * fewest answers behind it, null when that is not told either.
   */
  rounded?: { nAtLeast: number | null; inHalves: boolean };
}

/** Scores of a composite with counts, ascending. */
export const histogramOfComposite = (composite: CompositeAggregate): ValueCount[] =>
  composite.histogram.map(([value, count]) => ({ value, count }));

/** Scores (1-10) of a scaled item with counts. */
export const histogramOfItem = (aggregate: ItemAggregate, item: Item): ValueCount[] =>
  Object.entries(aggregate.counts).map(([point, count]) => ({
    value: scoreOfPoint(Number(point), item),
    count,
  }));

/** Positive answers of a scaled item. */
export const positiveAnswers = (aggregate: ItemAggregate, item: Item): number =>
  Object.entries(aggregate.counts).reduce(
    (sum, [point, count]) => sum + (isPositivePoint(Number(point), item) ? count : 0),
    0,
  );

/** Respondents whose composite is positive. */
export const satisfiedRespondents = (composite: CompositeAggregate): number =>
  composite.histogram.reduce((sum, [value, count]) => sum + (isSatisfied(value) ? count : 0), 0);

const nothing = { mean: null, ciShown: null, sd: null, satisfied: null };

/** What stands in place of figures that may not be seen. */
export const hiddenFigures = (N: number | null): ScoreFigures => ({
  ...nothing,
  n: null,
  N,
  hidden: true,
  noAnswers: false,
  flags: [],
});

/**
 * Figures of one group from its scores, or their absence.
 * @param positive scores that count as positive
 * @param threshold smallest group that may be shown
 */
export function scoreFigures(
  histogram: readonly ValueCount[],
  positive: number,
  N: number | null,
  threshold: number,
): ScoreFigures {
  return figuresOfMoments(momentsOfHistogram(histogram), positive, N, threshold);
}

/**
 * The same from mean and spread alone.
 * @param positive null when it is not known how many scores are positive
 */
export function figuresOfMoments(
  moments: Moments,
  positive: number | null,
  N: number | null,
  threshold: number,
): ScoreFigures {
  const { n } = moments;
  if (n === 0) return { ...nothing, n: 0, N, hidden: false, noAnswers: true, flags: ['geen_antwoorden'] };
  if (n < threshold) return hiddenFigures(N);
  const mean = meanEstimate(moments, N);
  return {
    n,
    N,
    mean: mean.mean,
    ciShown: N === null || n > N ? mean.ciShown : mean.ciFpcShown,
    sd: mean.sd,
    satisfied:
      positive === null ? null : { share: positive / n, interval: shownProportionInterval(positive, n, N) },
    hidden: false,
    noAnswers: false,
    flags: mean.flags,
  };
}

/**
 * The same from a report: its % positief as it stands there. The interval is that of the nearest count of people, wide enough
 * to hold the share of the report, which of a full count would else lie beside it.
 */
export function figuresOfSummary(summary: ScoreSummary, N: number | null, threshold: number): ScoreFigures {
  const figures = figuresOfMoments(momentsOfSummary(summary), summary.positive, N, threshold);
  const share = shareOfSummary(summary);
  if (!figures.satisfied || share === null) return figures;
  const { interval } = figures.satisfied;
  return {
    ...figures,
    satisfied: {
      share,
      interval: interval && [Math.min(interval[0], share), Math.max(interval[1], share)],
    },
  };
}
