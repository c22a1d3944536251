import path from 'node:path';
import type { Definition } from '../../../surveys/definition/types';
import { commonSubsets } from '../../../surveys/scoring/commonItems';
import type { CommandIo } from './commandIo';
import { changeDocument } from './document/changeDocument';
import { notReached } from './document/responseDocument';
import { waveDocument } from './document/waveDocument';
import { aggregatesFileOf, waveFromAggregates } from './input/aggregatesFile';
import { type InputFiles, inputFiles } from './input/inputFiles';
import type { InputProblem } from './input/inputProblem';
import { type AnalyseRequest, readRequest } from './input/readRequest';
import { readWaveDefinition } from './input/readWaveDefinition';
import { waveFromRows } from './input/waveFromRows';
import type { WaveInput } from './input/waveInput';

export type Analysis = { ok: true; document: object } | { ok: false; problems: InputProblem[] };

/**
 * Computes the document of `peilstok analyse` from a request file and the files it names, or with `aggregatesOf` the
 * sealed counts of one of its waves. When anything is wrong nothing is computed and every problem is given.
 */
export async function analyse(
  requestFile: string,
  io: CommandIo,
  aggregatesOf: string | null = null,
): Promise<Analysis> {
  const files = inputFiles(io, path.dirname(requestFile));
  const name = path.basename(requestFile);
  const request = await readRequest(files, name);
  if (!request) return { ok: false, problems: files.problems };
  files.hold(request.files);
  const waves = await readWaves(files, request, name);
  if (files.problems.length > 0) return { ok: false, problems: files.problems };

  if (aggregatesOf !== null) {
    const wave = waves.get(aggregatesOf);
    if (wave) return { ok: true, document: aggregatesFileOf(wave) };
    const value = aggregatesOf;
    return {
      ok: false,
      problems: [{ file: name, row: null, column: null, value, message: 'deze meting bestaat niet' }],
    };
  }
  const { threshold, smallestRelevantDifference, changes, told } = request;
  const getWave = (id: string) => {
    const wave = waves.get(id);
    if (wave) return wave;
    throw new Error(`Wave ${id} was not read`);
  };
  return {
    ok: true,
    document: {
      threshold,
      smallest_relevant_difference: smallestRelevantDifference,
      ...(told !== undefined && { told }),
      waves: Object.fromEntries([...waves].map(([id, wave]) => [id, waveDocument(wave, threshold)])),
      changes: Object.fromEntries(
        changes.map(([a, b]) => [
          `${a} ${b}`,
          changeDocument(getWave(a), getWave(b), { threshold, smallestRelevantDifference }),
        ]),
      ),
    },
  };
}

/** Every wave by its id; those with problems are left out, their problems are in `files`. */
async function readWaves(files: InputFiles, request: AnalyseRequest, requestFile: string) {
  const definitions = new Map<string, Definition>();
  for (const wave of request.waves) {
    const definition = await readWaveDefinition(files, wave, requestFile);
    if (definition) definitions.set(wave.id, definition);
  }
  const report = (column: string, value: string, message: string) =>
    files.problems.push({ file: requestFile, row: null, column, value, message });
  request.changes.forEach((pair, index) => {
    const [a, b] = pair.map((id) => definitions.get(id));
    if (a && b && a.survey !== b.survey) {
      report(`changes.${index}`, pair.join(' '), 'twee verschillende vragenlijsten zijn niet te vergelijken');
    }
  });
  const waves = new Map<string, WaveInput>();
  for (const wave of request.waves) {
    const definition = definitions.get(wave.id);
    if (!definition) {
      // Without its questions a table cannot be judged, but whether it is there can.
      for (const file of [wave.population, wave.responses, wave.aggregates])
        if (file) await files.readText(file);
      continue;
    }
    const others = request.changes
      .filter((pair) => pair.includes(wave.id))
      .flatMap((pair) => pair.flatMap((id) => definitions.get(id) ?? []));
    const subsets = commonSubsets(definition, others);
    const { responses, aggregates } = wave;
    const input =
      responses !== undefined
        ? await waveFromRows(files, { ...wave, responses }, definition, subsets)
        : aggregates !== undefined
          ? await waveFromAggregates(files, { ...wave, aggregates }, definition, subsets)
          : null;
    if (!input) continue;
    const missing = wave.fieldwork ? notReached(input) : null;
    if (missing !== null && missing < 0) {
      const value = String(wave.fieldwork?.eligible);
      report(`${wave.id}.fieldwork.eligible`, value, `meer uitkomsten dan adressen: ${-missing} te veel`);
    }
    waves.set(wave.id, input);
  }
  return waves;
}
