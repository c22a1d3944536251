import { checkedThreshold } from './thresholds';

/**
 * May a part be shown beside its whole? The part itself, and what is left of the whole without it, must each be
 * 0 or at least the threshold.
 * @param n answers of the part, at most `total`
 */
export function complementIsSafe(n: number, total: number, threshold: number): boolean {
  const least = checkedThreshold(threshold);
  const rest = total - n;
  return (n === 0 || n >= least) && (rest === 0 || rest >= least);
}
