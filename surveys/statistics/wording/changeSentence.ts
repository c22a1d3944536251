import type { ChangeVerdict } from '../change/changeVerdict';
import type { Interval } from '../interval';
import { dutchNumber, dutchSignedNumber } from './dutchNumber';

/** Stands beside every change: the margin is about chance only. */
export const MARGIN_CAVEAT = 'De marge gaat alleen over toeval. Wie niet meedeed, kan er anders over denken.';

/** Added when the verdict with and without finite population correction differ. */
export const THIS_GROUP_ONLY =
  'Dit geldt voor de groep die nu is gevraagd; toeval in wie antwoordt sluiten we niet uit.';

/**
 * The Dutch sentence for a change of a score. It never says why: a survey shows no cause.
 * A margin of zero width (everybody answered both times) is left out. Rounding happens here and only here, so
 * the rounded scores may differ by a tenth from the rounded change.
 * @param change scores 1-10, the later minus the earlier, and its 95 % interval
 */
export function changeSentence(
  verdict: ChangeVerdict,
  change: { earlier: number; later: number; diff: number; ci95: Interval | null },
): string {
  const { earlier, later, diff, ci95 } = change;
  switch (verdict) {
    case 'verbeterd':
      return `Het cijfer is gestegen van ${dutchNumber(earlier)} naar ${dutchNumber(later)} (${margin(diff, ci95)}).`;
    case 'gedaald':
      return `Het cijfer is gedaald van ${dutchNumber(earlier)} naar ${dutchNumber(later)} (${margin(diff, ci95)}).`;
    case 'gelijk_gebleven':
      return `Het cijfer is ongeveer gelijk gebleven: ${dutchNumber(earlier)} en ${dutchNumber(later)}.`;
    case 'niet_te_zeggen':
      return 'Deze antwoorden zijn niet genoeg om te zeggen of het cijfer is veranderd.';
    case 'niet_getoond':
      return 'niet getoond';
  }
}

/** Do the verdicts with and without correction agree? "stevig" when they do; null when there is only one. */
export function isSturdy(withFpc: ChangeVerdict | null, withoutFpc: ChangeVerdict): boolean | null {
  return withFpc === null ? null : withFpc === withoutFpc;
}

function margin(diff: number, ci95: Interval | null): string {
  const change = dutchSignedNumber(diff);
  if (ci95 === null || ci95[0] === ci95[1]) return change;
  return `${change}; marge ${dutchSignedNumber(ci95[0])} tot ${dutchSignedNumber(ci95[1])}`;
}
