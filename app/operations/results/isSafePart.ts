import { partMayStandBeside } from '../../../surveys/disclosure/partMayStandBeside';
import type { WaveAggregates } from '../../../surveys/scoring/aggregates';
import { scoresOfComposite } from '../../../surveys/scoring/scoreSummary';

/** The score on the common questions is one more figure about the same answers as the score on all of them. */
export function isSafePart(
  wave: WaveAggregates,
  base: string,
  nPart: number | null,
  threshold: number,
): boolean {
  const whole = wave.total.composites[base];
  if (!whole) return true;
  const nWhole = scoresOfComposite(whole);
  const outside = { least: 0, most: whole.tooFewItems };
  return nWhole < threshold || partMayStandBeside(nWhole, nPart, threshold, outside) === 'all';
}
