import { recordAnswers } from '../../../../app/operations/recordAnswers';
import { closeRound } from '../../../../app/operations/rounds/closeRound';
import { sealRound } from '../../../../app/operations/sealing/sealRound';
import { getTemplate } from '../../../../surveys/definitions/index';
import { makeAssociation, type TestAssociation } from '../../../support/association';
import { openTestRound, schoolsFile } from '../../../support/playedRound';
import type { TestContext } from '../../../support/testContext';

export interface SealedTexts {
  association: TestAssociation;
  roundId: string;
}

const { items } = getTemplate('scholen');
const scored = Object.fromEntries(items.filter(({ kind }) => kind === 'scaled').map(({ key }) => [key, 4]));

/** The day all of it happens on. */
export const readingDay = '2027-03-10T10:00:00Z';

/** A sealed round of schools in which school n answered `texts[n]` to "what could be better". */
export async function sealTexts(ctx: TestContext, texts: (string | null)[]): Promise<SealedTexts> {
  const association = await makeAssociation(ctx, { schools: texts.length });
  const { roundId, tokens } = await openTestRound(ctx, association, {
    survey: 'scholen',
    year: 2027,
    file: schoolsFile(association.schools),
  });
  for (const [index, token] of [...tokens.values()].entries()) {
    const text = texts[index];
    const recorded = await recordAnswers(ctx, {
      token,
      deviceCookie: null,
      page: 'slot',
      answers: { ...scored, ...(text ? { sch_open_beter: text } : {}) },
      cleared: [],
      finished: true,
      locale: 'nl',
    });
    if (recorded.kind !== 'recorded') throw new Error(`Not recorded: ${JSON.stringify(recorded)}`);
  }
  for (const step of [closeRound, sealRound]) {
    const done = await step(ctx, 'test', association.id, roundId);
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
  }
  return { association, roundId };
}
