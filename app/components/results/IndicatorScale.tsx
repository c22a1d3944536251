import type { IndicatorResult } from '../../operations/results/roundResult';
import { ScoreScale } from '../charts/ScoreScale';
import { notShown } from './NotShown';

interface Props {
  indicator: IndicatorResult;
  /** Beside it on the same scale; null where there is none, or its score does not lie on one scale with this one. */
  nulmeting: { year: string; mean: number } | null;
}

/** Where the score of an indicator lies between 1 and 10, with its margin and target; nothing where it is not shown. */
export function IndicatorScale({ indicator, nulmeting }: Props) {
  const { key, mean, ci, target } = indicator;
  if (notShown(indicator) !== null || mean === null || ci === null) return null;
  return (
    <ScoreScale title={`${key}: cijfer op de schaal van 1 tot 10`} {...{ mean, ci, target, nulmeting }} />
  );
}
