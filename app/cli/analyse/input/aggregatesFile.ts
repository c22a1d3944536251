import { z } from 'zod';
import type { Definition } from '../../../../surveys/definition/types';
import { buildTree } from '../../../../surveys/disclosure/tree';
import type { CellAggregates, WaveAggregates } from '../../../../surveys/scoring/aggregates';
import {
  compositeSets,
  findSubsetComposite,
  type ItemSubset,
} from '../../../../surveys/scoring/compositeSets';
import { incoherentCounts } from './incoherentCounts';
import type { InputFiles } from './inputFiles';
import { fileProblem } from './inputProblem';
import type { WaveRequest } from './readRequest';
import { treeNodes } from './treeNodes';
import { stratumBreakdown, type WaveInput } from './waveInput';

const count = z.int().min(0);
const number = z.number().nullable();
const cell = z.strictObject({
  statuses: z.strictObject({ complete: count, partial: count, breakoff: count, screened: count }),
  items: z.record(
    z.string(),
    z.strictObject({ rows: count, counts: z.record(z.string(), count), nvt: count, blank: count }),
  ),
  composites: z.record(
    z.string(),
    z.strictObject({
      rows: count,
      tooFewItems: count,
      outside: z.record(z.string(), count).optional(),
      histogram: z.array(z.tuple([z.number().min(1).max(10), count])),
    }),
  ),
});
const fileSchema = z.strictObject({
  format: z.literal('peilstok-aggregates-1'),
  n_rows_file: count,
  N: count.nullable(),
  population: z
    .array(
      z.strictObject({
        stratum: z.string(),
        N: count,
        weightCell: z.string().nullable(),
        path: z.array(z.string()),
      }),
    )
    .nullable(),
  tree: z
    .strictObject({
      levels: z.array(z.string()),
      leaves: z.array(z.strictObject({ path: z.array(z.string()), cell: z.string() })),
    })
    .nullable(),
  aggregates: z.strictObject({
    format: z.literal(1),
    survey: z.string(),
    version: count,
    compositeItems: z.record(z.string(), z.array(z.string())),
    total: cell,
    breakdowns: z.record(z.string(), z.record(z.string(), cell)),
    reliability: z.record(
      z.string(),
      z.strictObject({
        nComplete: count,
        nItems: count,
        alpha: number,
        feldtCi: z.tuple([z.number(), z.number()]).nullable(),
        spearmanBrown: number,
        itemRest: z.record(z.string(), number),
        alphaIfDropped: z.record(z.string(), number),
        show: z.boolean(),
        alarms: z.array(z.string()),
      }),
    ),
  }),
});

/** The file that stands in for a wave's responses and population: what `peilstok analyse --aggregates` writes. */
export type AggregatesFile = z.infer<typeof fileSchema>;

export function aggregatesFileOf({ nRowsFile, N, population, tree, aggregates }: WaveInput): AggregatesFile {
  return { format: 'peilstok-aggregates-1', n_rows_file: nRowsFile, N, population, tree, aggregates };
}

/** Why these counts cannot be those of this definition; Dutch. */
function mismatches(
  aggregates: WaveAggregates,
  definition: Definition,
  subsets: readonly ItemSubset[],
): string[] {
  const { survey, version } = aggregates;
  if (survey !== definition.survey || version !== definition.version) {
    return [
      `hoort bij ${survey} versie ${version}, niet bij ${definition.survey} versie ${definition.version}`,
    ];
  }
  const sets = [
    ...compositeSets(definition),
    ...subsets.flatMap((subset) => findSubsetComposite(definition, subset) ?? []),
  ];
  const cells: CellAggregates[] = [
    aggregates.total,
    ...Object.values(aggregates.breakdowns).flatMap((groups) => Object.values(groups)),
  ];
  const problems = new Set<string>();
  for (const one of cells) {
    for (const item of definition.items.filter((each) => each.scale !== null)) {
      const points = Object.keys(one.items[item.key]?.counts ?? {});
      const expected = Array.from({ length: item.scale?.length ?? 0 }, (_, index) => String(index + 1));
      if (points.join() !== expected.join())
        problems.add(`vraag ${item.key} ontbreekt of heeft een andere schaal`);
    }
    for (const { key } of sets) if (!one.composites[key]) problems.add(`score ${key} ontbreekt`);
  }
  for (const { key, base } of sets) {
    if (key === base && !aggregates.reliability[key]) problems.add(`betrouwbaarheid van ${key} ontbreekt`);
  }
  return [...problems];
}

/** A wave from its sealed counts. null with problems when the file is not what it should be. */
export async function waveFromAggregates(
  files: InputFiles,
  request: WaveRequest & { aggregates: string },
  definition: Definition,
  subsets: readonly ItemSubset[],
): Promise<WaveInput | null> {
  const json = await files.readJson(request.aggregates);
  if (json === undefined) return null;
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const column = issue.path.map(String).join('.') || '(bestand)';
      const message =
        issue.code === 'unrecognized_keys' ? `onbekend: ${issue.keys.join(', ')}` : 'klopt niet';
      files.problems.push({ file: request.aggregates, row: null, column, value: null, message });
    }
    return null;
  }
  const { n_rows_file: nRowsFile, N, population, tree, aggregates } = parsed.data;
  const problems = mismatches(aggregates, definition, subsets);
  if (problems.length === 0) problems.push(...incoherentCounts(parsed.data, definition));
  if (request.weighted && !population) problems.push('heeft geen populatie per stratum, nodig voor weging');
  if (request.tree && request.tree.join() !== tree?.levels.join())
    problems.push('heeft een andere boom dan tree');
  const listed = new Set(population?.map((row) => row.stratum));
  for (const stratum of Object.keys(aggregates.breakdowns[stratumBreakdown] ?? {})) {
    if (population && !listed.has(stratum)) problems.push(`stratum ${stratum} staat niet in de populatie`);
  }
  const wave: WaveInput = { request, definition, aggregates, nRowsFile, N, population, tree };
  if (problems.length === 0 && !hasSoundTree(wave)) problems.push('de boom klopt niet met de tellingen');
  if (problems.length === 0) return wave;
  files.problems.push(...problems.map((message) => fileProblem(request.aggregates, message)));
  return null;
}

/** Whether the leaves form one tree whose groups count no more than their whole. */
function hasSoundTree(wave: WaveInput): boolean {
  try {
    for (const { key } of compositeSets(wave.definition)) buildTree(treeNodes(wave, key));
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
