import { publicScore, publicShare } from '../../../surveys/disclosure/publicFigure';
import type { ScoreFigures } from '../../../surveys/scoring/figures';
import type { Interval } from '../../../surveys/statistics/interval';
import type { Figure } from './roundResult';

/** A described score in the shape that pages and files show. */
export function figureOf(figures: ScoreFigures): Figure {
  return {
    n: figures.n,
    N: figures.N,
    mean: publicScore(figures.mean),
    ci: scorePair(figures.ciShown),
    shareSatisfied: publicShare(figures.satisfied?.share ?? null),
    satisfiedCi: sharePair(figures.satisfied?.interval ?? null),
    hidden: figures.hidden,
    noAnswers: figures.noAnswers,
    flags: figures.flags,
    ...(figures.rounded && { rounded: figures.rounded }),
  };
}

/** An interval of scores as it leaves, or null. */
export function scorePair(interval: Interval | null): [number, number] | null {
  return interval ? [publicScore(interval[0]) as number, publicScore(interval[1]) as number] : null;
}

function sharePair(interval: Interval | null): [number, number] | null {
  return interval ? [publicShare(interval[0]) as number, publicShare(interval[1]) as number] : null;
}
