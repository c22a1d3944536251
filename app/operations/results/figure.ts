import type { ScoreFigures } from '../../../surveys/scoring/figures';
import type { Interval } from '../../../surveys/statistics/interval';
import type { Figure } from './roundResult';

/** A described score in the shape that pages and files show. */
export function figureOf(figures: ScoreFigures): Figure {
  return {
    n: figures.n,
    N: figures.N,
    mean: figures.mean,
    ci: pairOf(figures.ciShown),
    shareSatisfied: figures.satisfied?.share ?? null,
    satisfiedCi: pairOf(figures.satisfied?.interval ?? null),
    hidden: figures.hidden,
    noAnswers: figures.noAnswers,
    flags: figures.flags,
  };
}

export function pairOf(interval: Interval | null): [number, number] | null {
  return interval ? [interval[0], interval[1]] : null;
}
