import { compareDefinitions } from '../../../surveys/definition/compareDefinitions';
import { publicScore } from '../../../surveys/disclosure/publicFigure';
import { listSizeFor } from '../../../surveys/scoring/describeIndicators';
import { momentsOfComposite } from '../../../surveys/scoring/scoreSummary';
import { compositeScores } from '../../../surveys/scoring/weightedDescription';
import { meanEstimate } from '../../../surveys/statistics/means/meanEstimate';
import { roundWeighting } from './describeRound';
import { scorePair } from './figure';
import { isSafePart } from './isSafePart';
import type { SeriesPoint } from './seriesPoints';
import { compositeKept, type SurveyWave } from './surveyWaves';

/**
 * The score on some questions of an indicator through the years: of every round that asked them all, unchanged, and whose
 * counts on them were kept. A round that asked them otherwise is left out, so nothing is broken between what is there.
 * Where the part may not stand beside the whole it is hidden.
 * @param items the questions, as in `reference`
 */
export function commonSeries(
  waves: readonly SurveyWave[],
  reference: SurveyWave,
  base: string,
  items: readonly string[],
): SeriesPoint[] {
  return waves.flatMap((wave) => {
    const comparison = compareDefinitions(wave.definition, reference.definition);
    if (!items.every((key) => comparison[key]?.verdict === 'comparable')) return [];
    // A round of another version may have kept its counts on these questions with a later round only.
    const counts = [wave.frozen.wave, ...waves.flatMap((one) => one.frozen.earlier?.[wave.round.id] ?? [])];
    const kept = counts.find((aggregates) =>
      compositeKept({ definition: wave.definition, aggregates }, { base, items: [...items] }),
    );
    if (!kept) return [];
    const key = compositeKept({ definition: wave.definition, aggregates: kept }, { base, items: [...items] });
    const composite = kept.total.composites[key as string];
    if (!composite) return [];
    const { round } = wave;
    const moments = momentsOfComposite(composite);
    const point = {
      roundId: round.id,
      year: round.year,
      broken: false,
      target: null,
      ...(round.heldElsewhere !== null && { isElsewhere: true as const }),
      mean: null,
      ci: null,
      hidden: false,
    };
    if (moments.n === 0) return [point];
    if (moments.n < round.threshold || !isSafePart(wave.frozen.wave, base, moments.n, round.threshold))
      return [{ ...point, hidden: true }];
    const weighting = roundWeighting({ wave: kept, strata: wave.frozen.strata });
    if (weighting) {
      const { mean } = weighting.estimate(compositeScores(key as string));
      return [{ ...point, mean: publicScore(mean.mean), ci: scorePair(mean.ciFpc) }];
    }
    const indicator = wave.definition.indicators.find((one) => one.key === base);
    const N = indicator ? listSizeFor(wave.definition, indicator, round.populationSize) : null;
    const estimate = meanEstimate(moments, N);
    const ci = N === null || moments.n > N ? estimate.ciShown : estimate.ciFpcShown;
    return [{ ...point, mean: publicScore(estimate.mean), ci: scorePair(ci) }];
  });
}
