import { publicResponse } from './publicResponse';
import { changesBetween, comparedWaves, mayLeaveExact, type SurveyWave } from './surveyWaves';

/** What the request file of an indicator's page holds the counts of, so what is worked out again from it. */
export interface RequestedWaves {
  /** Whether the counts of the round of the page may leave; without them there are none of any other. */
  isOwnExact: boolean;
  /** Rounds that the page is about, whose counts may leave; oldest first. */
  exact: SurveyWave[];
  /** Indicators whose counts may leave of each of them. */
  indicators: string[];
  /** Earlier rounds, the change since which is worked out again. */
  pairs: SurveyWave[];
  /** Earlier rounds of which it is not, for Holm goes over indicators that may not leave. */
  heldBack: { wave: SurveyWave; missing: string[] }[];
}

/**
 * @param own round of the page.
 * @param shown ids of the rounds it is about: itself, the one before and the nulmeting.
 */
export function requestedWaves(
  waves: readonly SurveyWave[],
  own: SurveyWave,
  indicator: string,
  shown: readonly (string | undefined)[],
): RequestedWaves {
  const exact = waves.filter((wave) => shown.includes(wave.round.id) && isLetOut(wave, indicator));
  const isOwnExact = exact.includes(own);
  const indicators = own.definition.indicators
    .map(({ key }) => key)
    .filter((key) => exact.every((wave) => isLetOut(wave, key)));
  const earlier = (isOwnExact ? exact : [])
    .filter((wave) => wave !== own)
    .map((wave) => ({ wave, missing: familyOf(wave, own).filter((key) => !indicators.includes(key)) }));
  return {
    isOwnExact,
    exact,
    indicators,
    pairs: earlier.filter(({ missing }) => missing.length === 0).map(({ wave }) => wave),
    heldBack: earlier.filter(({ missing }) => missing.length > 0),
  };
}

/** Outcomes go along with the counts, so they have to be told too. */
const isLetOut = (wave: SurveyWave, indicator: string) =>
  mayLeaveExact(wave, indicator) &&
  publicResponse(wave.definition, wave.frozen.response, wave.frozen.ways).complete !== null;

/** Indicators whose changes are corrected together. */
function familyOf(earlier: SurveyWave, later: SurveyWave): string[] {
  const compared = comparedWaves(earlier, later);
  if (!compared) return [];
  return changesBetween(compared)
    .filter(({ base, trendShown, hidden }) => !base.includes(':') && trendShown && !hidden)
    .map(({ base }) => base);
}
