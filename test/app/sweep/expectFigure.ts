import { expect } from 'vitest';
import type { Figure } from '../../../app/operations/results/roundResult';
import { publicScore, publicShare } from '../../../surveys/disclosure/publicFigure';
import type { Loose } from './analysedExample';

const pair = (interval: Loose, round: (value: number) => number | null) =>
  interval ? [round(interval[0]), round(interval[1])] : null;

/** A figure as it is told is that of the document, rounded as it says; nothing is told of one that is hidden. */
export function expectFigure(told: Partial<Figure> & Pick<Figure, 'mean' | 'hidden'>, figure: Loose): void {
  if (told.hidden) {
    expect([told.mean, told.ci ?? null, told.shareSatisfied ?? null]).toEqual([null, null, null]);
    return;
  }
  const share = figure.satisfied ?? figure.top2;
  const score = figure.weighted ?? figure;
  if (told.rounded) {
    const { inHalves, nAtLeast } = told.rounded;
    const rounded = Math.min(9.5, Math.max(1.5, Math.round(score.mean * 2) / 2));
    expect(told.mean).toBe(inHalves ? rounded : publicScore(score.mean));
    expect(figure.n).toBeGreaterThanOrEqual(nAtLeast ?? 0);
    expect([told.ci, told.shareSatisfied, told.satisfiedCi, told.n]).toEqual([null, null, null, null]);
    return;
  }
  expect([told.n, told.mean]).toEqual([figure.n, publicScore(score.mean)]);
  if (told.ci) {
    const ci = figure.weighted ? score.ci_fpc : (figure.ci_fpc_shown ?? figure.ci_shown);
    expect(told.ci).toEqual(pair(ci, publicScore));
  }
  if (told.shareSatisfied == null) return;
  const weighted = figure.weighted && (score.satisfied ?? score.top2);
  expect(told.shareSatisfied).toBe(publicShare(weighted ? weighted.p : share.p));
  expect(told.satisfiedCi).toEqual(pair(weighted ? weighted.wilson_neff : share.shown, publicShare));
}
