import { recordAnswers } from '../../../app/operations/recordAnswers';
import { closeRound } from '../../../app/operations/rounds/closeRound';
import { sealRound } from '../../../app/operations/sealing/sealRound';
import type { Answers } from '../../../surveys/answers/types';
import { makeAssociation, type TestAssociation } from '../../support/association';
import { openTestRound, parentsFile } from '../../support/playedRound';
import type { TestContext } from '../../support/testContext';
import { CROWD } from './guesses';

/** Parents who each gave an answer of their own, in an order that the attacker watched. */
export interface Crowd {
  association: TestAssociation;
  roundId: string;
  /** Addresses in the order in which they answered. */
  people: string[];
  /** Address -> token of the link. */
  tokens: Map<string, string>;
  /** Address -> number of the answer, which is the place in the order. */
  truth: Map<string, number>;
}

/** Three items tell up to 125 answers apart. */
export function answersOfNumber(number: number, text = ''): Answers {
  return {
    ou_vraag: 'ja',
    ou_wie: 'loket',
    ou_gehoord: 1 + Math.floor(number / 25),
    ou_serieus: 1 + (Math.floor(number / 5) % 5),
    ou_snel: 3,
    ou_vinden: 1 + (number % 5),
    ou_uitleg: 3,
    ou_mogelijk: 3,
    ou_stap: 3,
    ...(text !== '' && { ou_open_beter: text }),
  };
}

/** The number that `answersOfNumber` hid in these answers. */
export function numberOfAnswers(answers: Record<string, unknown>): number {
  const point = (item: string) => Number(answers[item]) - 1;
  return point('ou_gehoord') * 25 + point('ou_serieus') * 5 + point('ou_vinden');
}

/** One whole list, sent from the link in a mail. */
export async function answer(
  ctx: TestContext,
  token: string,
  answers: Answers,
  page = 'vraag',
): Promise<void> {
  const given = await recordAnswers(ctx, {
    token,
    deviceCookie: null,
    page,
    answers,
    cleared: [],
    finished: true,
    locale: 'nl',
  });
  if (given.kind !== 'recorded') throw new Error(`The answer was refused: ${given.state.kind}`);
}

/** Opens a round of parents; nobody has answered yet. */
export async function invitedCrowd(ctx: TestContext, size = CROWD): Promise<Crowd> {
  const association = await makeAssociation(ctx);
  const file = parentsFile(size);
  const round = await openTestRound(ctx, association, { survey: 'ouders', year: 2026, file });
  const people = [...round.tokens.keys()];
  return { ...round, association, people, truth: new Map(people.map((who, index) => [who, index])) };
}

/** Everyone answers, one after the other. */
export async function everyoneAnswers(
  ctx: TestContext,
  crowd: Crowd,
  textOfNumber: (number: number) => string = () => '',
): Promise<void> {
  for (const [number, who] of crowd.people.entries()) {
    await answer(ctx, crowd.tokens.get(who) as string, answersOfNumber(number, textOfNumber(number)));
  }
}

export async function sealCrowd(
  ctx: TestContext,
  { association, roundId }: Pick<Crowd, 'association' | 'roundId'>,
): Promise<void> {
  for (const step of [closeRound, sealRound]) {
    const done = await step(ctx, 'test', association.id, roundId);
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
  }
}
