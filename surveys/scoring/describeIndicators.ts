import type { Definition, Indicator, LocalText } from '../definition/types';
import type { Interval } from '../statistics/interval';
import type { CellAggregates, CompositeAggregate, WaveAggregates } from './aggregates';
import { aspectKey } from './compositeSets';
import { type DescribeOptions, describeItem, type ItemDescription } from './describeItems';
import {
  figuresOfSummary,
  histogramOfComposite,
  type ScoreFigures,
  satisfiedRespondents,
  scoreFigures,
} from './figures';

export interface AspectDescription extends ScoreFigures {
  /** `Bureau-2:casus`. */
  key: string;
  title: LocalText;
  /** Interval that the verdict goes by, of an aspect whose figures are rounded: it leaves as the verdict only. */
  judgedOn?: Interval | null;
}

export interface IndicatorDescription extends ScoreFigures {
  key: string;
  title: LocalText;
  norm: string;
  /** Rows with too few valid items for a score; null when hidden. */
  tooFewItems: number | null;
  aspects: AspectDescription[];
  items: ItemDescription[];
}

const noAnswers: CompositeAggregate = { rows: 0, tooFewItems: 0, histogram: [] };

/** Figures of one composite of a group. */
export const compositeFigures = (
  composite: CompositeAggregate | undefined,
  { populationSize, threshold }: DescribeOptions,
): ScoreFigures => {
  const known = composite ?? noAnswers;
  if (known.summary) {
    return figuresOfSummary(known.summary, populationSize, threshold);
  }
  return scoreFigures(histogramOfComposite(known), satisfiedRespondents(known), populationSize, threshold);
};

/**
 * Size of the list against which an indicator's answers stand. When only part of the list counts (a filter question, or
 * an indicator for some rows) its size is unknown, so there is no finite population correction: a wider interval.
 */
export const listSizeFor = (
  definition: Definition,
  indicator: Pick<Indicator, 'countsOnlyIf'>,
  populationSize: number | null,
) => (definition.screenedIf === null && indicator.countsOnlyIf === null ? populationSize : null);

/**
 * Every indicator of a wave as it may be shown: score, interval, % positief, aspects and items. With 1 to
 * threshold - 1 valid scores everything about it is null and `hidden`; without any it is `noAnswers`.
 * Figures are unweighted.
 */
export function describeIndicators(
  definition: Definition,
  aggregates: WaveAggregates,
  options: DescribeOptions,
): IndicatorDescription[] {
  return definition.indicators.map((indicator) =>
    describeIndicator(definition, indicator, aggregates.total, {
      ...options,
      populationSize: listSizeFor(definition, indicator, options.populationSize),
    }),
  );
}

function describeIndicator(
  definition: Definition,
  indicator: Indicator,
  cell: CellAggregates,
  options: DescribeOptions,
): IndicatorDescription {
  const composite = cell.composites[indicator.key];
  const figures = compositeFigures(composite, options);
  return {
    key: indicator.key,
    title: indicator.title,
    norm: indicator.norm,
    ...figures,
    tooFewItems: figures.hidden ? null : (composite?.tooFewItems ?? 0),
    aspects: indicator.aspects.map((aspect) => {
      const key = aspectKey(indicator.key, aspect.key);
      return { key, title: aspect.title, ...compositeFigures(cell.composites[key], options) };
    }),
    items: definition.items
      .filter((item) => item.indicator === indicator.key)
      .flatMap((item) => {
        const aggregate = cell.items[item.key];
        return aggregate ? [describeItem(item, aggregate, options)] : [];
      }),
  };
}
