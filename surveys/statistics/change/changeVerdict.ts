import { SCORE_TOLERANCE } from '../tolerance';
import type { MeanChange } from './compareMeans';

/** Literal values of the analysis document. */
export type ChangeVerdict = 'niet_getoond' | 'niet_te_zeggen' | 'gelijk_gebleven' | 'verbeterd' | 'gedaald';

/**
 * The verdict on a change, in this order: too few answers on a side; SE not estimable; the 90 % interval wholly inside
 * (-delta, +delta), which is two one-sided tests at 5 %: equal; the 95 % interval wholly above or below 0: changed;
 * otherwise it cannot be said. Not significant is not the same as equal (Lakens 2017; Schuirmann 1987).
 * Limits within 1e-9 of delta or 0 count as on it, so neither inside nor beyond.
 * @param counts valid scores in the earlier and later wave
 * @param threshold smallest group that may be shown
 * @param smallestRelevantDifference delta in score points, above 0, fixed before the fieldwork
 */
export function changeVerdict(
  change: MeanChange,
  counts: { n1: number; n2: number },
  threshold: number,
  smallestRelevantDifference: number,
): ChangeVerdict {
  if (counts.n1 < threshold || counts.n2 < threshold) return 'niet_getoond';
  const { ci90, ci95 } = change;
  if (ci90 === null || ci95 === null) return 'niet_te_zeggen';
  const edge = smallestRelevantDifference - SCORE_TOLERANCE;
  if (ci90[0] > -edge && ci90[1] < edge) return 'gelijk_gebleven';
  if (ci95[0] > SCORE_TOLERANCE) return 'verbeterd';
  if (ci95[1] < -SCORE_TOLERANCE) return 'gedaald';
  return 'niet_te_zeggen';
}

/** The verdict after Holm's correction: a change whose adjusted p is 0.05 or more cannot be said. Equality stays. */
export function changeVerdictAfterHolm(verdict: ChangeVerdict, adjustedP: number | null): ChangeVerdict {
  const changed = verdict === 'verbeterd' || verdict === 'gedaald';
  return changed && (adjustedP === null || adjustedP >= SIGNIFICANCE) ? 'niet_te_zeggen' : verdict;
}

const SIGNIFICANCE = 0.05;
