import { closeRound } from '../../app/operations/rounds/closeRound';
import { sealRound } from '../../app/operations/sealing/sealRound';
import { interventionItems } from '../../surveys/definition/withInterventions';
import { answer } from '../attacks/support/crowd';
import type { TestAssociation } from './association';
import { type OpenedRound, openTestRound, schoolsFile } from './playedRound';
import type { TestContext } from './testContext';

const items = [
  'sw_kennen',
  'sw_contact',
  'sw_vertrouwen',
  'sw_delen',
  'sw_afspraken',
  'sw_helpen',
  'sw_tevreden',
];

/** Opens the list on working together in March of an odd year. */
export async function openCooperation(
  ctx: TestContext,
  association: TestAssociation,
  year: number,
): Promise<OpenedRound> {
  ctx.setNow(`${year}-03-10T10:00:00Z`);
  const file = schoolsFile(association.schools);
  return openTestRound(ctx, association, { survey: 'samenwerking', year, file });
}

/**
 * Lets schools answer, closes and seals.
 * @param pointOf the answer (1-5) of the nth school to everything; null = it stays silent
 * @param intervention asked about: the first ten schools took part and had much use of it
 */
export async function answerAndSeal(
  ctx: TestContext,
  association: TestAssociation,
  { roundId, tokens }: OpenedRound,
  pointOf: (school: number) => number | null,
  intervention: string | null = null,
): Promise<void> {
  for (const [address, token] of tokens) {
    const school = Number(/\d+/.exec(address)?.[0]) - 1;
    const point = pointOf(school);
    if (point === null) continue;
    const { tookPart, use } = interventionItems(intervention ?? '');
    await answer(
      ctx,
      token,
      {
        ...Object.fromEntries(items.map((item) => [item, point])),
        ...(intervention !== null && { [tookPart]: school < 10 ? 'ja' : 'nee' }),
        ...(intervention !== null && school < 10 && { [use]: 'veel' }),
      },
      'kennen',
    );
  }
  for (const step of [closeRound, sealRound]) {
    const outcome = await step(ctx, 'test', association.id, roundId);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  }
}
