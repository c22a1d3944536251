import { describe, expect, it } from 'vitest';
import { viewResult } from '../../../../../app/operations/results/viewResult';
import { closeRound } from '../../../../../app/operations/rounds/closeRound';
import { sealRound } from '../../../../../app/operations/sealing/sealRound';
import { verifySeal } from '../../../../../app/operations/sealing/verifySeal';
import { unsubscribe } from '../../../../../app/operations/unsubscribe';
import { testDatabase } from '../../../../support/database';
import { type TestContext, testContext } from '../../../../support/testContext';
import { parentsRound, schoolsRound, sendIn } from './openRoundOfSchools';

const database = testDatabase();
const newContext = (now: string) => testContext(() => database.db, { now });

/** Somebody uses the link below their mail. */
async function wantsNoMail(ctx: TestContext, email: string) {
  const mail = ctx.sent.find(({ to }) => to.address === email);
  expect(await unsubscribe(ctx, mail?.unsubscribe?.url.split('/').at(-1) ?? '')).toBe(true);
}

async function sealed(ctx: TestContext, id: string, roundId: string) {
  await closeRound(ctx, 'els', id, roundId);
  expect((await sealRound(ctx, 'els', id, roundId)).ok).toBe(true);
  expect(await verifySeal(ctx, id, roundId)).toMatchObject({ ok: true });
  return (await viewResult(ctx, id, roundId))?.response;
}

describe('a school that wants no more mail', () => {
  it('counts as a refusal when it sends nothing, and as a list when it does', async () => {
    const ctx = newContext('2027-03-02T09:00:00Z');
    const { id, roundId, tokens } = await schoolsRound(ctx, 8);
    for (const school of [1, 2]) await wantsNoMail(ctx, `school${school}@scholen.example`);
    for (const school of [2, 3, 4, 5, 6, 7])
      await sendIn(ctx, tokens.get(`school${school}@scholen.example`) as string);
    expect(await sealed(ctx, id, roundId)).toMatchObject({
      invited: 8,
      returned: 6,
      noAnswer: 2,
      optedOut: 1,
    });
  });
});

describe('a parent who wants no more mail', () => {
  it('counts as a refusal, the same whether their list came back or not', async () => {
    const told: unknown[] = [];
    for (const third of ['ouder14', 'ouder13']) {
      const ctx = newContext('2026-11-22T10:00:00Z');
      const { id, roundId, tokens } = await parentsRound(ctx, 14);
      await wantsNoMail(ctx, 'ouder14@huis.example');
      for (const name of ['ouder1', 'ouder2', third])
        await sendIn(ctx, tokens.get(`${name}@huis.example`) as string);
      told.push(await sealed(ctx, id, roundId));
    }
    expect(told[0]).toMatchObject({ invited: 14, returned: 3, optedOut: 1 });
    expect(told[1]).toEqual(told[0]);
  });
});
