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
  return {
    whole: judgeIndicatorTarget(description, measure),
    aspects: description.aspects.map((aspect) => judgeIndicatorTarget({ ...aspect, aspects: [] }, measure)),
  };
}
