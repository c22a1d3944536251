import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { oneAsFile } from '../../../../../app/operations/rounds/list/oneAsFile';
import { updateList } from '../../../../../app/operations/rounds/list/updateList';
import { stageRecipients } from '../../../../../app/operations/rounds/upload/stageRecipients';
import { viewUpload } from '../../../../../app/operations/rounds/upload/viewUpload';
import { viewRound } from '../../../../../app/operations/rounds/viewRound';
import { inAssociation } from '../../../../../db/transaction';
import { testDatabase } from '../../../../support/database';
import { tokenIn } from '../../../../support/playedRound';
import { testContext } from '../../../../support/testContext';
import { csv, leadsTo, lineOf, mailsNow, schoolsRound, sendIn } from './openRoundOfSchools';

const database = testDatabase();
const newContext = () => testContext(() => database.db, { now: '2027-03-02T09:00:00Z' });
const stay = { absentWhy: null };

describe('a new file for a round that is open', () => {
  it('leaves who stays their link, invites who is new, and keeps who is not in it', async () => {
    const ctx = newContext();
    const { id, roundId, schools, tokens } = await schoolsRound(ctx, 8);
    const before = await lineOf(ctx, id, roundId, 'school1@scholen.example');
    const file = csv(
      'email;naam;vestiging;taal;rol',
      `school1@scholen.example;An de Vries;${schools[0]};en;zorgcoördinator`,
      `school2@scholen.example;;${schools[1]};;`,
      `nieuw@scholen.example;Bo Ünal;${schools[9]};;`,
    );
    const updated = await updateList(ctx, 'els', id, roundId, file, stay);
    expect(updated).toMatchObject({ ok: true, invited: 1, changed: 1, withdrawn: 0 });
    expect(await lineOf(ctx, id, roundId, 'school1@scholen.example')).toMatchObject({
      id: before.id,
      name: 'An de Vries',
      language: 'en',
      role: 'zorgcoördinator',
    });
    expect(await leadsTo(ctx, tokens.get('school1@scholen.example'))).toBe('open');
    const mails = await mailsNow(ctx, id, roundId);
    expect(mails.map(({ to }) => to.address)).toEqual(['nieuw@scholen.example']);
    expect(await leadsTo(ctx, tokenIn(mails[0]?.text ?? ''))).toBe('open');
    expect(await viewRound(ctx, id, roundId)).toMatchObject({ populationSize: 9, recipients: 9 });
    // The same file again changes nothing and mails nobody.
    expect(await updateList(ctx, 'els', id, roundId, file, stay)).toMatchObject({ invited: 0, changed: 0 });
    expect(await mailsNow(ctx, id, roundId)).toEqual([]);
  });

  it('withdraws who is not in it when that is chosen, but nobody whose list is in', async () => {
    const ctx = newContext();
    const { id, roundId, schools, tokens } = await schoolsRound(ctx, 4);
    await sendIn(ctx, tokens.get('school4@scholen.example') as string);
    const file = csv('email;vestiging', `school1@scholen.example;${schools[0]}`);
    const updated = await updateList(ctx, 'els', id, roundId, file, { absentWhy: 'left' });
    expect(updated).toMatchObject({ ok: true, invited: 0, withdrawn: 2 });
    expect(await leadsTo(ctx, tokens.get('school2@scholen.example'))).toBe('withdrawn');
    expect(await lineOf(ctx, id, roundId, 'school4@scholen.example')).toMatchObject({ withdrawn: false });
    expect((await viewRound(ctx, id, roundId))?.populationSize).toBe(2);
  });

  it('puts another person in the place of who was asked for a school, unless that list is in', async () => {
    const ctx = newContext();
    const { id, roundId, schools, tokens } = await schoolsRound(ctx, 4);
    await sendIn(ctx, tokens.get('school2@scholen.example') as string);
    await sendIn(ctx, tokens.get('school1@scholen.example') as string, { finished: false });
    const file = csv(
      'email;vestiging',
      `opvolger1@scholen.example;${schools[0]}`,
      `opvolger2@scholen.example;${schools[1]}`,
    );
    await stageRecipients(ctx, id, roundId, { bytes: file, name: 'lijst.csv' });
    expect((await viewUpload(ctx, id, roundId))?.update).toMatchObject({
      added: { total: 1, invited: 1 },
      replaced: {
        total: 1,
        first: [{ school: schools[0], from: 'school1@scholen.example', to: 'opvolger1@scholen.example' }],
      },
      alreadyIn: { total: 1, first: [{ email: 'opvolger2@scholen.example', school: schools[1] }] },
      absent: { total: 3, fixed: 1 },
    });
    const updated = await updateList(ctx, 'els', id, roundId, file, stay);
    expect(updated).toMatchObject({ invited: 1, withdrawn: 1 });
    expect(await leadsTo(ctx, tokens.get('school1@scholen.example'))).toBe('withdrawn');
    const mails = await mailsNow(ctx, id, roundId);
    expect(mails.map(({ to }) => to.address)).toEqual(['opvolger1@scholen.example']);
    // What the first had begun is gone: one list a school.
    const { rows } = await inAssociation(ctx.db, id, (tx) =>
      sql`select from open_response where round_id = ${roundId}`.execute(tx),
    );
    expect(rows).toHaveLength(1);
    expect((await viewRound(ctx, id, roundId))?.populationSize).toBe(4);
  });

  it('with one wrong row changes nothing', async () => {
    const ctx = newContext();
    const { id, roundId, schools } = await schoolsRound(ctx, 3);
    const file = csv('email;vestiging', `nieuw@scholen.example;${schools[5]}`, 'scheef;Onbekende School');
    expect(await updateList(ctx, 'els', id, roundId, file, { absentWhy: 'left' })).toMatchObject({
      ok: false,
      problems: [{ row: 3 }, { row: 3 }],
    });
    expect((await viewRound(ctx, id, roundId))?.recipients).toBe(3);
    expect(await mailsNow(ctx, id, roundId)).toEqual([]);
  });

  it('may be one person by hand', async () => {
    const ctx = newContext();
    const { id, roundId, schools } = await schoolsRound(ctx, 3);
    const one = oneAsFile({
      email: 'Een@Scholen.example',
      name: 'Jan "J" de Wit; oud',
      language: '',
      school: schools[7] as string,
      type: '',
      role: '',
    });
    expect(await updateList(ctx, 'els', id, roundId, one, stay)).toMatchObject({ ok: true, invited: 1 });
    expect(await lineOf(ctx, id, roundId, 'een@scholen.example')).toMatchObject({
      name: 'Jan "J" de Wit; oud',
      school: schools[7],
    });
  });
});
