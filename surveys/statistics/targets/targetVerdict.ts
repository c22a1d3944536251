import type { Interval } from '../interval';
import { SCORE_TOLERANCE } from '../tolerance';

/** Literal values of the analysis document. */
export type TargetVerdict = 'gehaald' | 'niet_gehaald' | 'niet_zeker';

/**
 * Is the target met? The whole interval at or above it: met. The whole interval below it: not met. Otherwise not sure,
 * also when there is no interval. A limit within 1e-9 of the target is on it.
 * @param interval of the score, in the units of the target (a score 1-10 or a share 0-1)
 */
export function targetVerdict(interval: Interval | null, target: number): TargetVerdict {
  if (interval === null) return 'niet_zeker';
  if (interval[0] >= target - SCORE_TOLERANCE) return 'gehaald';
  if (interval[1] < target - SCORE_TOLERANCE) return 'niet_gehaald';
  return 'niet_zeker';
}

/** A norm with aspects: met when every aspect is, not met when one is not, otherwise not sure (also without aspects). */
export function aspectsTargetVerdict(aspects: readonly TargetVerdict[]): TargetVerdict {
  if (aspects.includes('niet_gehaald')) return 'niet_gehaald';
  return aspects.length > 0 && aspects.every((aspect) => aspect === 'gehaald') ? 'gehaald' : 'niet_zeker';
}
