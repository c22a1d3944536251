import { describe, expect, it } from 'vitest';
import { sendWaitingMails } from '../../../../app/operations/mail/sendWaitingMails';
import { tellBureau } from '../../../../app/operations/mail/tellBureau';
import { takeDueSteps } from '../../../../app/operations/programme/takeDueSteps';
import { approveRound } from '../../../../app/operations/rounds/approveRound';
import { updateDraft } from '../../../../app/operations/rounds/changeDraft';
import { importRecipients } from '../../../../app/operations/rounds/importRecipients';
import { viewProgramme } from '../../../../app/operations/rounds/viewProgramme';
import { recordMembership } from '../../../../db/queries/accounts';
import { findProgrammeSteps, recordSchoolHoliday } from '../../../../db/queries/programme';
import { findRoundOf } from '../../../../db/queries/rounds';
import { inAssociation, outsideAssociations } from '../../../../db/transaction';
import { makeAssociation, type TestAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { type TestContext, testContext } from '../../../support/testContext';

const database = testDatabase();

/** An association with one colleague at the bureau, on 2 January 2027: scholen and samenwerking are due from 1 March. */
async function newYear() {
  const ctx = testContext(() => database.db, { now: '2027-01-02T09:00:00Z' });
  const association = await makeAssociation(ctx);
  await outsideAssociations(ctx.db, (tx) =>
    recordMembership(tx, association.id, `bureau-${association.id}@toets.example`, ctx.random.uuid()),
  );
  return { ctx, association };
}

const roundOf = (ctx: TestContext, association: TestAssociation, survey = 'scholen') =>
  inAssociation(ctx.db, association.id, (tx) => findRoundOf(tx, association.id, survey, 2027));

async function walk(ctx: TestContext, association: TestAssociation, moment: string): Promise<string[]> {
  ctx.setNow(moment);
  const before = ctx.notices.length;
  await takeDueSteps(ctx, association.id);
  const round = await roundOf(ctx, association);
  if (round) await sendWaitingMails(ctx, association.id, round.id);
  return ctx.notices
    .slice(before)
    .filter(({ survey }) => survey === 'scholen')
    .map(({ step }) => step);
}

async function fillAndApprove(ctx: TestContext, association: TestAssociation): Promise<string> {
  const round = await roundOf(ctx, association);
  if (!round) throw new Error('no draft');
  const rows = association.schools.slice(0, 4).map((school, index) => `oc${index}@school.example;${school}`);
  const file = new TextEncoder().encode(`email;school\n${rows.join('\n')}\n`);
  expect(await importRecipients(ctx, 'bureau', association.id, round.id, file)).toMatchObject({ ok: true });
  expect(await approveRound(ctx, 'bureau', association.id, round.id)).toMatchObject({ ok: true });
  return round.id;
}

/** How the programme shows Scholen 2027. */
async function cellOf(ctx: TestContext, { id }: TestAssociation) {
  const { surveys } = await viewProgramme(ctx, id);
  const cells = surveys.find(({ survey }) => survey === 'scholen')?.cells;
  return cells?.find(({ year }) => year === 2027)?.state;
}

describe('the programme of a year', () => {
  it('asks the bureau six weeks ahead, opens what was approved, reminds twice and on the last day, all by itself', async () => {
    const { ctx, association } = await newYear();
    expect(await walk(ctx, association, '2027-01-17T12:00:00Z')).toEqual([]);
    expect(await roundOf(ctx, association)).toBeNull();
    expect(await walk(ctx, association, '2027-01-18T12:00:00Z')).toEqual(['prepare']);
    const draft = await roundOf(ctx, association);
    expect(draft).toMatchObject({ status: 'draft', opensOn: '2027-03-01', closesOn: '2027-04-15' });
    expect(draft?.mailDays).toEqual({ remindOn: ['2027-03-11', '2027-03-25'], lastDayMailOn: '2027-04-14' });
    expect(await walk(ctx, association, '2027-01-18T12:05:00Z')).toEqual([]);

    expect(await cellOf(ctx, association)).toBe('draft');
    await fillAndApprove(ctx, association);
    expect(await cellOf(ctx, association)).toBe('approved');
    expect(await walk(ctx, association, '2027-02-28T12:00:00Z')).toEqual([]);
    expect(ctx.sent).toEqual([]);
    expect(await walk(ctx, association, '2027-03-01T06:59:00Z'), 'before eight in the morning').toEqual([]);
    expect(await walk(ctx, association, '2027-03-01T07:00:00Z')).toEqual(['open']);
    expect(ctx.sent).toHaveLength(4);
    for (const day of ['2027-03-02', '2027-03-10']) await walk(ctx, association, `${day}T09:00:00Z`);
    expect(ctx.sent).toHaveLength(4);
    await walk(ctx, association, '2027-03-11T09:00:00Z');
    expect(ctx.sent).toHaveLength(8);
    await walk(ctx, association, '2027-03-11T09:05:00Z');
    expect(ctx.sent, 'looked at again the same day').toHaveLength(8);
    await walk(ctx, association, '2027-03-25T09:00:00Z');
    await walk(ctx, association, '2027-04-14T09:00:00Z');
    expect(ctx.sent).toHaveLength(16);
    expect(ctx.sent.at(-1)?.text).toContain('laatste');
    await walk(ctx, association, '2027-04-15T09:00:00Z');
    expect(ctx.sent).toHaveLength(16);
  });

  it('sends nothing without a yes, asks for it twice, and says afterwards that the round was not held', async () => {
    const { ctx, association } = await newYear();
    await walk(ctx, association, '2027-01-18T12:00:00Z');
    expect(await walk(ctx, association, '2027-02-22T12:00:00Z')).toEqual(['ask']);
    expect(await walk(ctx, association, '2027-02-23T12:00:00Z')).toEqual([]);
    expect(await walk(ctx, association, '2027-03-01T12:00:00Z')).toEqual(['ask-last']);
    expect(await walk(ctx, association, '2027-04-15T12:00:00Z')).toEqual([]);
    expect(await walk(ctx, association, '2027-04-16T12:00:00Z')).toEqual(['missed']);
    expect(ctx.sent).toEqual([]);
    expect(await roundOf(ctx, association)).toMatchObject({ status: 'draft', openedAt: null });
    const notHeld = async () => (await viewProgramme(ctx, association.id)).tasks[0];
    expect(await notHeld()).toMatchObject({ button: 'Dagen kiezen' });
    ctx.setNow('2028-01-03T12:00:00Z');
    expect(await notHeld(), 'no day of 2027 is left to choose').toMatchObject({
      title: expect.stringContaining('2027: niet gehouden'),
      button: 'Voorbereiding verwijderen',
      to: `/metingen/${(await roundOf(ctx, association))?.id}/verwijderen`,
    });
    const { next } = await viewProgramme(ctx, association.id);
    expect(next.map(({ year }) => year)).not.toContain(2027);
  });

  it('takes a step that downtime swallowed once, late, and says so', async () => {
    const { ctx, association } = await newYear();
    await walk(ctx, association, '2027-01-18T12:00:00Z');
    await fillAndApprove(ctx, association);
    expect(await walk(ctx, association, '2027-03-04T12:00:00Z')).toEqual(['open']);
    const opened = ctx.notices.find(({ step, survey }) => step === 'open' && survey === 'scholen');
    ctx.sent.length = 0;
    expect(await tellBureau(ctx, [opened as never])).toBe(1);
    expect(ctx.sent[0]?.text).toContain('3 dagen later dan gepland');
    ctx.sent.length = 0;
    await walk(ctx, association, '2027-04-01T12:00:00Z');
    expect(ctx.sent, 'two reminders were missed: one goes out').toHaveLength(4);
    const steps = await inAssociation(ctx.db, association.id, (tx) => findProgrammeSteps(tx, association.id));
    const outcomes = steps
      .filter(({ survey }) => survey === 'scholen')
      .map(({ step, outcome }) => [step, outcome]);
    expect(outcomes).toContainEqual(['reminder-1', 'skipped']);
    expect(outcomes).toContainEqual(['reminder-2', 'taken']);
  });

  it('a change after the yes asks for a new one', async () => {
    const { ctx, association } = await newYear();
    await walk(ctx, association, '2027-01-18T12:00:00Z');
    const roundId = await fillAndApprove(ctx, association);
    const draft = await roundOf(ctx, association);
    const { closesOn, sealBy, source } = draft as NonNullable<typeof draft>;
    const moved = { opensOn: '2027-03-08', closesOn, sealBy, source, targets: {} };
    expect(await updateDraft(ctx, 'bureau', association.id, roundId, moved)).toMatchObject({ ok: true });
    expect((await roundOf(ctx, association))?.approvedAt).toBeNull();
    await walk(ctx, association, '2027-03-08T12:00:00Z');
    expect((await roundOf(ctx, association))?.status).toBe('draft');
    expect(ctx.sent).toEqual([]);
  });

  it('a round that cannot open says why once, and opens when that is mended', async () => {
    const { ctx, association } = await newYear();
    await walk(ctx, association, '2027-01-18T12:00:00Z');
    await fillAndApprove(ctx, association);
    const mailer = ctx.mailer as { deliversForReal: boolean };
    mailer.deliversForReal = false;
    expect(await walk(ctx, association, '2027-03-01T12:00:00Z')).toEqual(['open-refused']);
    expect(await walk(ctx, association, '2027-03-01T12:05:00Z')).toEqual([]);
    mailer.deliversForReal = true;
    expect(await walk(ctx, association, '2027-03-02T12:00:00Z')).toEqual(['open']);
    expect(ctx.sent).toHaveLength(4);
  });

  it('two workers at once take a step once', async () => {
    const { ctx, association } = await newYear();
    ctx.setNow('2027-01-18T12:00:00Z');
    await Promise.all([takeDueSteps(ctx, association.id), takeDueSteps(ctx, association.id)]);
    await fillAndApprove(ctx, association);
    ctx.setNow('2027-03-01T12:00:00Z');
    await Promise.all([takeDueSteps(ctx, association.id), takeDueSteps(ctx, association.id)]);
    expect(ctx.notices.filter(({ survey }) => survey === 'scholen').map(({ step }) => step)).toEqual([
      'prepare',
      'open',
    ]);
  });

  it('plans around the school holidays that the association entered', async () => {
    const { ctx, association } = await newYear();
    await inAssociation(ctx.db, association.id, (tx) =>
      recordSchoolHoliday(tx, association.id, {
        id: ctx.random.uuid(),
        name: 'Voorjaarsvakantie',
        firstDay: '2027-02-27',
        lastDay: '2027-03-07',
      }),
    );
    await walk(ctx, association, '2027-01-25T12:00:00Z');
    expect(await roundOf(ctx, association)).toMatchObject({ opensOn: '2027-03-08' });
  });

  it('the clock that goes forward in the night of the last Sunday of March does no harm', async () => {
    const { ctx, association } = await newYear();
    await walk(ctx, association, '2027-01-18T12:00:00Z');
    await fillAndApprove(ctx, association);
    await walk(ctx, association, '2027-03-01T12:00:00Z');
    ctx.sent.length = 0;
    // 28 March 2027: 01:00 UTC is 03:00 summer time; 06:00 UTC is eight o'clock.
    await walk(ctx, association, '2027-03-25T05:30:00Z');
    expect(ctx.sent).toHaveLength(0);
    await walk(ctx, association, '2027-03-30T05:59:00Z');
    expect(ctx.sent).toHaveLength(0);
    await walk(ctx, association, '2027-03-30T06:00:00Z');
    expect(ctx.sent).toHaveLength(4);
  });
});
