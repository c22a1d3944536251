import type { Reliability } from '../statistics/reliability/reliability';
import type { ResponseStatus } from './responseStatus';
import type { ScoreSummary } from './scoreSummary';

/**
 * What a sealed round keeps of its answers: counts only, no row of anybody. Plain JSON: objects, arrays, finite
 * numbers. The same rows in any order give the same text.
 */
export interface WaveAggregates {
  format: 1;
  survey: string;
  version: number;
  /** Item keys behind each composite, so that a reader need not have the definition. */
  compositeItems: Record<string, string[]>;
  total: CellAggregates;
  /** Per prepared breakdown (`type`, `board`) its groups. Rows without a value for it stand under no group. */
  breakdowns: Record<string, Record<string, CellAggregates>>;
  /** Per indicator and aspect, worked out from the rows: counts cannot give it. */
  reliability: Record<string, Reliability>;
}

/** Counts over the rows of one group, or over all. */
export interface CellAggregates {
  statuses: Record<ResponseStatus, number>;
  /** Scaled and choice items. Break-offs left out. */
  items: Record<string, ItemAggregate>;
  /** By composite key: indicators, aspects, and parts asked for. Break-offs and screened-out rows left out. */
  composites: Record<string, CompositeAggregate>;
}

export interface ItemAggregate {
  /** Rows to which the item was shown and for which it counts. */
  rows: number;
  /** Per answer as given (before reversing): `1`..`s`, or the key of a choice; all possible answers, also with 0. */
  counts: Record<string, number>;
  nvt: number;
  blank: number;
  /** In place of counts, of a round held elsewhere of which only figures are known: then every count is absent. */
  summary?: ScoreSummary;
}

export interface CompositeAggregate {
  /** Rows that count for it. */
  rows: number;
  /** Rows with fewer valid items than the half rule asks. */
  tooFewItems: number;
  /**
   * Item -> rows with too few items that answered this one. Absent when there are no such rows, and in rounds sealed
   * before it was kept (2026-11-22).
   */
  outside?: Record<string, number>;
  /** Composite (1-10) and how many have it, ascending: enough for mean, spread, % positief and Mann-Whitney, exactly. */
  histogram: [value: number, count: number][];
  /** In place of a histogram, of a round held elsewhere of which only figures are known: then that is empty. */
  summary?: ScoreSummary;
}
