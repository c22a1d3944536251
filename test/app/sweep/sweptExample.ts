import { beforeAll } from 'vitest';
import { loadExample } from '../../../app/operations/example/loadExample';
import { testDatabase } from '../../support/database';
import { type TestContext, testContext } from '../../support/testContext';
import { type AnalysedSurvey, analysedSurvey, type RowsOfWave } from './analysedExample';

export const SURVEYS = ['scholen', 'samenwerking', 'ouders', 'ketenpartners'] as const;

/** The example association, loaded before the first test, with what `peilstok analyse` says of all its rounds. */
export interface SweptExample {
  ctx: TestContext;
  /** Known once the tests run. */
  id: string;
  surveyOf(survey: string): AnalysedSurvey;
}

export function sweptExample(): SweptExample {
  const database = testDatabase();
  const ctx = testContext(() => database.db, { deliversForReal: false });
  const analysed = new Map<string, AnalysedSurvey>();
  const example: SweptExample = {
    ctx,
    id: '',
    surveyOf: (survey) => analysed.get(survey) as AnalysedSurvey,
  };
  beforeAll(async () => {
    const loaded = await loadExample(ctx);
    if (!loaded.ok) throw new Error('The example is not loaded.');
    example.id = loaded.value.id;
    for (const survey of SURVEYS) analysed.set(survey, await analysedSurvey(ctx, example.id, survey));
  }, 120_000);
  return example;
}

export const keysOf = ({ wave }: RowsOfWave) => wave.definition.indicators.map(({ key }) => key);
