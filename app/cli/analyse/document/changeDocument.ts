import { compareDefinitions } from '../../../../surveys/definition/compareDefinitions';
import type { CompositeAggregate } from '../../../../surveys/scoring/aggregates';
import { type CommonItems, commonItems } from '../../../../surveys/scoring/commonItems';
import type { Wave } from '../../../../surveys/scoring/compareIndicator';
import { compareItem } from '../../../../surveys/scoring/compareItem';
import { compositeSets, findSubsetComposite } from '../../../../surveys/scoring/compositeSets';
import { histogramOfComposite, satisfiedRespondents } from '../../../../surveys/scoring/figures';
import { compositeScores } from '../../../../surveys/scoring/weightedDescription';
import {
  type ChangeGroup,
  changeGroupOfWeighted,
  changeGroupWithFpc,
  changeGroupWithoutFpc,
} from '../../../../surveys/statistics/change/changeGroup';
import { changeVerdict, changeVerdictAfterHolm } from '../../../../surveys/statistics/change/changeVerdict';
import { compareMeans } from '../../../../surveys/statistics/change/compareMeans';
import { effectSizes } from '../../../../surveys/statistics/change/effectSizes';
import { holm } from '../../../../surveys/statistics/change/holm';
import { newcombeInterval } from '../../../../surveys/statistics/change/newcombeInterval';
import { rankComparison } from '../../../../surveys/statistics/change/rankComparison';
import { meanEstimate } from '../../../../surveys/statistics/means/meanEstimate';
import { momentsOfHistogram } from '../../../../surveys/statistics/means/momentsOfHistogram';
import type { WaveInput } from '../input/waveInput';
import { listSize } from './waveDocument';
import { weightedShareFields, weightingOf } from './weighting';

interface ChangeOptions {
  threshold: number;
  smallestRelevantDifference: number;
}

/** One wave's score on the common items, with and without finite population correction. */
function sideOf(wave: WaveInput, common: CommonItems) {
  const key = findSubsetComposite(wave.definition, common)?.key;
  const composite: CompositeAggregate | undefined =
    key === undefined ? undefined : wave.aggregates.total.composites[key];
  if (key === undefined || !composite) throw new Error(`No score of ${common.base} on ${common.items}`);
  const histogram = histogramOfComposite(composite);
  const moments = momentsOfHistogram(histogram);
  const weighted = weightingOf(wave)?.estimate(compositeScores(key)) ?? null;
  const estimate = meanEstimate(moments, listSize(wave, common.base));
  const group = (withFpc: boolean): ChangeGroup | null => {
    if (weighted) return changeGroupOfWeighted(weighted.mean, withFpc);
    return withFpc ? changeGroupWithFpc(estimate) : changeGroupWithoutFpc(estimate);
  };
  const { n } = moments;
  return {
    n,
    histogram,
    moments,
    group,
    weighted,
    share: { p: n === 0 ? 0 : satisfiedRespondents(composite) / n, n },
  };
}

/** One indicator or aspect before Holm; null fields with a break in the series. */
function indicatorChange(earlier: WaveInput, later: WaveInput, base: string, options: ChangeOptions) {
  const common = commonItems(earlier.definition, later.definition, base);
  const series = { common_items: common.items, of_items: common.of, trend_shown: common.trendShown };
  if (!common.trendShown) {
    return {
      ...series,
      n1: null,
      n2: null,
      suppressed: null,
      fpc: null,
      nofpc: null,
      effect: null,
      satisfied: null,
    };
  }
  const [one, two] = [sideOf(earlier, common), sideOf(later, common)];
  const counts = { n1: one.n, n2: two.n };
  const figures = (withFpc: boolean) => {
    const [a, b] = [one.group(withFpc), two.group(withFpc)];
    if (!a || !b) return null;
    const change = compareMeans(a, b);
    const verdict = changeVerdict(change, counts, options.threshold, options.smallestRelevantDifference);
    return { ...change, verdict, p_holm: null as number | null, verdict_holm: verdict };
  };
  const { sdPooled, cohensD, hedgesG } = effectSizes(one.moments, two.moments);
  const ranks = rankComparison(one.histogram, two.histogram);
  return {
    ...series,
    ...counts,
    suppressed: Math.min(one.n, two.n) < options.threshold,
    fpc: figures(true),
    nofpc: figures(false),
    effect: {
      sd_pooled: sdPooled,
      cohens_d: cohensD,
      hedges_g: hedgesG,
      cliffs_delta: ranks.cliffsDelta,
      mann_whitney_u: ranks.mannWhitneyU,
      mann_whitney_p: ranks.mannWhitneyP,
    },
    satisfied: newcombeInterval(one.share, two.share),
    ...(one.weighted && two.weighted
      ? {
          satisfied_weighted: {
            earlier: weightedShareFields(one.weighted.share),
            later: weightedShareFields(two.weighted.share),
          },
        }
      : {}),
  };
}

/** Each scaled item whose series is not broken: its difference, with correction where both lists are known. */
function itemChanges(earlier: WaveInput, later: WaveInput) {
  const [before, after] = [earlier, later].map((wave) => ({
    definition: wave.definition,
    aggregates: wave.aggregates,
    populationSize: wave.N,
    weighting: weightingOf(wave),
  })) as [Wave, Wave];
  const counted = later.definition.items.filter(({ key }) => later.aggregates.total.items[key]);
  return Object.fromEntries(
    counted.flatMap(({ key }) => {
      const change = earlier.aggregates.total.items[key] && compareItem(before, after, key);
      return change ? [[key, change] as const] : [];
    }),
  );
}

/**
 * `changes."<id1> <id2>"` of the document: comparability and difference of every item, then each indicator and aspect. Holm goes over
 * the indicators (not the aspects) that can be shown, once with and once without finite population correction.
 */
export function changeDocument(earlier: WaveInput, later: WaveInput, options: ChangeOptions) {
  const changes = compositeSets(later.definition).map(
    ({ key }) => [key, indicatorChange(earlier, later, key, options)] as const,
  );
  const family = changes.filter(
    ([key, change]) => !key.includes(':') && change.trend_shown && !change.suppressed,
  );
  for (const kind of ['fpc', 'nofpc'] as const) {
    const adjusted = holm(family.map(([, change]) => change[kind]?.p ?? null));
    family.forEach(([, change], index) => {
      const figures = change[kind];
      if (!figures) return;
      figures.p_holm = adjusted[index] ?? null;
      figures.verdict_holm = changeVerdictAfterHolm(figures.verdict, figures.p_holm);
    });
  }
  return {
    comparability: compareDefinitions(earlier.definition, later.definition),
    item_changes: itemChanges(earlier, later),
    ...Object.fromEntries(changes),
  };
}
