import { describe, expect, it } from 'vitest';
import { housekeeping } from '../../../../app/jobs/housekeeping';
import { takeDueSteps } from '../../../../app/operations/programme/takeDueSteps';
import { viewYear } from '../../../../app/operations/programme/viewYear';
import { approveRound } from '../../../../app/operations/rounds/approveRound';
import { closeRound } from '../../../../app/operations/rounds/closeRound';
import { importRecipients } from '../../../../app/operations/rounds/importRecipients';
import { latestClosing, moveClosing } from '../../../../app/operations/rounds/moveClosing';
import { viewRoundLog } from '../../../../app/operations/rounds/roundLog';
import { findRoundOf, type RoundRow } from '../../../../db/queries/rounds';
import { inAssociation } from '../../../../db/transaction';
import { makeAssociation, type TestAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { schoolsFile } from '../../../support/playedRound';
import { type TestContext, testContext } from '../../../support/testContext';

const database = testDatabase();

const roundOf = async (ctx: TestContext, { id }: TestAssociation): Promise<RoundRow> => {
  const round = await inAssociation(ctx.db, id, (tx) => findRoundOf(tx, id, 'scholen', 2027));
  if (!round) throw new Error('no round');
  return round;
};

/** Scholen 2027, open from 1 March to 15 April, last mail on 14 April, sealed by 13 May at the latest. */
async function openRound() {
  const ctx = testContext(() => database.db, { now: '2027-01-18T12:00:00Z' });
  const association = await makeAssociation(ctx);
  await takeDueSteps(ctx, association.id);
  const { id } = await roundOf(ctx, association);
  await importRecipients(ctx, 'bureau', association.id, id, schoolsFile(association.schools.slice(0, 4)));
  await approveRound(ctx, 'bureau', association.id, id);
  ctx.setNow('2027-03-01T09:00:00Z');
  await housekeeping(ctx);
  const move = (day: string) => moveClosing(ctx, 'bureau@swv.example', association.id, id, day);
  const look = async (moment: string) => {
    ctx.sent.length = 0;
    ctx.setNow(moment);
    await housekeeping(ctx);
    return ctx.sent.map(({ text }) => text);
  };
  return { ctx, association, id, move, look };
}

describe('a later last day', () => {
  it('is named by every reminder from then on, and the mail of the last day moves along', async () => {
    const { ctx, association, move, look } = await openRound();
    expect(await move('2027-04-28')).toEqual({ ok: true, value: { lastDayMailOn: '2027-04-26' } });
    const reminders = await look('2027-03-11T09:00:00Z');
    expect(reminders).toHaveLength(4);
    for (const text of reminders) {
      expect(text).toContain('28 april 2027');
      expect(text).not.toContain('15 april');
    }
    expect(await look('2027-03-25T09:00:00Z')).toHaveLength(4);
    expect(await look('2027-04-14T09:00:00Z'), 'the old day of the last mail').toHaveLength(0);
    expect(await look('2027-04-26T09:00:00Z')).toHaveLength(4);
    await look('2027-04-28T20:00:00Z');
    expect((await roundOf(ctx, association)).status).toBe('open');
    await look('2027-04-29T09:00:00Z');
    expect((await roundOf(ctx, association)).status).toBe('closed');
  });

  it('comes before the sealing date that everybody was told', async () => {
    const { move } = await openRound();
    const refused = await move('2027-05-13');
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'promise', field: 'closesOn' }] });
    expect(refused.ok ? '' : refused.problems[0]?.message).toContain('op zijn laatst 12 mei 2027');
    expect(await move('2027-05-12')).toMatchObject({ ok: true });
  });

  it('is later than the one there was, is a day, and belongs to a round that is open', async () => {
    const { ctx, association, id, move, look } = await openRound();
    expect(await move('2027-04-15')).toMatchObject({ ok: false, problems: [{ code: 'not-later' }] });
    expect(await move('2027-04-31')).toMatchObject({ ok: false, problems: [{ code: 'date' }] });
    expect(await moveClosing(ctx, 'bureau', crypto.randomUUID(), id, '2027-04-20')).toMatchObject({
      ok: false,
    });
    await look('2027-04-16T09:00:00Z');
    expect(await move('2027-04-20')).toMatchObject({ ok: false, problems: [{ code: 'not-open' }] });
    expect((await roundOf(ctx, association)).closesOn).toBe('2027-04-15');
  });

  it('sends nobody a second last mail when the first has gone', async () => {
    const { move, look } = await openRound();
    for (const day of ['2027-03-11', '2027-03-25']) await look(`${day}T09:00:00Z`);
    expect(await look('2027-04-14T09:00:00Z')).toHaveLength(4);
    expect(await move('2027-04-28')).toEqual({ ok: true, value: { lastDayMailOn: null } });
    expect(await look('2027-04-26T09:00:00Z')).toHaveLength(0);
  });

  it('stands in the log with who moved it, from when to when', async () => {
    const { ctx, association, id, move } = await openRound();
    await move('2027-04-28');
    const log = await viewRoundLog(ctx, association.id, id);
    expect(log).toContainEqual({
      at: '2027-03-01T09:00:00.000Z',
      actor: 'bureau@swv.example',
      action: 'laatste dag verschoven',
      details: 'was: 15 april 2027, wordt: 28 april 2027',
    });
  });
});

