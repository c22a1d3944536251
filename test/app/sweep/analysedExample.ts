import { runAnalyse } from '../../../app/cli/analyse/runAnalyse';
import { findSurveyWaves, type SurveyWave } from '../../../app/operations/results/surveyWaves';
import { findSealedResponses } from '../../../db/queries/responses';
import { inAssociation } from '../../../db/transaction';
import type { Answers } from '../../../surveys/answers/types';
import type { TestContext } from '../../support/testContext';

// biome-ignore lint/suspicious/noExplicitAny: the document of analyse is loose JSON.
export type Loose = any;

/** One sealed round with its rows, as nobody but a test puts them together. */
export interface RowsOfWave {
  wave: SurveyWave;
  id: string;
  rows: { answers: Answers; background: Record<string, string> }[];
}

export interface AnalysedSurvey {
  waves: RowsOfWave[];
  /** What `peilstok analyse` says of every round, and of every group of schools as a round of its own. */
  document: Loose;
  /** Id of the wave that holds one group only: `vo`, or `vo|board`. */
  groupId(wave: string, group: string): string;
}

/** Works a whole survey out again with the command, from its sealed rows and not from the counts that pages are made of. */
export async function analysedSurvey(
  ctx: TestContext,
  associationId: string,
  survey: string,
): Promise<AnalysedSurvey> {
  const waves = await inAssociation(ctx.db, associationId, async (tx) => {
    const known: RowsOfWave[] = [];
    for (const wave of await findSurveyWaves(tx, associationId, survey)) {
      const rows = (await findSealedResponses(
        tx,
        associationId,
        wave.round.id,
      )) as unknown as RowsOfWave['rows'];
      known.push({ wave, id: `${survey}-${wave.round.year}`, rows });
    }
    return known;
  });
  const files: Record<string, unknown> = {};
  const requested: object[] = [];
  const groupId = (id: string, group: string) => `${id}:${group.replace(/\s/g, '_')}`;
  for (const { wave, id, rows } of waves) {
    const { definition, frozen, round } = wave;
    const keys = definition.items
      .filter(({ kind }) => kind === 'scaled' || kind === 'choice')
      .map(({ key }) => key);
    const strata = frozen.strata;
    const table = (of: RowsOfWave['rows']) =>
      [
        ['respondent_id', ...(strata ? ['stratum'] : []), ...keys].join(';'),
        ...of.map(({ answers, background }, index) =>
          [
            `r${index}`,
            ...(strata ? [background.stratum ?? ''] : []),
            ...keys.map((key) => answers[key] ?? ''),
          ].join(';'),
        ),
      ].join('\n');
    files[`${id}.json`] = definition.json;
    files[`${id}.csv`] = table(rows);
    if (strata) {
      files[`${id}-n.csv`] = ['stratum;N', ...strata.map(({ stratum, N }) => `${stratum};${N}`)].join('\n');
    }
    const { invited, undeliverable = 0 } = frozen.response;
    requested.push({
      id,
      definition: `${id}.json`,
      responses: `${id}.csv`,
      ...(strata
        ? { stratum: 'stratum', population: `${id}-n.csv`, weighted: true }
        : { ...(round.populationSize !== null && { N: round.populationSize }) }),
      fieldwork: { eligible: invited, undeliverable },
    });
    if (strata) continue;
    const levels = ['type', 'board'];
    const groups = new Set(
      rows.flatMap(({ background }) =>
        levels.flatMap((_, depth) => {
          const values = levels.slice(0, depth + 1).map((level) => background[level]);
          return values.every((value) => value !== undefined) ? [values.join('|')] : [];
        }),
      ),
    );
    for (const group of groups) {
      const values = group.split('|');
      const own = rows.filter(({ background }) =>
        values.every((value, depth) => background[levels[depth] as string] === value),
      );
      const name = groupId(id, group);
      files[`${name}.csv`] = table(own);
      const N = frozen.response.invitedByGroup[group];
      requested.push({
        id: name,
        definition: `${id}.json`,
        responses: `${name}.csv`,
        ...(N !== undefined && { N }),
      });
    }
  }
  const ids = waves.map(({ id }) => id);
  const changes = ids.flatMap((later, index) => ids.slice(0, index).map((earlier) => [earlier, later]));
  return { waves, groupId, document: await analysed({ threshold: 5, waves: requested, changes, files }) };
}

async function analysed(request: object): Promise<Loose> {
  let [out, err] = ['', ''];
  const code = await runAnalyse(['request.json'], {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    cwd: '/nowhere',
    readFile: async () => new TextEncoder().encode(JSON.stringify(request)),
  });
  if (code !== 0) throw new Error(err.slice(0, 2000));
  return JSON.parse(out);
}
