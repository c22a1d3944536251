import type { Moments } from '../statistics/means/moments';
import { momentsOfHistogram } from '../statistics/means/momentsOfHistogram';
import type { CompositeAggregate } from './aggregates';

/** What a report from elsewhere says of a score: no answers, so no distribution and no ranks follow from it. */
export interface ScoreSummary {
  /** Respondents with a valid score. */
  n: number;
  /** 1 to 10. */
  mean: number;
  /** Divisor n - 1, in points of the 1-10 score; null with one answer. */
  sd: number | null;
  /** Respondents whose score is positive; null when the report does not say. */
  positive: number | null;
  /** % positief (0-1) as the report gives it: of other people or rounded, it need not be a count out of n. Absent = positive / n. */
  share?: number;
}

/** % positief of a summary as a share 0-1; null when the report does not say. */
export const shareOfSummary = ({ n, positive, share }: ScoreSummary): number | null =>
  share ?? (positive === null ? null : positive / n);

/** Mean and spread of a summary: SS = sd^2 (n - 1). */
export function momentsOfSummary({ n, mean, sd }: ScoreSummary): Moments {
  return { n, mean, sumSquaredDeviations: sd === null ? 0 : sd * sd * (n - 1) };
}

/** Mean and spread of a composite, from its scores or else from its summary. */
export function momentsOfComposite({ histogram, summary }: CompositeAggregate): Moments {
  if (summary) return momentsOfSummary(summary);
  return momentsOfHistogram(histogram.map(([value, count]) => ({ value, count })));
}

/** How many have a valid score. */
export function scoresOfComposite({ histogram, summary }: CompositeAggregate): number {
  return summary ? summary.n : histogram.reduce((sum, [, count]) => sum + count, 0);
}
