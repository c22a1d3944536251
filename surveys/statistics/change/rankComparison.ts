import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { SCORE_TOLERANCE } from '../tolerance';
import type { ValueCount } from '../valueCount';
import { sortedHistogram } from './histogramOfValues';

export interface RankComparison {
  /** (pairs with later > earlier - pairs with later < earlier) / n1 n2, -1 to 1. */
  cliffsDelta: number | null;
  /** U of the later wave: pairs with later > earlier, ties for a half. */
  mannWhitneyU: number | null;
  /** Two-sided, normal approximation. Null when all scores are equal. */
  mannWhitneyP: number | null;
}

/**
 * Ordinal comparison of two waves from their histograms (`histogramOfValues` makes one from a list).
 * Cliff's delta (Cliff 1993); Mann-Whitney U with z = (|U - n1 n2/2| - 1/2) / sigma,
 * sigma^2 = n1 n2/12 ((n+1) - sum(t^3 - t)/(n(n-1))) over tied groups of size t (Lehmann 1975, sect. 1.4).
 * Scores within 1e-9 are ties. Null when a side has no answers.
 */
export function rankComparison(earlier: readonly ValueCount[], later: readonly ValueCount[]): RankComparison {
  const bars = pairBars(sortedHistogram(earlier), sortedHistogram(later));
  const n1 = bars.reduce((sum, bar) => sum + bar.earlier, 0);
  const n2 = bars.reduce((sum, bar) => sum + bar.later, 0);
  if (n1 === 0 || n2 === 0) return { cliffsDelta: null, mannWhitneyU: null, mannWhitneyP: null };

  let below = 0;
  let wins = 0;
  let ties = 0;
  let tieTerm = 0;
  for (const bar of bars) {
    wins += bar.later * below;
    ties += bar.later * bar.earlier;
    below += bar.earlier;
    const t = bar.earlier + bar.later;
    tieTerm += (t - 1) * t * (t + 1);
  }
  const pairs = n1 * n2;
  const losses = pairs - wins - ties;
  const u = wins + ties / 2;
  const n = n1 + n2;
  const variance = (pairs / 12) * (n + 1 - tieTerm / (n * (n - 1)));
  const distance = Math.max(0, Math.abs(wins - losses) / 2 - 0.5);
  return {
    cliffsDelta: (wins - losses) / pairs,
    mannWhitneyU: u,
    mannWhitneyP: bars.length < 2 ? null : Math.min(1, 2 * normalCdf(-distance / Math.sqrt(variance), 0, 1)),
  };
}

interface PairedBar {
  value: number;
  earlier: number;
  later: number;
}

/** Both histograms on one ascending axis, bars within the tolerance joined. */
function pairBars(earlier: ValueCount[], later: ValueCount[]): PairedBar[] {
  const all = [
    ...earlier.map((bar) => ({ value: bar.value, earlier: bar.count, later: 0 })),
    ...later.map((bar) => ({ value: bar.value, earlier: 0, later: bar.count })),
  ].sort((a, b) => a.value - b.value);
  const joined: PairedBar[] = [];
  for (const bar of all) {
    const last = joined.at(-1);
    if (last !== undefined && bar.value - last.value < SCORE_TOLERANCE) {
      last.earlier += bar.earlier;
      last.later += bar.later;
    } else joined.push(bar);
  }
  return joined;
}
