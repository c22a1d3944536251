import type { ScoreSummary } from './scoreSummary';

/** Figures as a report gives them. */
export interface ReportedFigures {
  n: number;
  mean: number;
  /** Divisor n - 1; null only with one answer. */
  sd: number | null;
  /** % positief as a share 0-1; null when the report does not say. */
  share: number | null;
}

export type SummaryFault = 'n' | 'threshold' | 'mean' | 'sd' | 'spread' | 'share';

/**
 * Figures from a report as scores from 1 to 10, or what cannot be right about them. On a scale of s points a mean m
 * becomes 1 + (m - 1) 9/(s - 1) and a spread is multiplied by 9/(s - 1). A spread beyond what the mean allows,
 * s^2 <= (mean - 1)(10 - mean) n/(n - 1), means that something was typed in wrongly; what rounding to tenths can do is let pass.
 * @param points of the scale in the report; null = it gives scores from 1 to 10 already
 */
export function readSummary(
  { n, mean, sd, share }: ReportedFigures,
  points: number | null,
  threshold: number,
): { ok: true; summary: ScoreSummary } | { ok: false; fault: SummaryFault } {
  const fault = (which: SummaryFault) => ({ ok: false as const, fault: which });
  if (!Number.isInteger(n) || n < 1) return fault('n');
  if (n < threshold) return fault('threshold');
  const factor = points === null ? 1 : 9 / (points - 1);
  const score = points === null ? mean : 1 + (mean - 1) * factor;
  if (!(score >= 1 && score <= 10)) return fault('mean');
  if (sd === null || !(sd >= 0)) return fault('sd');
  const spread = sd * factor;
  const most = Math.sqrt(((score - 1) * (10 - score) * n) / (n - 1));
  if (spread > most + ROUNDING * factor) return fault('spread');
  if (share !== null && !(share >= 0 && share <= 1)) return fault('share');
  const positive = share === null ? null : Math.round(share * n);
  const summary = { n, mean: score, sd: Math.min(spread, most), positive };
  return { ok: true, summary: share === null ? summary : { ...summary, share } };
}

const ROUNDING = 0.06;
