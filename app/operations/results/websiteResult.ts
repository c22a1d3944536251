import type { Definition } from '../../../surveys/definition/types';
import type { FrozenWays } from '../sealing/frozenWays';
import { describeRound } from './describeRound';
import { figureOf } from './figure';
import type { WebsiteResult } from './roundResult';

/** The figures of whoever came by an open website, per indicator; without a list there is no correction for its size. */
export function websiteResult(
  definition: Definition,
  ways: FrozenWays | undefined,
  threshold: number,
): WebsiteResult | null {
  const wave = ways?.website.wave;
  if (!wave) return null;
  const described = describeRound(definition, { wave, strata: null }, { populationSize: null, threshold });
  return {
    indicators: described.map((one) => ({ ...figureOf(one), key: one.key, title: one.title.nl })),
  };
}
