import type { Definition, Item, LocalText } from '../definition/types';
import { LEAST_FOR_DISTRIBUTIONS } from '../disclosure/thresholds';
import type { CellAggregates, ItemAggregate } from './aggregates';
import {
  figuresOfSummary,
  histogramOfItem,
  positiveAnswers,
  type ScoreFigures,
  scoreFigures,
} from './figures';

export interface AnswerCount {
  /** `1`..`s`, or the key of a choice. */
  value: string;
  title: LocalText;
  count: number;
}

/** How a scaled question was answered, per point of its scale. */
export interface PointCount extends AnswerCount {
  /**
   * Weighted share of the valid answers, 0-1, of a round that is weighted: there the count may not leave, for with it the
   * score without weights would stand beside the score with them (method.md, section 6). Absent when unweighted.
   */
  share?: number;
}

export interface ItemDescription extends ScoreFigures {
  key: string;
  title: LocalText;
  version: number;
  /** Share 0-1 of those who answered or said n.v.t.; its wording (`gebruik ik niet`) is on the scale. Null when hidden. */
  shareNotApplicable: number | null;
  /** Answers as given; null with fewer than 10 valid answers (or the threshold when that is higher). */
  distribution: PointCount[] | null;
}

export interface ChoiceDescription {
  key: string;
  title: LocalText;
  version: number;
  /** Respondents who chose something; null when hidden. */
  n: number | null;
  hidden: boolean;
  noAnswers: boolean;
  /** Whether people may choose more than one: then the counts add up to more than n, and the shares to more than 1. */
  several: boolean;
  /** Per choice; of a question with several answers the counts add up to more than n. */
  choices: AnswerCount[] | null;
}

export interface DescribeOptions {
  /** Everybody on the known, complete list; null = unknown. */
  populationSize: number | null;
  /** Smallest group that may be shown, at least 5. */
  threshold: number;
}

const other: LocalText = { nl: 'Anders', en: 'Other' };

/** One scaled item: its score, its n.v.t. share and, with enough answers, how the answers are spread. */
export function describeItem(
  item: Item,
  aggregate: ItemAggregate,
  { populationSize, threshold }: DescribeOptions,
): ItemDescription {
  const { summary } = aggregate;
  if (summary) {
    const { key, title, version } = item;
    const figures = figuresOfSummary(summary, populationSize, threshold);
    return { key, title, version, ...figures, shareNotApplicable: null, distribution: null };
  }
  const figures = scoreFigures(
    histogramOfItem(aggregate, item),
    positiveAnswers(aggregate, item),
    populationSize,
    threshold,
  );
  const valid = Object.values(aggregate.counts).reduce((sum, count) => sum + count, 0);
  const spoken = valid + aggregate.nvt;
  // The share is a figure about all who spoke, and with valid answers hidden it would give their number away.
  const shareIsSafe = spoken >= threshold && (valid === 0 || valid >= threshold);
  const showDistribution = valid >= Math.max(threshold, LEAST_FOR_DISTRIBUTIONS);
  return {
    key: item.key,
    title: item.title,
    version: item.version,
    ...figures,
    shareNotApplicable: shareIsSafe ? aggregate.nvt / spoken : null,
    distribution: showDistribution
      ? (item.scale?.labels ?? []).map((title, index) => ({
          value: String(index + 1),
          title,
          count: aggregate.counts[String(index + 1)] ?? 0,
        }))
      : null,
  };
}

/** Scaled items outside every indicator: signals, and what those screened out were asked. No population is known for them. */
export function describeSignals(
  definition: Definition,
  cell: CellAggregates,
  { threshold }: { threshold: number },
): ItemDescription[] {
  return definition.items
    .filter((item) => item.kind === 'scaled' && item.indicator === null)
    .flatMap((item) => {
      const aggregate = cell.items[item.key];
      return aggregate ? [describeItem(item, aggregate, { populationSize: null, threshold })] : [];
    });
}

/**
 * Choice questions: how often each answer was chosen; of a ranking, how often each was put first, and its title says so.
 * A distribution, so it needs 10 respondents (or the threshold when higher).
 */
export function describeChoices(
  definition: Definition,
  cell: CellAggregates,
  { threshold }: { threshold: number },
): ChoiceDescription[] {
  return definition.items
    .filter((item) => item.kind === 'choice' || item.kind === 'multiple' || item.kind === 'ranking')
    .flatMap((item) => {
      const aggregate = cell.items[item.key];
      if (!aggregate) return [];
      const n = aggregate.rows - aggregate.blank;
      const hidden = n > 0 && n < Math.max(threshold, LEAST_FOR_DISTRIBUTIONS);
      const titles = [...item.choices, ...(item.hasOther ? [{ value: 'other', text: other }] : [])];
      const choices = titles.map(({ value, text }) => ({
        value,
        title: text,
        count: aggregate.counts[value] ?? 0,
      }));
      return [
        {
          key: item.key,
          title: item.kind === 'ranking' ? { nl: `${item.title.nl} (hoe vaak op plaats 1)` } : item.title,
          version: item.version,
          n: hidden ? null : n,
          hidden,
          noAnswers: n === 0,
          several: item.kind === 'multiple',
          choices: hidden || n === 0 ? null : choices,
        },
      ];
    });
}
