import { compareDefinitions } from '../definition/compareDefinitions';
import type { Item } from '../definition/types';
import {
  type ChangeGroup,
  changeGroupOfWeighted,
  changeGroupWithFpc,
  changeGroupWithoutFpc,
} from '../statistics/change/changeGroup';
import { compareMeans, type MeanChange } from '../statistics/change/compareMeans';
import { meanEstimate } from '../statistics/means/meanEstimate';
import { momentsOfHistogram } from '../statistics/means/momentsOfHistogram';
import type { CellAggregates } from './aggregates';
import type { Wave } from './compareIndicator';
import { listSizeFor } from './describeIndicators';
import { histogramOfItem, positiveAnswers } from './figures';

/**
 * The change of one scaled item between two waves, later minus earlier: an interval and no verdict, for an item alone
 * does not make a norm (method.md, section 3). With finite population correction when both lists are known. null when
 * the item is not in both waves, or its series is broken. Whether it may be shown is for the caller to ask.
 */
export function compareItem(earlier: Wave, later: Wave, key: string): MeanChange | null {
  if (compareDefinitions(earlier.definition, later.definition)[key]?.verdict !== 'comparable') return null;
  const [one, two] = [side(earlier, key), side(later, key)];
  if (!one || !two) return null;
  return one.withFpc && two.withFpc
    ? compareMeans(one.withFpc, two.withFpc)
    : compareMeans(one.without, two.without);
}

function side(wave: Wave, key: string): { withFpc: ChangeGroup | null; without: ChangeGroup } | null {
  const item = wave.definition.items.find((one) => one.key === key);
  if (!item?.scale) return null;
  const scoresOf = (cell: CellAggregates) => scores(cell, item);
  if (wave.weighting) {
    const { mean } = wave.weighting.estimate(scoresOf);
    return { withFpc: changeGroupOfWeighted(mean, true), without: changeGroupOfWeighted(mean, false) };
  }
  const indicator = wave.definition.indicators.find((one) => one.key === item.indicator);
  const N = indicator ? listSizeFor(wave.definition, indicator, wave.populationSize) : null;
  const estimate = meanEstimate(momentsOfHistogram(scoresOf(wave.aggregates.total).histogram), N);
  return { withFpc: changeGroupWithFpc(estimate), without: changeGroupWithoutFpc(estimate) };
}

function scores(cell: CellAggregates, item: Item) {
  const aggregate = cell.items[item.key];
  return aggregate
    ? { histogram: histogramOfItem(aggregate, item), positive: positiveAnswers(aggregate, item) }
    : { histogram: [], positive: 0 };
}
