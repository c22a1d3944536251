import { describe, expect, it } from 'vitest';
import { viewResult } from '../../../../../app/operations/results/viewResult';
import { closeRound } from '../../../../../app/operations/rounds/closeRound';
import { updateList } from '../../../../../app/operations/rounds/list/updateList';
import {
  returnRecipient,
  withdrawRecipient,
} from '../../../../../app/operations/rounds/list/withdrawRecipient';
import { remindRound } from '../../../../../app/operations/rounds/remindRound';
import { viewRound } from '../../../../../app/operations/rounds/viewRound';
import { sealRound } from '../../../../../app/operations/sealing/sealRound';
import { verifySeal } from '../../../../../app/operations/sealing/verifySeal';
import { testDatabase } from '../../../../support/database';
import { tokenIn } from '../../../../support/playedRound';
import { testContext } from '../../../../support/testContext';
import { csv, leadsTo, lineOf, mailsNow, parentsRound, schoolsRound, sendIn } from './openRoundOfSchools';

const database = testDatabase();
const newContext = (now = '2027-03-02T09:00:00Z') => testContext(() => database.db, { now });

describe('a person who is withdrawn', () => {
  it('before the mail went gets none, and after it reads that the link was withdrawn', async () => {
    const ctx = newContext();
    const { id, roundId, schools, tokens } = await schoolsRound(ctx, 3);
    const file = csv('email;vestiging', `laat@scholen.example;${schools[4]}`);
    await updateList(ctx, 'els', id, roundId, file, { absentWhy: null });
    const late = await lineOf(ctx, id, roundId, 'laat@scholen.example');
    await withdrawRecipient(ctx, 'els', id, roundId, { recipientId: late.id, why: 'double' });
    expect(await mailsNow(ctx, id, roundId)).toEqual([]);
    const { id: recipientId } = await lineOf(ctx, id, roundId, 'school1@scholen.example');
    await withdrawRecipient(ctx, 'els', id, roundId, { recipientId, why: 'refused' });
    expect(await leadsTo(ctx, tokens.get('school1@scholen.example'))).toBe('withdrawn');
    ctx.setNow('2027-03-12T09:00:00Z');
    expect(await remindRound(ctx, 'els', id, roundId)).toMatchObject({ ok: true, value: { reminded: 2 } });
    const reminded = (await mailsNow(ctx, id, roundId)).map(({ to }) => to.address);
    expect(reminded.sort()).toEqual(['school2@scholen.example', 'school3@scholen.example']);
    const again = await withdrawRecipient(ctx, 'els', id, roundId, { recipientId, why: 'left' });
    expect(again).toMatchObject({ ok: false, problems: [{ code: 'nobody' }] });
  });

  it('by mistake is put back: the link works, and the mail that was stopped goes out', async () => {
    const ctx = newContext();
    const { id, roundId, schools } = await schoolsRound(ctx, 3);
    const file = csv('email;vestiging', `laat@scholen.example;${schools[4]}`);
    await updateList(ctx, 'els', id, roundId, file, { absentWhy: null });
    const late = await lineOf(ctx, id, roundId, 'laat@scholen.example');
    await withdrawRecipient(ctx, 'els', id, roundId, { recipientId: late.id, why: 'double' });
    expect((await returnRecipient(ctx, 'els', id, roundId, late.id)).ok).toBe(true);
    const mails = await mailsNow(ctx, id, roundId);
    expect(mails.map(({ to }) => to.address)).toEqual(['laat@scholen.example']);
    expect(await leadsTo(ctx, tokenIn(mails[0]?.text ?? ''))).toBe('open');
    expect((await viewRound(ctx, id, roundId))?.populationSize).toBe(4);
  });

  it('and replaced is not put back beside who is asked now', async () => {
    const ctx = newContext();
    const { id, roundId, schools } = await schoolsRound(ctx, 3);
    const file = csv('email;vestiging', `opvolger@scholen.example;${schools[0]}`);
    await updateList(ctx, 'els', id, roundId, file, { absentWhy: null });
    const { id: old } = await lineOf(ctx, id, roundId, 'school1@scholen.example');
    const back = await returnRecipient(ctx, 'els', id, roundId, old);
    expect(back).toMatchObject({ ok: false, problems: [{ code: 'taken' }] });
  });

  it('whose list is in stays, when it is a school', async () => {
    const ctx = newContext();
    const { id, roundId, tokens } = await schoolsRound(ctx, 3);
    await sendIn(ctx, tokens.get('school1@scholen.example') as string);
    const { id: recipientId } = await lineOf(ctx, id, roundId, 'school1@scholen.example');
    const refused = await withdrawRecipient(ctx, 'els', id, roundId, { recipientId, why: 'left' });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'answered' }] });
  });

  it('counts in the response by the reason that was given, and the seal holds', async () => {
    const ctx = newContext();
    const { id, roundId, tokens } = await schoolsRound(ctx, 12);
    for (const number of [1, 2, 3, 4, 5, 6])
      await sendIn(ctx, tokens.get(`school${number}@scholen.example`) as string);
    for (const [number, why] of [
      [8, 'left'],
      [9, 'closed'],
      [10, 'refused'],
      [11, 'other'],
    ] as const) {
      const { id: recipientId } = await lineOf(ctx, id, roundId, `school${number}@scholen.example`);
      expect((await withdrawRecipient(ctx, 'els', id, roundId, { recipientId, why })).ok).toBe(true);
    }
    await closeRound(ctx, 'els', id, roundId);
    expect((await sealRound(ctx, 'els', id, roundId)).ok).toBe(true);
    expect((await viewResult(ctx, id, roundId))?.response).toMatchObject({
      invited: 10,
      returned: 6,
      noAnswer: 4,
      withdrawn: { notEligible: 2, refusal: 1, other: 1 },
    });
    expect(await verifySeal(ctx, id, roundId)).toMatchObject({ ok: true });
  });
});

describe('a parent who is withdrawn', () => {
  it('is counted the same whether an answer was there or not, and no count on screen changes with it', async () => {
    const outcomes: unknown[] = [];
    for (const third of ['ouder14', 'ouder13']) {
      const ctx = newContext('2026-11-22T10:00:00Z');
      const { id, roundId, tokens } = await parentsRound(ctx, 14);
      for (const name of ['ouder1', 'ouder2', third])
        await sendIn(ctx, tokens.get(`${name}@huis.example`) as string);
      const { id: recipientId } = await lineOf(ctx, id, roundId, 'ouder14@huis.example');
      const before = (await viewRound(ctx, id, roundId))?.running;
      const withdrawn = await withdrawRecipient(ctx, 'els', id, roundId, { recipientId, why: 'double' });
      const after = (await viewRound(ctx, id, roundId))?.running;
      expect(after).toMatchObject({ completed: before?.completed, started: before?.started, invited: 13 });
      await closeRound(ctx, 'els', id, roundId);
      await sealRound(ctx, 'els', id, roundId);
      const response = (await viewResult(ctx, id, roundId))?.response;
      expect(response).toMatchObject({ invited: 13, returned: 3, withdrawn: { notEligible: 1 } });
      outcomes.push({ withdrawn, response });
    }
    expect(outcomes[0]).toEqual(outcomes[1]);
  });
});
