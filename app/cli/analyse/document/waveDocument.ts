import type { Item } from '../../../../surveys/definition/types';
import { compositeSets } from '../../../../surveys/scoring/compositeSets';
import { listSizeFor } from '../../../../surveys/scoring/describeIndicators';
import { analysedIn } from '../../../../surveys/scoring/weighting';
import { representativeness } from '../../../../surveys/statistics/response/representativeness';
import { stratumBreakdown, type WaveInput } from '../input/waveInput';
import { disclosureDocument } from './disclosureDocument';
import { indicatorDocument } from './indicatorDocument';
import { itemDocument } from './itemDocument';
import { responseDocument } from './responseDocument';
import { weightingOf } from './weighting';

/**
 * List size that a score's answers stand for: null for a weighted wave (the strata carry it), and where a filter or a
 * condition leaves the number who count unknown.
 */
export function listSize(
  { request, definition, N }: WaveInput,
  base: string | null,
  item?: Item,
): number | null {
  if (request.weighted || (item && item.countsOnlyIf !== null)) return null;
  const indicator = definition.indicators.find((one) => one.key === base?.split(':')[0]);
  return listSizeFor(definition, indicator ?? { countsOnlyIf: null }, N);
}

/** `waves.<id>` of the document. */
export function waveDocument(wave: WaveInput, threshold: number) {
  const { definition, aggregates, population } = wave;
  const weighting = weightingOf(wave);
  const scaled = definition.items.filter((item) => item.scale !== null);
  const sets = compositeSets(definition);
  const cells = aggregates.breakdowns[stratumBreakdown] ?? {};
  const table =
    population &&
    representativeness(
      population.map(({ stratum, N }) => ({
        stratum,
        N,
        n: analysedIn(Object.hasOwn(cells, stratum) ? cells[stratum] : undefined),
      })),
    );
  return {
    n_rows_file: wave.nRowsFile,
    n_analysed: analysedIn(aggregates.total),
    N: wave.N,
    items: Object.fromEntries(
      scaled.map((item) => {
        const counts = aggregates.total.items[item.key];
        if (!counts) throw new Error(`No counts of ${item.key}`);
        return [item.key, itemDocument(item, counts, listSize(wave, item.indicator, item), weighting)];
      }),
    ),
    indicators: Object.fromEntries(
      sets.map(({ key, items }) => {
        const [composite, reliability] = [aggregates.total.composites[key], aggregates.reliability[key]];
        if (!composite || !reliability) throw new Error(`No counts of ${key}`);
        const keys = items.map((item) => item.key);
        return [key, indicatorDocument(key, keys, composite, reliability, listSize(wave, key), weighting)];
      }),
    ),
    response: responseDocument(wave),
    strata:
      table &&
      Object.fromEntries(
        table.strata.map(({ stratum, N, n, rate, flags }) => [stratum, { N, n, rate, flags }]),
      ),
    representativeness: table && {
      overall_rate: table.overallRate,
      r_indicator: table.rIndicator,
      dissimilarity: table.dissimilarity,
    },
    weights: weighting?.weights ?? null,
    disclosure: Object.fromEntries(sets.map(({ key }) => [key, disclosureDocument(wave, key, threshold)])),
  };
}
