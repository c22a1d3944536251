import { closeRound } from '../../../app/operations/rounds/closeRound';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import type { Answers } from '../../../surveys/answers/types';
import { makeAssociation, type TestAssociation } from '../../support/association';
import { type OpenedRound, openTestRound, schoolsFile } from '../../support/playedRound';
import type { TestContext } from '../../support/testContext';
import { answer } from './crowd';

export interface SchoolRound extends OpenedRound {
  association: TestAssociation;
}

/** A round of schools, one link per vestiging, that nobody has answered yet. */
export async function openSchoolRound(
  ctx: TestContext,
  { survey = 'scholen', year = 2027, schools = 12, association }: SchoolRoundWish = {},
): Promise<SchoolRound> {
  const made = association ?? (await makeAssociation(ctx, { schools }));
  const round = await openTestRound(ctx, made, { survey, year, file: schoolsFile(made.schools) });
  return { ...round, association: made };
}

interface SchoolRoundWish {
  survey?: string;
  year?: number;
  schools?: number;
  association?: TestAssociation;
}

/** The link of the nth school, from 1. */
export function tokenOfSchool(round: SchoolRound, nth: number): string {
  const token = round.tokens.get(`school${nth}@scholen.example`);
  if (!token) throw new Error(`There is no school ${nth}.`);
  return token;
}

/** Schools answer in order of the list; null = this school does not. */
export async function schoolsAnswer(
  ctx: TestContext,
  round: SchoolRound,
  answersOf: (nth: number) => Answers | null,
): Promise<void> {
  for (const nth of round.association.schools.keys()) {
    const answers = answersOf(nth + 1);
    if (answers) await answer(ctx, tokenOfSchool(round, nth + 1), answers);
  }
}

export async function closeAndSeal(ctx: TestContext, round: SchoolRound): Promise<void> {
  for (const step of [closeRound, sealRound]) {
    const done = await step(ctx, 'test', round.association.id, round.roundId);
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
  }
}

export const SCHOOL_ITEMS = [
  ...['sch_casus_gehoord', 'sch_casus_advies', 'sch_struct_gehoord', 'sch_struct_hulp'],
  ...['sch_net_ontmoeten', 'sch_net_leren', 'sch_net_delen', 'sch_web_vinden', 'sch_web_klopt'],
  ...['sch_nieuws_nuttig', 'sch_nieuws_actueel', 'sch_linkedin_nuttig', 'sch_bereikbaar'],
] as const;

/** The same answer to every question of the schools' list, but for what is given. */
export function allAnswers(point: number, except: Answers = {}): Answers {
  return { ...Object.fromEntries(SCHOOL_ITEMS.map((item) => [item, point])), ...except };
}
