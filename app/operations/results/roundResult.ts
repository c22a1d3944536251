import type { HeldElsewhere } from '../../../db/schema';
import type { Audience } from '../../../surveys/definition/types';
import type { ChangeVerdict } from '../../../surveys/statistics/change/changeVerdict';
import type { WithdrawalOutcome } from '../../../surveys/statistics/response/withdrawal';
import type { TargetVerdict } from '../../../surveys/statistics/targets/targetVerdict';
import type { Provenance } from '../sealing/frozenRound';
import type { WayCount } from '../sealing/frozenWays';
import type { WeightingHow } from '../sealing/weightCells';

/** A score as it is shown: means in tenths, shares in whole per cents. With `hidden` ("niet getoond") every figure is null; with `noAnswers` there is none. */
export interface Figure {
  n: number | null;
  /** Size of the known, complete list; null when unknown for this figure. */
  N: number | null;
  /** 1-10. */
  mean: number | null;
  ci: [number, number] | null;
  /** % positief as a share 0-1. */
  shareSatisfied: number | null;
  satisfiedCi: [number, number] | null;
  hidden: boolean;
  noAnswers: boolean;
  flags: string[];
  /**
   * Only the mean is told, in half points from 1.5 (or lower) to 9.5 (or higher), else in tenths, because a few people skipped a
   * question; with the fewest answers behind it. Absent for other figures.
   */
  rounded?: { nAtLeast: number | null; inHalves: boolean };
}

export interface ItemResult extends Figure {
  key: string;
  title: string;
  /** Share 0-1 that chose the answer beside the scale. */
  nvtShare: number | null;
  /** How that answer is worded: "Gebruik ik niet". */
  nvtLabel: string | null;
  /** Worded otherwise than in the nulmeting: a break in the series of this item. */
  broken: boolean;
  /** Answers per point of the scale, 1..s; only from 10 answers. With `inShares` weighted shares 0-1 of them. */
  distribution: number[] | null;
  /** Of a weighted round: no count of an answer leaves. */
  inShares?: true;
  labels: string[];
}

/** The reference round beside an indicator. */
export interface NulmetingResult {
  roundId: string;
  year: number;
  /** Held elsewhere: the mark stands wherever its figures do. */
  isElsewhere: boolean;
  /** Why this round is the reference. */
  reason: string;
  isThisRound: boolean;
  /** false = a break in the series: both figures stand, no line and no verdict between them. */
  comparable: boolean;
  /** "op basis van 6 van de 7 vragen"; null when all questions are the same. */
  basis: string | null;
  /** Figures of the reference on the common items. */
  mean: number | null;
  shareSatisfied: number | null;
  n: number | null;
  hidden: boolean;
  /** Of this round on the common items: what the difference is taken from. */
  meanNow: number | null;
  difference: { diff: number; ci: [number, number] | null } | null;
  verdict: ChangeVerdict | null;
  /** Dutch. */
  sentence: string | null;
}

export interface IndicatorResult extends Figure {
  key: string;
  title: string;
  norm: string;
  target: number | null;
  verdict: TargetVerdict | null;
  aspects: (Figure & { key: string; title: string; verdict: TargetVerdict | null })[];
  items: ItemResult[];
  /** null when none was designated. */
  nulmeting: NulmetingResult | null;
}

/** Lists that came back by each way in, of a round with links that many hold. */
export interface ResponseWays {
  personal: number;
  school: WayCount;
  loket: WayCount;
  /** Not asked, so in no rate and in no figure of the round. */
  website: { returned: number; isKept: boolean };
  weighting: WeightingHow;
}

/** The figures of whoever came by an open website: they chose themselves, so they stand for nobody else. */
export interface WebsiteResult {
  indicators: (Figure & { key: string; title: string })[];
}

export interface RoundResult {
  roundId: string;
  /** Where it comes from, of a round held elsewhere; null = held here. */
  elsewhere: (Provenance & { kind: HeldElsewhere }) | null;
  survey: string;
  title: string;
  audience: Audience;
  promise: 'anonymous' | 'confidential';
  year: number;
  openedOn: string;
  closedOn: string;
  sealedOn: string;
  version: number;
  seal: { sha256: string; definitionSha256: string; methodVersion: number };
  /** Counts per outcome are null when they would tell the answers of few to a filter question. */
  response: {
    invited: number;
    /** Lists that came back. */
    returned: number;
    noAnswer: number;
    /** Of those, people whom the invitation could not reach; absent when it reached all. */
    undeliverable?: number;
    /** Taken off the list while the round was open, by AAPOR outcome; absent when nobody was. */
    withdrawn?: Record<WithdrawalOutcome, number>;
    /** Wanted no more mail; absent when nobody. */
    optedOut?: number;
    /** Lists in the figures: complete and partial. */
    analysed: number | null;
    complete: number | null;
    partial: number | null;
    breakOff: number | null;
    screenedOut: number | null;
    /** AAPOR RR2 (0-1); null when a filter question ends lists: then who did not answer may not have belonged to it. */
    rr2: number | null;
    /** AAPOR RR4 (0-1), estimated, for a round with a filter question; null for others, and when outcomes are hidden. */
    rr4: number | null;
    /** Lists that were answered by telephone; absent when none was. */
    telephone?: number;
    /** Of a round held elsewhere: nobody knows how many were asked, so `invited` and `noAnswer` say nothing. */
    listUnknown?: true;
    /** Weighted by school; absent when it is not. */
    weighted?: true;
    /** Absent when the round had no shared links. */
    ways?: ResponseWays;
  };
  /** null when nobody came by a website, or too few to keep. */
  website: WebsiteResult | null;
  threshold: number;
  indicators: IndicatorResult[];
  /** Scaled items outside every indicator. */
  otherItems: ItemResult[];
  choices: {
    key: string;
    title: string;
    n: number | null;
    hidden: boolean;
    noAnswers: boolean;
    /** Whether people could choose more than one. */
    several: boolean;
    options: { value: string; text: string; count: number }[];
  }[];
  /** Open answers per question. */
  texts: {
    item: string;
    title: string;
    /** false = too few people sent a list in; then `reason` says so and nothing is counted. */
    shown: boolean;
    reason: string | null;
    /** Waiting for a reader; their words are nowhere in a result. */
    unread: number;
    withheld: number;
    /** ISO day on which what was sent in, to any question, was erased; null when nothing was. */
    erasedOn: string | null;
    /** Read, redacted and released, by theme, else in random order. */
    answers: { body: string; theme: string | null }[];
  }[];
  /** The prepared table of groups; null when this audience has none. */
  groups: GroupLine[] | null;
}

/** One group, with its scores or "niet getoond" per indicator. */
export interface GroupLine {
  /** `vo`, or `vo|board`. */
  group: string;
  label: string;
  /** 0 = outer level, 1 = within the group above. */
  depth: number;
  /** On the list; null when the group was merged or taken off at sealing. */
  invited: number | null;
  scores: Record<
    string,
    { n: number | null; mean: number | null; hidden: boolean; ci?: [number, number] | null }
  >;
}
