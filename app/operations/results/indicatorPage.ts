import type { Audience } from '../../../surveys/definition/types';
import type { ChangeResult, NamedItem } from './changeResult';
import type { HowComputed } from './howComputed';
import type { ResponseCheck } from './responseCheck';
import type { Figure, IndicatorResult, ItemResult, RoundResult } from './roundResult';
import type { SeriesPoint } from './seriesPoints';

/** In which order the questions stand. */
export type ItemOrder = 'vragenlijst' | 'sterkte' | 'verandering';

/** A question with its change since the previous round. */
export interface ItemWithChange extends ItemResult {
  /** null: no previous round, a break, or figures that may not be told this precisely. */
  change: { diff: number; ci: [number, number] | null } | null;
  /** Share 0-1 that uses what is asked about (did not answer "Gebruik ik niet"); null when not told or no such answer. */
  reach: number | null;
}

/** A choice of target. */
export interface TargetChoice {
  target: number | null;
  reason: string;
  /** ISO day. */
  decidedOn: string;
  decidedBy: string;
  /** After this round opened, so not what its verdict goes by: that was frozen at opening. */
  isLate: boolean;
}

/** One indicator for one audience in one sealed round, with its years. */
export interface IndicatorPage {
  roundId: string;
  survey: string;
  title: string;
  audience: Audience;
  year: number;
  openedOn: string;
  closedOn: string;
  sealedOn: string;
  version: number;
  threshold: number;
  sealSha256: string;
  methodVersion: number;
  /** Rounds of this survey that asked the indicator, oldest first. */
  rounds: { roundId: string; year: number; isElsewhere: boolean }[];
  /** Who held this round and how, when that was elsewhere; null = held here. */
  heldElsewhere: RoundResult['elsewhere'];
  /** The same indicator with other audiences: latest round of each. */
  otherAudiences: {
    roundId: string;
    year: number;
    isElsewhere: boolean;
    title: string;
    audience: Audience;
  }[];
  indicator: IndicatorResult;
  items: ItemWithChange[];
  order: ItemOrder;
  response: RoundResult['response'];
  responseCheck: ResponseCheck | null;
  groups: { label: string; depth: number; figure: Pick<Figure, 'n' | 'mean' | 'ci' | 'hidden'> }[];
  series: SeriesPoint[];
  /** The trend on the questions that this round has in common with its nulmeting; null when they are all the same. */
  common: { items: NamedItem[]; of: number; points: SeriesPoint[] } | null;
  previous: ChangeResult | null;
  nulmeting: ChangeResult | null;
  targets: TargetChoice[];
  how: HowComputed;
}
