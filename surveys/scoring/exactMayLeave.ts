import type { Definition } from '../definition/types';
import { checkedThreshold, LEAST_FOR_DISTRIBUTIONS } from '../disclosure/thresholds';
import type { WaveAggregates } from './aggregates';
import { aspectKey } from './compositeSets';

/**
 * Whether an indicator's counts over all respondents may leave exactly: spread of scores, reliability, effect sizes, all
 * decimals. Only when whoever has a score answered every item of it, whoever has none answered no item of it, and those
 * without are none or enough, on 10 scores or more.
 *
 * Then nobody is known by what they skipped. Two people of one group could exchange all their answers to the indicator
 * and every exact figure of the whole, and every figure of that group, would be the same: so none of them tells which
 * of the two gave which. With one skipped item that does not hold (the score of who skipped it is a mean of fewer
 * answers, to be read off the exact spread), however many others answered; then figures leave rounded and nothing more.
 */
export function exactMayLeave(
  definition: Definition,
  { total }: Pick<WaveAggregates, 'total'>,
  indicatorKey: string,
  threshold: number,
): boolean {
  const indicator = definition.indicators.find(({ key }) => key === indicatorKey);
  const whole = total.composites[indicatorKey];
  if (!indicator || !whole) return false;
  const scores = ({ histogram }: { histogram: [number, number][] }) =>
    histogram.reduce((sum, [, count]) => sum + count, 0);
  const n = scores(whole);
  const least = checkedThreshold(threshold);
  const without = whole.rows - n;
  if (n < Math.max(least, LEAST_FOR_DISTRIBUTIONS) || (without > 0 && without < least)) return false;
  // Rounds sealed before it was kept do not tell what people without a score answered.
  if (whole.tooFewItems > 0 && Object.keys(whole.outside ?? { unknown: 1 }).length > 0) return false;
  const items = definition.items.filter((item) => item.indicator === indicatorKey && item.scale !== null);
  return (
    indicator.aspects.every(({ key }) => {
      const aspect = total.composites[aspectKey(indicatorKey, key)];
      return aspect !== undefined && scores(aspect) === n;
    }) &&
    items.every(({ key }) => {
      const counts = Object.values(total.items[key]?.counts ?? {});
      return counts.reduce((sum, count) => sum + count, 0) === n;
    })
  );
}
