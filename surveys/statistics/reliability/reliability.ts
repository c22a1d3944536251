import fQuantile from '@stdlib/stats-base-dists-f-quantile';
import { CONFIDENCE } from '../confidence';
import type { Interval } from '../interval';
import { covarianceMatrix } from './covarianceMatrix';

export interface Reliability {
  /** Respondents with every item valid. */
  nComplete: number;
  nItems: number;
  /** Cronbach's alpha, at most 1; can be negative. */
  alpha: number | null;
  feldtCi: Interval | null;
  /** For two items only. */
  spearmanBrown: number | null;
  /** Correlation of each item with the sum of the others. */
  itemRest: Record<string, number | null>;
  alphaIfDropped: Record<string, number | null>;
  /** At least 30 complete cases; otherwise "te weinig antwoorden". */
  show: boolean;
  /** Items with a negative item-rest correlation: almost surely a forgotten reversal. */
  alarms: string[];
}

/** Variances below this part of what they are made of are rounding. */
const ROUNDING = 1e-12;

/** Alpha from fewer complete cases is not shown. */
export const LEAST_COMPLETE_CASES = 30;

/**
 * Internal consistency of a composite on complete cases, after reversing.
 * alpha = m/(m-1) (1 - sum s_i^2 / s_total^2) (Cronbach 1951); interval 1 - (1 - alpha) F(0.975 and 0.025; n-1,
 * (n-1)(m-1)) (Feldt 1965; psych::alpha.ci); two items: Spearman-Brown 2r/(1+r) (Eisinga e.a. 2013).
 * Null: fewer than two items or cases, a total without spread; item-rest when item or rest has no spread; alpha if
 * dropped with two items. Holds for items that measure one thing; alpha is no target.
 * @param keys item keys, in the order of `columns`
 * @param columns per item one score per respondent, NaN where missing, all of equal length and on one scale
 */
export function reliability(keys: readonly string[], columns: readonly ArrayLike<number>[]): Reliability {
  const m = keys.length;
  const { n, covariance } = covarianceMatrix(columns);
  const at = (i: number, j: number) => covariance?.[i * m + j] ?? 0;
  const all = keys.map((_, index) => index);
  const sumOver = (rows: number[], cols: number[]) =>
    rows.reduce((outer, i) => outer + cols.reduce((inner, j) => inner + at(i, j), 0), 0);
  const ownOf = (items: number[]) => items.reduce((sum, i) => sum + at(i, i), 0);
  /** Variance of the sum of items; exactly 0 when they cancel out and only rounding is left. */
  const varianceOfSum = (items: number[]) => {
    const total = sumOver(items, items);
    return total <= ROUNDING * ownOf(items) ? 0 : total;
  };

  const alphaOf = (items: number[]): number | null => {
    const total = varianceOfSum(items);
    if (covariance === null || items.length < 2 || total === 0) return null;
    return (items.length / (items.length - 1)) * (1 - ownOf(items) / total);
  };
  const itemRestOf = (item: number): number | null => {
    const rest = all.filter((other) => other !== item);
    const spread = at(item, item) * varianceOfSum(rest);
    if (covariance === null || m < 2 || spread === 0) return null;
    return sumOver([item], rest) / Math.sqrt(spread);
  };

  const alpha = alphaOf(all);
  const itemRest = Object.fromEntries(keys.map((key, index) => [key, itemRestOf(index)]));
  return {
    nComplete: n,
    nItems: m,
    alpha,
    feldtCi: alpha === null ? null : feldtInterval(alpha, n, m),
    spearmanBrown: m === 2 ? spearmanBrown(itemRestOf(0)) : null,
    itemRest,
    alphaIfDropped: Object.fromEntries(
      keys.map((key, index) => [key, alphaOf(all.filter((other) => other !== index))]),
    ),
    show: n >= LEAST_COMPLETE_CASES,
    alarms: keys.filter((key) => (itemRest[key] ?? 0) < 0),
  };
}

function feldtInterval(alpha: number, n: number, m: number): Interval {
  const quantile = (p: number) => fQuantile(p, n - 1, (n - 1) * (m - 1));
  const tail = (1 - CONFIDENCE) / 2;
  return [1 - (1 - alpha) * quantile(1 - tail), 1 - (1 - alpha) * quantile(tail)];
}

function spearmanBrown(r: number | null): number | null {
  return r === null || 1 + r < ROUNDING ? null : (2 * r) / (1 + r);
}
