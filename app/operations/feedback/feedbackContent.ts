import type { Audience } from '../../../surveys/definition/types';
import type { ActionStatus } from '../../../surveys/improvement/improvementAction';
import type { ChangeVerdict } from '../../../surveys/statistics/change/changeVerdict';
import type { TargetVerdict } from '../../../surveys/statistics/targets/targetVerdict';

/** What the bureau ticked and wrote for the page of a round. */
export interface FeedbackDraft {
  /** Own words at the top; empty = none. */
  intro: string;
  /** The score of every question too. */
  showsItems: boolean;
  /** Search engines may list the page. */
  mayBeIndexed: boolean;
  /** Per indicator the words under "Dit leren wij"; empty = none. */
  lessons: Record<string, string>;
  /** Actions that are told. */
  actionIds: string[];
}

/** A score as the page tells it: of at least 10 answers, and also on the bureau's own page. */
export interface FeedbackScore {
  /** `7,6`, or `ongeveer 7,5`. */
  words: string;
  n: number | null;
  ci: [number, number] | null;
  shareSatisfied: number | null;
  target: number | null;
  verdict: TargetVerdict | null;
  /** The norm has parts, and each must reach the target: the verdict may be another than this score alone would give. */
  byParts?: true;
  /** The round before, on the same questions; marked when it was held elsewhere. */
  before: { year: number; isElsewhere?: true; mean: number; verdict: ChangeVerdict | null } | null;
}

export interface FeedbackIndicator {
  key: string;
  title: string;
  /** null = too few answers to tell, or told otherwise before. */
  score: FeedbackScore | null;
  /** Other figures of nearly the same answers were public before they were replaced: both together would tell of few. */
  toldOtherwise?: true;
  items: { title: string; words: string }[];
  lesson: string;
  actions: {
    title: string;
    status: ActionStatus;
    carryOutFrom: string | null;
    carryOutUntil: string | null;
  }[];
}

/** The page of a round as it is published: frozen, so that what was looked over is what is read. */
export interface FeedbackContent {
  title: string;
  audience: Audience;
  year: number;
  /** Who held it, of a round that was held elsewhere; absent of our own. */
  heldBy?: string;
  /** ISO day. */
  closedOn: string;
  /** null when fewer than 10 lists came back. */
  returned: number | null;
  /** null when it is not known to how many the list went. */
  invited: number | null;
  intro: string;
  mayBeIndexed: boolean;
  /** Figures are weighted by school; absent when they are not. */
  weighted?: true;
  indicators: FeedbackIndicator[];
}
