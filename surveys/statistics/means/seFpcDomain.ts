import type { Moments } from './moments';

/**
 * Standard error of the mean of an item when its valid answers are a domain among the respondents
 * (`alt_se_fpc_domain`): sqrt((1 - n_r/N) n_r/(n_r - 1) SS) / n (Cochran 1977, sect. 2.13).
 * Slightly smaller than the usual one when many answered n.v.t.
 * @param moments of the valid scores
 * @param respondents n_r, those who answered the survey, at least n
 * @param N size of the known list; null = unknown
 * @returns null when N is unknown or smaller than n_r, when there is no valid score, or one respondent without a census
 */
export function seFpcDomain(moments: Moments, respondents: number, N: number | null): number | null {
  if (N === null || respondents > N || moments.n === 0) return null;
  if (respondents === N) return 0;
  if (respondents < 2) return null;
  const factor = (1 - respondents / N) * (respondents / (respondents - 1));
  return Math.sqrt(factor * moments.sumSquaredDeviations) / moments.n;
}
