import { describe, expect, it } from 'vitest';
import { sendWaitingMails } from '../../../../app/operations/mail/sendWaitingMails';
import { recordAnswers } from '../../../../app/operations/recordAnswers';
import { listRecipients } from '../../../../app/operations/rounds/listRecipients';
import { remindByHand } from '../../../../app/operations/rounds/remindByHand';
import { remindRound } from '../../../../app/operations/rounds/remindRound';
import { unsubscribe } from '../../../../app/operations/unsubscribe';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { openTestRound, parentsFile, schoolsFile } from '../../../support/playedRound';
import { testContext } from '../../../support/testContext';

const database = testDatabase();

/** A round among four schools, opened on 1 March 2027, with two reminders planned. */
async function openWithSchools() {
  const ctx = testContext(() => database.db, { now: '2027-03-01T09:00:00Z' });
  const association = await makeAssociation(ctx);
  const file = schoolsFile(association.schools.slice(0, 4));
  const opened = await openTestRound(ctx, association, { survey: 'scholen', year: 2027, file });
  const { roundId, tokens } = opened;
  const { lines } = await listRecipients(ctx, association.id, roundId, { offset: 0, limit: 10 });
  const idOf = (school: number) =>
    lines.find(({ email }) => email.startsWith(`school${school}@`))?.id as string;
  const send = async () => {
    ctx.sent.length = 0;
    await sendWaitingMails(ctx, association.id, roundId);
    return ctx.sent.map(({ to }) => to.address.split('@')[0]).sort();
  };
  const byHand = (school: number) => remindByHand(ctx, 'bureau', association.id, roundId, idOf(school));
  const all = (day: string) => {
    ctx.setNow(`${day}T09:00:00Z`);
    return remindRound(ctx, 'bureau', association.id, roundId);
  };
  return { ctx, association, roundId, tokens, send, byHand, all };
}

describe('a reminder to one school, by hand', () => {
  it('goes to that school only, and counts as one of its reminders: the others get two from the round, it gets one', async () => {
    const { ctx, send, byHand, all } = await openWithSchools();
    ctx.setNow('2027-03-05T09:00:00Z');
    expect(await byHand(1)).toEqual({ ok: true, value: null });
    expect(await send()).toEqual(['school1']);
    expect(ctx.sent[0]?.subject).toMatch(/^Herinnering/);
    expect(await all('2027-03-11')).toEqual({ ok: true, value: { reminded: 4 } });
    await send();
    expect(await all('2027-03-25')).toEqual({ ok: true, value: { reminded: 3 } });
    expect(await send()).toEqual(['school2', 'school3', 'school4']);
    ctx.setNow('2027-03-30T09:00:00Z');
    expect(await byHand(1)).toMatchObject({ ok: false, problems: [{ code: 'enough-reminders' }] });
  });

  it('does not hold up the reminder to the others that day, and nobody gets two on one day', async () => {
    const { ctx, send, byHand, all } = await openWithSchools();
    ctx.setNow('2027-03-11T08:00:00Z');
    await byHand(1);
    await send();
    expect(await byHand(1)).toMatchObject({ ok: false, problems: [{ code: 'reminded-today' }] });
    expect(await all('2027-03-11')).toEqual({ ok: true, value: { reminded: 3 } });
    expect(await send()).toEqual(['school2', 'school3', 'school4']);
  });

  it('is refused for a school that has sent its list, one that wants no mail, and one that is not on the list', async () => {
    const { ctx, association, roundId, tokens, byHand } = await openWithSchools();
    const kept = await recordAnswers(ctx, {
      token: tokens.get('school2@scholen.example') as string,
      deviceCookie: null,
      page: 'vragen',
      answers: {},
      cleared: [],
      finished: true,
      locale: 'nl',
    });
    expect(kept.kind).toBe('recorded');
    expect(await byHand(2)).toMatchObject({ ok: false, problems: [{ code: 'finished' }] });
    const leave = /\/afmelden\/([\w-]+)/.exec(
      ctx.sent.find(({ to }) => to.address.startsWith('school3'))?.text ?? '',
    )?.[1];
    await unsubscribe(ctx, leave as string);
    expect(await byHand(3)).toMatchObject({ ok: false, problems: [{ code: 'opted-out' }] });
    const unknown = await remindByHand(ctx, 'bureau', association.id, roundId, crypto.randomUUID());
    expect(unknown).toMatchObject({ ok: false, problems: [{ code: 'unknown' }] });
  });

  it('never goes to a parent: that it is refused or not would tell who answered', async () => {
    const ctx = testContext(() => database.db);
    const association = await makeAssociation(ctx);
    const { roundId } = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(2),
    });
    const { lines } = await listRecipients(ctx, association.id, roundId, { offset: 0, limit: 10 });
    const [parent] = lines;
    const refused = await remindByHand(ctx, 'bureau', association.id, roundId, parent?.id as string);
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'parents' }] });
  });
});
