import { aspectsTargetVerdict, type TargetVerdict, targetVerdict } from '../statistics/targets/targetVerdict';
import type { ScoreFigures } from './figures';

/** What a target is held against: a score from 1 to 10, or the share (0-1) that is positive. */
export interface Target {
  measure: 'score' | 'satisfied';
  value: number;
}

const verdictOf = (figures: ScoreFigures, target: Target): TargetVerdict =>
  targetVerdict(
    target.measure === 'score' ? figures.ciShown : (figures.satisfied?.interval ?? null),
    target.value,
  );

/**
 * Is the norm met? The whole interval at or above the target: gehaald; below: niet_gehaald; else niet_zeker.
 * A norm with aspects is met when every aspect is, not met when one is not (method.md, section 3).
 * null when there is nothing to judge: hidden, or no answers, also when that is so for one of the aspects.
 */
export function judgeIndicatorTarget(
  description: ScoreFigures & { aspects: readonly ScoreFigures[] },
  target: Target,
): TargetVerdict | null {
  const parts = description.aspects.length > 0 ? description.aspects : [description];
  if ([description, ...parts].some((part) => part.mean === null)) return null;
  return description.aspects.length > 0
    ? aspectsTargetVerdict(description.aspects.map((aspect) => verdictOf(aspect, target)))
    : verdictOf(description, target);
}
