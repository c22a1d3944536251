import type { Item } from '../../../../surveys/definition/types';
import type { CellAggregates, ItemAggregate } from '../../../../surveys/scoring/aggregates';
import { histogramOfItem, positiveAnswers } from '../../../../surveys/scoring/figures';
import { directedPoint } from '../../../../surveys/scoring/itemScore';
import { weightedShares } from '../../../../surveys/scoring/weightedDescription';
import type { Weighting } from '../../../../surveys/scoring/weighting';
import { meanEstimate } from '../../../../surveys/statistics/means/meanEstimate';
import { momentsOfHistogram } from '../../../../surveys/statistics/means/momentsOfHistogram';
import { seFpcDomain } from '../../../../surveys/statistics/means/seFpcDomain';
import { proportionEstimate } from '../../../../surveys/statistics/proportions/proportionEstimate';
import { meanFields, shareFields } from './estimateFields';
import { weightedFields, weightedShareFields } from './weighting';

/** Mean of the points after reversing, on the item's own scale. */
function meanOfPoints(counts: Record<string, number>, item: Item): number | null {
  let n = 0;
  let sum = 0;
  for (const [point, count] of Object.entries(counts)) {
    n += count;
    sum += count * directedPoint(Number(point), item);
  }
  return n === 0 ? null : sum / n;
}

/**
 * `items.<key>` of the document, for a scaled item.
 * @param N size of the list that the item's answers stand for; null = unknown
 */
export function itemDocument(
  item: Item,
  aggregate: ItemAggregate,
  N: number | null,
  weighting: Weighting | null,
) {
  const moments = momentsOfHistogram(histogramOfItem(aggregate, item));
  const scoresOf = (cell: CellAggregates) => {
    const own = cell.items[item.key] ?? { rows: 0, counts: {}, nvt: 0, blank: 0 };
    return { histogram: histogramOfItem(own, item), positive: positiveAnswers(own, item) };
  };
  const weighted = weighting?.estimate(scoresOf);
  return {
    scale_max: item.scale?.length ?? null,
    version: item.version,
    reversed: item.reversed,
    n_rows: aggregate.rows,
    n_nvt: aggregate.nvt,
    n_blank: aggregate.blank,
    counts_raw: aggregate.counts,
    ...meanFields(meanEstimate(moments, N)),
    alt_se_fpc_domain: seFpcDomain(moments, aggregate.rows, N),
    mean_native: meanOfPoints(aggregate.counts, item),
    top2: shareFields(proportionEstimate(positiveAnswers(aggregate, item), moments.n, N)),
    weighted: weighted
      ? {
          ...weightedFields(weighted.mean),
          top2: weightedShareFields(weighted.share),
          shares: weighting && weightedShares(item, weighting),
        }
      : null,
  };
}
