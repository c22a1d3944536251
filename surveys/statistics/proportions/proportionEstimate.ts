import type { DataFlag } from '../dataFlag';
import type { Interval } from '../interval';
import { clopperPearsonInterval } from './clopperPearsonInterval';
import { finiteExactInterval } from './finiteExactInterval';
import { jeffreysInterval } from './jeffreysInterval';
import { wilsonFpcClippedInterval, wilsonFpcInterval } from './wilsonFpcInterval';
import { wilsonInterval } from './wilsonInterval';

export interface ProportionEstimate {
  /** Answers that count, e.g. positive ones. */
  k: number;
  /** Valid answers. */
  n: number;
  /** Members of the known, complete list; null = unknown. */
  N: number | null;
  /** 0 to 1; null when n = 0. */
  p: number | null;
  wilson: Interval | null;
  clopperPearson: Interval | null;
  jeffreys: Interval | null;
  wilsonFpc: Interval | null;
  wilsonFpcClipped: Interval | null;
  hypergeometric: Interval | null;
  /** The one people see. */
  shown: Interval | null;
  shownMethod: 'hypergeometric' | 'wilson' | null;
  flags: DataFlag[];
}

/** Largest list for which the exact finite interval is the one shown. */
export const LARGEST_EXACT_LIST = 5000;

/**
 * A proportion with every interval of the method. Shown is the exact finite one when the list is known and has at most
 * 5000 members, for the Wilson interval with correction covers as little as 0.806 (N = 31, n = 30); otherwise Wilson.
 * n > N is a data error: no finite interval, Wilson is shown, and a flag. n = 0: everything null.
 * @param k whole number, 0 to n
 */
export function proportionEstimate(k: number, n: number, N: number | null): ProportionEstimate {
  if (!(Number.isInteger(k) && Number.isInteger(n) && k >= 0 && k <= n)) {
    throw new RangeError(`a proportion needs whole numbers 0 <= k <= n, not k = ${k}, n = ${n}`);
  }
  const flags: DataFlag[] = [];
  if (n === 0) flags.push('geen_antwoorden');
  if (n > 0 && n === N) flags.push('volledige_telling');
  if (N !== null && n > N) flags.push('n_groter_dan_N');
  const wilson = n === 0 ? null : wilsonInterval(k / n, n);
  const hypergeometric = finiteExactInterval(k, n, N);
  const exact = hypergeometric !== null && isExact(N);
  return {
    k,
    n,
    N,
    p: n === 0 ? null : k / n,
    wilson,
    clopperPearson: clopperPearsonInterval(k, n),
    jeffreys: jeffreysInterval(k, n),
    wilsonFpc: wilsonFpcInterval(k, n, N),
    wilsonFpcClipped: wilsonFpcClippedInterval(k, n, N),
    hypergeometric,
    shown: exact ? hypergeometric : wilson,
    shownMethod: exact ? 'hypergeometric' : n === 0 ? null : 'wilson',
    flags,
  };
}

const isExact = (N: number | null): boolean => N !== null && N <= LARGEST_EXACT_LIST;

/**
 * Only the interval that people see, for tables of thousands of groups: the same as `proportionEstimate(…).shown`. The
 * others take ten times as long. null when n = 0.
 * @param k whole number, 0 to n
 */
export function shownProportionInterval(k: number, n: number, N: number | null): Interval | null {
  const exact = isExact(N) ? finiteExactInterval(k, n, N) : null;
  return exact ?? (n === 0 ? null : wilsonInterval(k / n, n));
}
