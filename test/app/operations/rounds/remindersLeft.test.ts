import { describe, expect, it } from 'vitest';
import { sendWaitingMails } from '../../../../app/operations/mail/sendWaitingMails';
import { viewRemindersLeft } from '../../../../app/operations/rounds/remindersLeft';
import { remindRound } from '../../../../app/operations/rounds/remindRound';
import { viewRound } from '../../../../app/operations/rounds/viewRound';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { openTestRound, schoolsFile } from '../../../support/playedRound';
import { testContext } from '../../../support/testContext';

const database = testDatabase();

describe('the reminders that are left', () => {
  it('never stand on a day that has passed, also when nobody was there to remind', async () => {
    const ctx = testContext(() => database.db, { now: '2027-03-02T09:00:00Z' });
    const association = await makeAssociation(ctx);
    const file = schoolsFile(association.schools.slice(0, 3));
    const { roundId } = await openTestRound(ctx, association, { survey: 'scholen', year: 2027, file });
    const next = async () => (await viewRound(ctx, association.id, roundId))?.running?.nextReminderOn;
    expect(await next()).toBe('2027-03-12');
    ctx.setNow('2027-03-15T09:00:00Z');
    // 24 days after opening is Good Friday.
    expect(await next()).toBe('2027-03-30');
  });

  it('stay on their planned day when the bureau sends one by hand before it, until as many went as were planned', async () => {
    const ctx = testContext(() => database.db, { now: '2027-03-02T09:00:00Z' });
    const association = await makeAssociation(ctx);
    const file = schoolsFile(association.schools.slice(0, 3));
    const { roundId } = await openTestRound(ctx, association, { survey: 'scholen', year: 2027, file });
    const next = async () => (await viewRound(ctx, association.id, roundId))?.running?.nextReminderOn;
    const remindOn = async (day: string) => {
      ctx.setNow(`${day}T09:00:00Z`);
      expect(await remindRound(ctx, 'els', association.id, roundId)).toMatchObject({ ok: true });
      await sendWaitingMails(ctx, association.id, roundId);
    };
    await remindOn('2027-03-05');
    expect(await next()).toBe('2027-03-12');
    await remindOn('2027-03-12');
    // The mail before the last day goes anyhow.
    expect(await next()).toBe('2027-04-14');
  });

  it('are told before somebody presses: after the planned ones there is none', async () => {
    const ctx = testContext(() => database.db, { now: '2027-03-02T09:00:00Z' });
    const { id, ...association } = await makeAssociation(ctx);
    const file = schoolsFile(association.schools.slice(0, 3));
    const { roundId } = await openTestRound(
      ctx,
      { id, ...association },
      { survey: 'scholen', year: 2027, file },
    );
    const left = () => viewRemindersLeft(ctx, id, roundId);
    expect(await left()).toEqual({ sent: 0, left: 2 });
    for (const [day, sent] of [
      ['2027-03-12', 1],
      ['2027-03-26', 2],
    ] as const) {
      ctx.setNow(`${day}T09:00:00Z`);
      expect(await remindRound(ctx, 'els', id, roundId)).toMatchObject({ ok: true });
      await sendWaitingMails(ctx, id, roundId);
      expect(await left()).toEqual({ sent, left: 2 - sent });
    }
    ctx.setNow('2027-03-29T09:00:00Z');
    expect(await remindRound(ctx, 'els', id, roundId)).toMatchObject({
      problems: [{ code: 'enough-reminders' }],
    });
  });
});