describe('the page of the year in the programme', () => {
  it('names the days of the round itself, and the day on which it was closed', async () => {
    const { ctx, association, move, look } = await openRound();
    await move('2027-04-28');
    const daysNow = async () => (await viewYear(ctx, association.id, 'scholen', 2027))?.dates;
    expect(await daysNow()).toEqual({
      opensOn: '2027-03-01',
      closesOn: '2027-04-28',
      closedOn: null,
      sealBy: '2027-05-13',
      remindOn: ['2027-03-11', '2027-03-25'],
      lastDayMailOn: '2027-04-26',
    });
    await look('2027-04-29T09:00:00Z');
    expect(await daysNow()).toMatchObject({ closedOn: '2027-04-29' });
    expect((await viewYear(ctx, association.id, 'scholen', 2029))?.dates).toBeNull();
  });
});

describe('the page of the year of a round that was closed early', () => {
  it('names no mail that never went', async () => {
    const { ctx, association, id } = await openRound();
    ctx.setNow('2027-03-12T09:00:00Z');
    await closeRound(ctx, 'bureau', association.id, id);
    expect((await viewYear(ctx, association.id, 'scholen', 2027))?.dates).toMatchObject({
      closedOn: '2027-03-12',
      remindOn: ['2027-03-11'],
      lastDayMailOn: null,
    });
  });
});

describe('the latest day that is offered', () => {
  it('is the day before the promised sealing', async () => {
    const { ctx, association, move } = await openRound();
    const latest = latestClosing(await roundOf(ctx, association), { mayCrossAugust: false });
    expect(latest).toBe('2027-05-12');
    expect(await move(latest)).toMatchObject({ ok: true });
  });

  it('is never in another year than the outcome belongs to', () => {
    const parents = { opensOn: '2026-11-14', sealBy: '2027-01-09' };
    expect(latestClosing(parents, { mayCrossAugust: true })).toBe('2026-12-31');
    const schools = { opensOn: '2027-06-01', sealBy: '2027-08-20' };
    expect(latestClosing(schools, { mayCrossAugust: false })).toBe('2027-07-31');
    expect(latestClosing(schools, { mayCrossAugust: true })).toBe('2027-08-19');
    const autumn = { opensOn: '2026-09-01', sealBy: '2027-01-20' };
    expect(latestClosing(autumn, { mayCrossAugust: false })).toBe('2026-12-31');
  });
});
