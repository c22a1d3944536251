import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { CONFIDENCE } from '../confidence';
import type { DataFlag } from '../dataFlag';
import type { Interval } from '../interval';
import type { Moments } from './moments';

export interface MeanEstimate {
  /** Valid scores. */
  n: number;
  /** Members of the known, complete list; null = unknown. */
  N: number | null;
  mean: number | null;
  sd: number | null;
  /** s / sqrt(n), as if the list were endless. */
  se: number | null;
  ci: Interval | null;
  /** Factor on the standard error, sqrt(1 - n/N), 0 to 1. */
  fpc: number | null;
  seFpc: number | null;
  ciFpc: Interval | null;
  /** Limits cut off at the ends of the scale: for display only. */
  ciShown: Interval | null;
  ciFpcShown: Interval | null;
  flags: DataFlag[];
}

/**
 * Mean with its t interval, without and with finite population correction.
 * s^2 = SS/(n-1); SE = s/sqrt(n); SE_fpc = SE sqrt(1 - n/N); mean +- t(0.975; n-1) SE (Cochran 1977, eq. 2.20-2.25).
 * The correction is 1 - n/N, not (N-n)/(N-1): that one belongs to a variance with divisor N.
 * Nonresponse is treated as if at random.
 *
 * n = 0: everything null. n = 1: a mean only. All equal: sd and SE 0 but no interval, for zero width would claim
 * certainty. n = N: SE_fpc 0 and the interval with correction is the mean itself, also when n = 1 or all are equal.
 * n > N: nothing with correction, and a flag. N null: nothing with correction.
 * @param scale ends of the scale of the score
 */
export function meanEstimate(moments: Moments, N: number | null, scale: Interval = [1, 10]): MeanEstimate {
  const { n, mean } = moments;
  if (mean === null) return { ...NOTHING, n: 0, N, flags: ['geen_antwoorden'] };

  const census = n === N;
  const sd = n > 1 ? Math.sqrt(moments.sumSquaredDeviations / (n - 1)) : null;
  const allEqual = sd === 0;
  const se = sd === null ? null : sd / Math.sqrt(n);
  const fpc = N === null || n > N ? null : Math.sqrt(1 - n / N);
  const seFpc = fpc === null ? null : census ? 0 : se === null ? null : se * fpc;

  const t = n > 1 ? tQuantile((1 + CONFIDENCE) / 2, n - 1) : 0;
  const around = (halfWidth: number): Interval => [mean - halfWidth, mean + halfWidth];
  const ci = se === null || allEqual ? null : around(t * se);
  const ciFpc = census ? around(0) : seFpc === null || allEqual ? null : around(t * seFpc);

  const flags: DataFlag[] = [];
  if (n === 1) flags.push('n_is_1');
  if (allEqual) flags.push('alle_gelijk');
  if (census) flags.push('volledige_telling');
  if (N !== null && n > N) flags.push('n_groter_dan_N');

  const shown = (interval: Interval | null) => interval && cutOff(interval, scale);
  return { n, N, mean, sd, se, ci, fpc, seFpc, ciFpc, ciShown: shown(ci), ciFpcShown: shown(ciFpc), flags };
}

const NOTHING = {
  mean: null,
  sd: null,
  se: null,
  ci: null,
  fpc: null,
  seFpc: null,
  ciFpc: null,
  ciShown: null,
  ciFpcShown: null,
};

function cutOff([lower, upper]: Interval, [least, most]: Interval): Interval {
  return [Math.min(Math.max(lower, least), most), Math.max(Math.min(upper, most), least)];
}
