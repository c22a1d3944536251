import type { Definition } from '../definition/types';
import { moreCareful, type PartDisclosure, partMayStandBeside } from '../disclosure/partMayStandBeside';
import { isRoundedToHalves, roundedMean } from '../disclosure/roundedMean';
import type { WaveAggregates } from './aggregates';
import { minimumItems } from './compositeScore';
import type { AspectDescription, IndicatorDescription } from './describeIndicators';
import { hiddenFigures, type ScoreFigures } from './figures';

/**
 * An indicator's aspects and items as they may stand beside its score. An aspect goes by its own difference with the
 * indicator. Items go together: when a few respondents skipped one of them, the exact spread of the others is what the
 * answers of those few would follow from, so all items of the indicator are rounded (or, in a small round, hidden).
 */
export function safeParts(
  description: IndicatorDescription,
  definition: Definition,
  wave: Pick<WaveAggregates, 'total' | 'compositeItems'>,
  threshold: number,
): IndicatorDescription {
  const outside = (wholeKey: string, itemKey: string | null): { least: number; most: number } => {
    const composite = wave.total.composites[wholeKey];
    const items = wave.compositeItems[wholeKey] ?? [];
    // With one answer enough for a score, nobody answered an item and has none.
    if (!composite || minimumItems(items.length) < 2) return { least: 0, most: 0 };
    if (itemKey === null || !composite.outside) return { least: 0, most: composite.tooFewItems };
    const known = composite.outside[itemKey] ?? 0;
    return { least: known, most: known };
  };
  const beside = (whole: ScoreFigures & { key: string }, part: ScoreFigures, itemKey: string | null) =>
    partMayStandBeside(whole.n, part.n, threshold, outside(whole.key, itemKey));
  const aspectOf = new Map(definition.items.map((item) => [item.key, `${description.key}:${item.aspect}`]));
  const ofAspects = description.aspects.map((aspect) => beside(description, aspect, null));
  const ofItems = description.items.reduce<PartDisclosure>((strictest, item) => {
    const aspect = description.aspects.find(({ key }) => key === aspectOf.get(item.key));
    const alone = beside(description, item, item.key);
    return moreCareful(strictest, aspect ? moreCareful(alone, beside(aspect, item, item.key)) : alone);
  }, 'all');
  const careful = ofAspects.reduce(moreCareful, ofItems);
  return {
    ...description,
    aspects: description.aspects.map((aspect, index) =>
      safeAspect(aspect, description, ofAspects[index] ?? 'all', threshold),
    ),
    items: description.items.map((item) => {
      if (item.hidden || item.noAnswers || careful === 'all') return item;
      const apart = { shareNotApplicable: null, distribution: null };
      return careful === 'nothing'
        ? { ...item, ...hiddenFigures(item.N), ...apart }
        : { ...item, ...rounded(item, description.n, threshold), ...apart };
    }),
  };
}

function safeAspect(
  aspect: AspectDescription,
  whole: ScoreFigures,
  may: PartDisclosure,
  threshold: number,
): AspectDescription {
  if (aspect.hidden || aspect.noAnswers || may === 'all') return aspect;
  if (may === 'nothing') return { ...aspect, ...hiddenFigures(aspect.N) };
  return { ...aspect, ...rounded(aspect, whole.n, threshold), judgedOn: aspect.ciShown };
}

function rounded(part: ScoreFigures, nWhole: number | null, threshold: number): ScoreFigures {
  const fewest = (nWhole ?? 0) - (threshold - 1);
  return {
    n: null,
    N: part.N,
    mean: part.mean === null ? null : roundedMean(part.mean, nWhole ?? 0),
    ciShown: null,
    sd: null,
    satisfied: null,
    hidden: false,
    noAnswers: false,
    flags: [],
    rounded: { nAtLeast: (part.n ?? 0) >= fewest ? fewest : null, inHalves: isRoundedToHalves(nWhole ?? 0) },
  };
}
