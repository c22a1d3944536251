import { recordAnswers } from '../../../../app/operations/recordAnswers';
import { closeRound } from '../../../../app/operations/rounds/closeRound';
import { sealRound } from '../../../../app/operations/sealing/sealRound';
import type { TestAssociation } from '../../../support/association';
import { openTestRound, schoolsFile } from '../../../support/playedRound';
import type { TestContext } from '../../../support/testContext';

export const schoolItems = [
  'sch_casus_gehoord',
  'sch_casus_advies',
  'sch_struct_gehoord',
  'sch_struct_hulp',
  'sch_net_ontmoeten',
  'sch_net_leren',
  'sch_net_delen',
  'sch_web_vinden',
  'sch_web_klopt',
  'sch_nieuws_nuttig',
  'sch_nieuws_actueel',
  'sch_linkedin_nuttig',
  'sch_bereikbaar',
];

/** A round among the schools of this association, held in March of that year and sealed. @returns its id */
export async function sealedSchoolRound(
  ctx: TestContext,
  association: TestAssociation,
  year: number,
  answerOf: (item: number, school: number) => number | 'nvt' | null,
): Promise<string> {
  ctx.setNow(`${year}-03-10T10:00:00Z`);
  const file = schoolsFile(association.schools);
  const { roundId, tokens } = await openTestRound(ctx, association, { survey: 'scholen', year, file });
  for (const [address, token] of tokens) {
    const school = Number(/\d+/.exec(address)?.[0]) - 1;
    const given = schoolItems.flatMap((key, item) => {
      const answer = answerOf(item, school);
      return answer === null ? [] : [[key, answer] as const];
    });
    if (given.length === 0) continue;
    await recordAnswers(ctx, {
      token,
      deviceCookie: null,
      page: 'casus',
      answers: Object.fromEntries(given),
      cleared: [],
      finished: true,
      locale: 'nl',
    });
  }
  for (const step of [closeRound, sealRound]) {
    const outcome = await step(ctx, 'test', association.id, roundId);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  }
  return roundId;
}
