import { describeRound } from '../../../app/operations/results/describeRound';
import { figureOf } from '../../../app/operations/results/figure';
import { itemResultOf } from '../../../app/operations/results/itemResult';
import { targetVerdictOf } from '../../../app/operations/results/targetVerdictOf';
import type { Answers } from '../../../surveys/answers/types';
import type { Definition } from '../../../surveys/definition/types';
import { publicScore } from '../../../surveys/disclosure/publicFigure';
import { aggregateResponses } from '../../../surveys/scoring/aggregateResponses';
import { commonSubsets } from '../../../surveys/scoring/commonItems';
import { describeTree } from '../../../surveys/scoring/describeTree';

const THRESHOLD = 5;
const TARGET = 7;

/** A round about one indicator: answers 1 to 5 per item and respondent, 0 = skipped. */
export interface PlainRound {
  definition: Definition;
  earlier: Definition | null;
  indicator: string;
  items: string[];
  /** Per item, per respondent. */
  points: number[][];
  group: number[];
  populationSize: number | null;
}

/** Everything that every page, file and command tells of this indicator, and of the groups beside it. */
export function toldOfRound(round: PlainRound) {
  const { definition, indicator, items, points, group, populationSize } = round;
  const rows = group.map((of, row) => ({
    cells: { type: String(of) },
    answers: Object.fromEntries(items.map((key, item) => [key, points[item]?.[row] || 'nvt'])) as Answers,
  }));
  const subsets = round.earlier ? commonSubsets(definition, [round.earlier]) : [];
  const wave = aggregateResponses(definition, rows, subsets);
  const options = { populationSize, threshold: THRESHOLD };
  const description = describeRound(definition, { wave, strata: null }, options).find(
    ({ key }) => key === indicator,
  );
  if (!description) throw new Error(`There is no ${indicator}.`);
  const verdicts = targetVerdictOf(description, TARGET);
  const trees = describeTree(definition, wave, ['type'], { ...options, populationSizes: {} });
  const common = Object.entries(wave.total.composites).filter(([key]) => key.includes('['));
  return {
    whole: figureOf(description),
    tooFewItems: description.tooFewItems,
    verdicts,
    aspects: description.aspects.map(figureOf),
    items: description.items.map((item) => itemResultOf(definition, item, { isBroken: () => false })),
    groups: trees
      .find(({ key }) => key === indicator)
      ?.groups.map(({ n, mean, hidden }) => ({ n, mean: publicScore(mean), hidden })),
    common: common.map(([key, { histogram }]) => {
      const n = histogram.reduce((sum, [, count]) => sum + count, 0);
      const sum = histogram.reduce((all, [value, count]) => all + value * count, 0);
      return { items: wave.compositeItems[key] ?? [], n, mean: publicScore(sum / n) };
    }),
  };
}

export type Told = ReturnType<typeof toldOfRound>;
