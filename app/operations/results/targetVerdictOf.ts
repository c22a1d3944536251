import type { IndicatorDescription } from '../../../surveys/scoring/describeIndicators';
import { judgeIndicatorTarget } from '../../../surveys/scoring/judgeIndicatorTarget';
import type { TargetVerdict } from '../../../surveys/statistics/targets/targetVerdict';

/** An indicator and each of its aspects held against the target; null without a target or without figures. */
export function targetVerdictOf(
  description: IndicatorDescription,
  target: number | null,
): { whole: TargetVerdict | null; aspects: (TargetVerdict | null)[] } {
  if (target === null) return { whole: null, aspects: description.aspects.map(() => null) };
  const measure = { measure: 'score' as const, value: target };
  const parts = description.aspects.map((aspect) => ({
    ...aspect,
    ciShown: aspect.rounded ? (aspect.judgedOn ?? null) : aspect.ciShown,
  }));
  return {
    whole: judgeIndicatorTarget({ ...description, aspects: parts }, measure),
    aspects: parts.map((aspect) => judgeIndicatorTarget({ ...aspect, aspects: [] }, measure)),
  };
}
