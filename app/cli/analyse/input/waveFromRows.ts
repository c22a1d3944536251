import type { Definition } from '../../../../surveys/definition/types';
import { aggregateResponses } from '../../../../surveys/scoring/aggregateResponses';
import type { ItemSubset } from '../../../../surveys/scoring/compositeSets';
import type { InputFiles } from './inputFiles';
import { readPopulation } from './readPopulation';
import type { WaveRequest } from './readRequest';
import { readResponses } from './readResponses';
import { treeOfRows } from './treeOfRows';
import { leafBreakdown, stratumBreakdown, type WaveInput } from './waveInput';

/** Reads a wave's population and responses and counts them. null with problems. */
export async function waveFromRows(
  files: InputFiles,
  request: WaveRequest & { responses: string },
  definition: Definition,
  subsets: readonly ItemSubset[],
): Promise<WaveInput | null> {
  const { stratum = null, tree: levels = [], background } = request;
  const population =
    request.population === undefined || stratum === null
      ? null
      : await readPopulation(files, request.population, stratum, levels);
  const responses = await readResponses(files, definition, {
    file: request.responses,
    stratum,
    background,
    strata: population && new Set(population.rows.map((row) => row.stratum)),
  });
  if (!responses || (request.population !== undefined && population === null)) return null;
  const { rows, itemsInFile } = responses;
  const tree =
    levels.length === 0
      ? null
      : treeOfRows(files, { file: request.responses, levels, stratum, population, rows, background });
  if (levels.length > 0 && !tree) return null;
  const asked = { ...definition, items: definition.items.filter((item) => itemsInFile.has(item.key)) };
  const counted = rows.map((row) => ({
    answers: row.answers,
    cells: {
      ...(population && stratum !== null ? { [stratumBreakdown]: row.background[stratum] ?? '' } : {}),
      ...(tree ? { [leafBreakdown]: tree.cellOf(row) } : {}),
    },
  }));
  return {
    request,
    definition,
    aggregates: aggregateResponses(asked, counted, subsets),
    nRowsFile: rows.length,
    N: population ? population.rows.reduce((sum, row) => sum + row.N, 0) : (request.N ?? null),
    population: population?.rows ?? null,
    tree: tree && { levels: tree.levels, leaves: tree.leaves },
  };
}
