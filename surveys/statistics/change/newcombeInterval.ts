import type { Interval } from '../interval';
import { wilsonInterval } from '../proportions/wilsonInterval';

/** Change of a share between two waves, -1 to 1. */
export interface ProportionChange {
  /** Later minus earlier. */
  diff: number | null;
  ci95: Interval | null;
}

/**
 * Difference of two independent proportions with the hybrid score interval, method 10 of Newcombe (1998):
 * with Wilson limits (l, u), d - sqrt((p2 - l2)^2 + (u1 - p1)^2) to d + sqrt((u2 - p2)^2 + (p1 - l1)^2).
 * Without finite population correction. Null when a side has no answers.
 */
export function newcombeInterval(
  earlier: { p: number; n: number },
  later: { p: number; n: number },
): ProportionChange {
  const wilson1 = wilsonInterval(earlier.p, earlier.n);
  const wilson2 = wilsonInterval(later.p, later.n);
  if (wilson1 === null || wilson2 === null) return { diff: null, ci95: null };
  const [p1, p2] = [earlier.p, later.p];
  const diff = p2 - p1;
  return {
    diff,
    ci95: [
      diff - Math.hypot(p2 - wilson2[0], wilson1[1] - p1),
      diff + Math.hypot(wilson2[1] - p2, p1 - wilson1[0]),
    ],
  };
}
