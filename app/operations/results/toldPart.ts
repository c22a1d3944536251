import { commonItems } from '../../../surveys/scoring/commonItems';
import type { SurveyWave } from './surveyWaves';

/**
 * The questions on which the page of an indicator tells a second score of this round, beside that on all of them: those in
 * common with the nulmeting, else with the round before. Sorted; null when there is none. Another part of the same
 * answers may only be told where counts may leave exactly (`changeResult`).
 */
export function toldPart(
  waves: readonly SurveyWave[],
  wave: SurveyWave,
  indicator: string,
  nulmetingId: string | null,
): string[] | null {
  const before = waves.filter(
    (one) => one.round.year < wave.round.year && one.described.some(({ key }) => key === indicator),
  );
  const reference = before.find(({ round }) => round.id === nulmetingId) ?? before.at(-1);
  if (!reference) return null;
  const common = commonItems(reference.definition, wave.definition, indicator);
  return common.trendShown ? [...common.items].sort() : null;
}
