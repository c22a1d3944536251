import type { CompositeAggregate } from '../../../../surveys/scoring/aggregates';
import { minimumItems } from '../../../../surveys/scoring/compositeScore';
import { histogramOfComposite, satisfiedRespondents } from '../../../../surveys/scoring/figures';
import { compositeScores } from '../../../../surveys/scoring/weightedDescription';
import type { Weighting } from '../../../../surveys/scoring/weighting';
import { meanEstimate } from '../../../../surveys/statistics/means/meanEstimate';
import { momentsOfHistogram } from '../../../../surveys/statistics/means/momentsOfHistogram';
import { proportionEstimate } from '../../../../surveys/statistics/proportions/proportionEstimate';
import type { Reliability } from '../../../../surveys/statistics/reliability/reliability';
import { meanFields, shareFields } from './estimateFields';
import { weightedFields, weightedShareFields } from './weighting';

const reliabilityFields = (one: Reliability) => ({
  n_complete: one.nComplete,
  n_items: one.nItems,
  alpha: one.alpha,
  feldt_ci: one.feldtCi,
  spearman_brown: one.spearmanBrown,
  item_rest: one.itemRest,
  alpha_if_dropped: one.alphaIfDropped,
  show: one.show,
  alarms: one.alarms,
});

/**
 * `indicators.<key>` of the document, for an indicator or an aspect (`Bureau-2:casus`).
 * @param N size of the list that its answers stand for; null = unknown
 */
export function indicatorDocument(
  key: string,
  items: string[],
  composite: CompositeAggregate,
  reliability: Reliability,
  N: number | null,
  weighting: Weighting | null,
) {
  const moments = momentsOfHistogram(histogramOfComposite(composite));
  const weighted = weighting?.estimate(compositeScores(key));
  return {
    items,
    min_items: minimumItems(items.length),
    n_rows: composite.rows,
    n_too_few_items: composite.tooFewItems,
    ...meanFields(meanEstimate(moments, N)),
    satisfied: shareFields(proportionEstimate(satisfiedRespondents(composite), moments.n, N)),
    reliability: reliabilityFields(reliability),
    weighted: weighted
      ? { ...weightedFields(weighted.mean), satisfied: weightedShareFields(weighted.share) }
      : null,
  };
}
