import type { IndicatorResult } from '../../operations/results/roundResult';

/** Why the verdict on a target is what it is, or why there is none, in one sentence. */
export function verdictReason(indicator: Pick<IndicatorResult, 'aspects' | 'verdict' | 'ci'>): string {
  if (indicator.verdict === null) {
    return indicator.aspects.length > 0 ? 'Geen oordeel: niet elk deel hieronder is te laten zien.' : '';
  }
  if (indicator.aspects.length > 0) return 'Het oordeel volgt uit de delen hieronder.';
  if (indicator.verdict === 'gehaald') return 'De hele marge ligt op of boven de streefwaarde.';
  if (indicator.verdict === 'niet_gehaald') return 'De hele marge ligt onder de streefwaarde.';
  return indicator.ci === null
    ? 'Zonder marge is niet te zeggen of de streefwaarde is gehaald.'
    : 'De streefwaarde ligt binnen de marge.';
}
