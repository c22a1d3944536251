import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { CONFIDENCE, EQUALITY_CONFIDENCE } from '../confidence';
import type { Interval } from '../interval';
import { SCORE_TOLERANCE } from '../tolerance';
import type { ChangeGroup } from './changeGroup';

/** A change of a mean between two waves. Fields are null when they are not defined. */
export interface MeanChange {
  /** Later minus earlier. */
  diff: number | null;
  se: number | null;
  /** Null when SE is null or 0. */
  df: number | null;
  ci95: Interval | null;
  ci90: Interval | null;
  /** diff / SE; null when SE is 0. */
  t: number | null;
  /** Two-sided. With SE 0 (a census on both sides): 0 when there is a difference, 1 when there is none. */
  p: number | null;
}

/**
 * Welch comparison of two independent means: d = m2 - m1, SE = sqrt(v1 + v2),
 * df = (v1 + v2)^2 / (v1^2/df1 + v2^2/df2), a term with v = 0 being 0 (Welch 1947; Satterthwaite 1946).
 * The waves are anonymous, so unpaired; overlap of the same schools makes the interval wide, never narrow.
 *
 * SE is not estimable, and everything but `diff` null, when a variance is (one answer without a census, n > N, one
 * stratum with one answer), or when both variances are 0 without a census on both sides: no spread is not certainty.
 */
export function compareMeans(earlier: ChangeGroup, later: ChangeGroup): MeanChange {
  if (earlier.mean === null || later.mean === null) return { ...NOTHING, diff: null };
  const diff = later.mean - earlier.mean;
  const [v1, v2] = [earlier.variance, later.variance];
  if (v1 === null || v2 === null) return { ...NOTHING, diff };
  if (v1 + v2 === 0) {
    if (!(earlier.census && later.census)) return { ...NOTHING, diff };
    const differs = Math.abs(diff) >= SCORE_TOLERANCE;
    return { diff, se: 0, df: null, ci95: [diff, diff], ci90: [diff, diff], t: null, p: differs ? 0 : 1 };
  }
  const part = (v: number, df: number | null) => (v === 0 ? 0 : df !== null && df > 0 ? (v * v) / df : null);
  const [part1, part2] = [part(v1, earlier.df), part(v2, later.df)];
  if (part1 === null || part2 === null) return { ...NOTHING, diff };
  const se = Math.sqrt(v1 + v2);
  const df = (v1 + v2) ** 2 / (part1 + part2);
  const t = diff / se;
  const interval = (confidence: number): Interval => {
    const halfWidth = tQuantile((1 + confidence) / 2, df) * se;
    return [diff - halfWidth, diff + halfWidth];
  };
  const p = Math.min(1, 2 * tCdf(-Math.abs(t), df));
  return { diff, se, df, ci95: interval(CONFIDENCE), ci90: interval(EQUALITY_CONFIDENCE), t, p };
}

const NOTHING = { se: null, df: null, ci95: null, ci90: null, t: null, p: null };
