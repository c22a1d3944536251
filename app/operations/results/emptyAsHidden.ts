import { emptyMayBeTold } from '../../../surveys/disclosure/emptyMayBeTold';
import type { WaveAggregates } from '../../../surveys/scoring/aggregates';
import type { IndicatorDescription } from '../../../surveys/scoring/describeIndicators';
import type { ChoiceDescription, ItemDescription } from '../../../surveys/scoring/describeItems';
import { hiddenFigures, type ScoreFigures } from '../../../surveys/scoring/figures';

/** What reads "geen antwoorden" leaves as "niet getoond" where the difference would tell what few people answered. */
export interface EmptyAsHidden {
  indicator(description: IndicatorDescription): IndicatorDescription;
  item(item: ItemDescription): ItemDescription;
  choice(choice: ChoiceDescription): ChoiceDescription;
}

/** For the lists of this wave. */
export function emptyAsHidden(wave: WaveAggregates, threshold: number): EmptyAsHidden {
  const lists = Object.values(wave.total.statuses).reduce((sum, count) => sum + count, 0);
  const hides = ({ noAnswers }: { noAnswers: boolean }) => noAnswers && !emptyMayBeTold(lists, threshold);
  const figures = <Part extends ScoreFigures>(part: Part): Part =>
    hides(part) ? { ...part, ...hiddenFigures(part.N) } : part;
  const item = (one: ItemDescription): ItemDescription =>
    hides(one) ? { ...figures(one), shareNotApplicable: null, distribution: null } : one;
  return {
    indicator: (description) => ({
      ...figures(description),
      tooFewItems: hides(description) ? null : description.tooFewItems,
      aspects: description.aspects.map(figures),
      items: description.items.map(item),
    }),
    item,
    choice: (choice) =>
      hides(choice) ? { ...choice, n: null, hidden: true, noAnswers: false, choices: null } : choice,
  };
}
