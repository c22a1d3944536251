import { publicScore } from '../../../surveys/disclosure/publicFigure';
import { compareItem } from '../../../surveys/scoring/compareItem';
import type { IndicatorDescription } from '../../../surveys/scoring/describeIndicators';
import { scorePair } from './figure';
import type { ItemOrder, ItemWithChange } from './indicatorPage';
import { itemResultOf } from './itemResult';
import type { References } from './nulmetingBeside';
import { comparedWaves, type SurveyWave } from './surveyWaves';

/** The scale on which people say whether they use something: its n.v.t. is "Gebruik ik niet". */
const SCALE_OF_USE = 'gebruik5';

/**
 * The questions of an indicator with their change since the previous round, strongest first or most changed first. A
 * change is told where both scores are told as they are; of a score that stands rounded it would be a finer figure.
 */
export function itemsWithChange(
  wave: SurveyWave,
  previous: SurveyWave | null,
  described: IndicatorDescription,
  references: References,
  order: ItemOrder,
): ItemWithChange[] {
  const compared = previous && comparedWaves(previous, wave);
  const before = previous?.described.find(({ key }) => key === described.key);
  const changeOf = (key: string): ItemWithChange['change'] => {
    const both = [before, described].map((one) => one?.items.find((item) => item.key === key));
    if (!compared || both.some((one) => !one || one.rounded || one.mean === null)) return null;
    const change = compareItem(compared.earlier, compared.later, key);
    if (!change || change.diff === null) return null;
    return { diff: publicScore(change.diff) as number, ci: scorePair(change.ci95) };
  };
  const items = described.items.map((item): ItemWithChange => {
    const result = itemResultOf(wave.definition, item, references);
    const scale = wave.definition.items.find(({ key }) => key === item.key)?.scale;
    const isOfUse = scale?.key === SCALE_OF_USE && result.nvtShare !== null;
    return {
      ...result,
      change: changeOf(item.key),
      reach: isOfUse ? publicShareOf(1 - (result.nvtShare as number)) : null,
    };
  });
  const orders: Record<ItemOrder, (one: ItemWithChange) => number | null> = {
    vragenlijst: () => 0,
    sterkte: ({ mean }) => mean,
    verandering: ({ change }) => change?.diff ?? null,
  };
  const by = orders[order];
  return items
    .map((item, index) => ({ item, index, value: by(item) ?? Number.NEGATIVE_INFINITY }))
    .sort((a, b) => (a.value === b.value ? a.index - b.index : b.value - a.value))
    .map(({ item }) => item);
}

const publicShareOf = (share: number) => Math.round(share * 100) / 100;
