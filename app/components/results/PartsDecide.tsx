import type { Figure, IndicatorResult } from '../../operations/results/roundResult';
import { notShown } from './NotShown';

/** A score with its verdict; `hasParts`: the norm has aspects, and each must be met. */
type Judged = Figure & Pick<IndicatorResult, 'target' | 'verdict'> & { key: string; hasParts: boolean };

/** The score lies clear of the target, or across it, and one of the parts does not. */
function isDecidedByParts(judged: Judged): boolean {
  const { hasParts, target, ci, verdict } = judged;
  if (!hasParts || target === null || ci === null || verdict === null || notShown(judged) !== null)
    return false;
  return verdict !== (ci[0] >= target ? 'gehaald' : ci[1] < target ? 'niet_gehaald' : 'niet_zeker');
}

/** Why a verdict is another than score, margin and target beside it say; nothing where they say the same. */
export function PartsDecide({ beside }: { beside: Judged[] }) {
  const keys = [...new Set(beside.filter(isDecidedByParts).map(({ key }) => key))];
  if (keys.length === 0) return null;
  return (
    <p className="under">
      Het oordeel over {keys.join(' en ')} volgt uit de delen van de norm: elk deel moet gehaald zijn.
    </p>
  );
}
