import type { IndicatorDescription } from '../../../surveys/scoring/describeIndicators';
import { figureOf } from './figure';
import { itemResultOf } from './itemResult';
import type { References } from './nulmetingBeside';
import type { IndicatorResult } from './roundResult';
import type { SurveyWave } from './surveyWaves';
import { targetVerdictOf } from './targetVerdictOf';

/** One described indicator in the shape that pages and files show, held against the target of its round. */
export function indicatorResult(
  { definition, round }: Pick<SurveyWave, 'definition' | 'round'>,
  description: IndicatorDescription,
  references: References,
): IndicatorResult {
  const target = round.targets[description.key]?.target ?? null;
  const judged = targetVerdictOf(description, target);
  return {
    ...figureOf(description),
    key: description.key,
    title: description.title.nl,
    norm: description.norm,
    target,
    verdict: judged.whole,
    aspects: description.aspects.map((aspect, index) => ({
      ...figureOf(aspect),
      key: aspect.key,
      title: aspect.title.nl,
      verdict: judged.aspects[index] ?? null,
    })),
    items: description.items.map((item) => itemResultOf(definition, item, references)),
    nulmeting: references.besideOf(description.key),
  };
}
