import { z } from 'zod';
import { LEAST_FOR_MEANS } from '../../../../surveys/disclosure/thresholds';
import type { InputFiles } from './inputFiles';

const name = z.string().min(1);
const condition = z.strictObject({ item: name, in: z.array(name).min(1) });
const count = z.int().min(0);

const wave = z.strictObject({
  id: name.regex(/^\S+$/),
  definition: name,
  responses: name.optional(),
  aggregates: name.optional(),
  population: name.optional(),
  stratum: name.optional(),
  weighted: z.boolean().default(false),
  tree: z.array(name).min(1).optional(),
  /** Only these indicators, of counts that hold no others. */
  indicators: z.array(name).min(1).optional(),
  background: z.array(name).default([]),
  eligible: condition.optional(),
  screened: condition.optional(),
  N: z
    .int()
    .min(1)
    .nullish()
    .transform((N) => N ?? undefined),
  fieldwork: z
    .strictObject({
      eligible: count,
      refusal: count.default(0),
      undeliverable: count.default(0),
      other: count.default(0),
      not_eligible: count.default(0),
    })
    .optional(),
});

const request = z.strictObject({
  threshold: z.int().min(LEAST_FOR_MEANS).default(LEAST_FOR_MEANS),
  smallestRelevantDifference: z.number().positive().max(9).default(0.5),
  waves: z.array(wave).min(1),
  changes: z.array(z.tuple([name, name])).default([]),
  /** Files that the request names, by name, carried in itself: text, or JSON as it is. */
  files: z.record(z.string(), z.unknown()).default({}),
  /** What goes with it unread: figures as a page told them, whose counts may not leave. */
  told: z.unknown().optional(),
});

/** A page whose counts may not leave has a request file too: to read, with the reason. */
const NOTHING_TO_COUNT =
  'is leeg: er staan geen tellingen in om mee te rekenen. Een verzoekbestand met afgeronde cijfers is om te lezen; waarom, staat onder told.withheld';

export type AnalyseRequest = z.infer<typeof request>;
export type WaveRequest = AnalyseRequest['waves'][number];

/** What a wave asks for that cannot be together; Dutch. */
function waveProblems(one: WaveRequest): [key: string, message: string][] {
  const problems: [string, string][] = [];
  if ((one.responses === undefined) === (one.aggregates === undefined)) {
    problems.push(['responses', 'geef óf responses óf aggregates']);
  }
  if (one.aggregates !== undefined) {
    for (const key of ['population', 'N'] as const) {
      if (one[key] !== undefined) problems.push([key, 'staat al in aggregates']);
    }
    return problems;
  }
  if (one.population !== undefined && one.stratum === undefined)
    problems.push(['stratum', 'ontbreekt bij population']);
  if (one.population !== undefined && one.N !== undefined) problems.push(['N', 'geef óf N óf population']);
  if (one.weighted && one.population === undefined) problems.push(['population', 'ontbreekt bij weighted']);
  return problems;
}

/**
 * Reads and checks the request file. null with problems when it does not have the form of a request; what it asks that
 * cannot be is a problem too, but its files can still be read to tell theirs.
 */
export async function readRequest(files: InputFiles, file: string): Promise<AnalyseRequest | null> {
  const json = await files.readJson(file);
  if (json === undefined) return null;
  const report = (column: string, value: unknown, message: string) =>
    files.problems.push({
      file,
      row: null,
      column,
      value: value === undefined || (typeof value === 'object' && value !== null) ? null : String(value),
      message,
    });
  const parsed = request.safeParse(json);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const at = issue.path.map(String).join('.');
      const value = issue.path.reduce<unknown>(
        (inner, key) => (inner as Record<PropertyKey, unknown>)?.[key],
        json,
      );
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys)
          report([at, key].filter(Boolean).join('.'), undefined, 'onbekende instelling');
      } else
        report(
          at || '(bestand)',
          value,
          value === undefined
            ? 'ontbreekt'
            : issue.code === 'too_small' && typeof value === 'number'
              ? `moet ${issue.inclusive ? 'ten minste' : 'meer dan'} ${issue.minimum} zijn`
              : at === 'waves' && Array.isArray(value) && value.length === 0
                ? NOTHING_TO_COUNT
                : 'heeft niet de juiste vorm of waarde',
        );
    }
    return null;
  }
  const { waves, changes } = parsed.data;
  waves.forEach((one, index) => {
    if (waves.findIndex((other) => other.id === one.id) !== index) {
      report(`waves.${index}.id`, one.id, 'komt meer dan één keer voor');
    }
    for (const [key, message] of waveProblems(one)) report(`waves.${index}.${key}`, undefined, message);
  });
  changes.forEach((pair, index) => {
    for (const id of pair) {
      if (!waves.some((one) => one.id === id)) report(`changes.${index}`, id, 'deze meting bestaat niet');
    }
    if (pair[0] === pair[1]) report(`changes.${index}`, pair[0], 'is een vergelijking met zichzelf');
  });
  return parsed.data;
}
