import { describe, expect, it } from 'vitest';
import { housekeeping } from '../../../../app/jobs/housekeeping';
import { recordAnswers } from '../../../../app/operations/recordAnswers';
import { closeRound } from '../../../../app/operations/rounds/closeRound';
import { viewBehind } from '../../../../app/operations/rounds/fieldwork/viewBehind';
import { viewResponse } from '../../../../app/operations/rounds/fieldwork/viewResponse';
import { viewRound } from '../../../../app/operations/rounds/viewRound';
import { sealRound } from '../../../../app/operations/sealing/sealRound';
import { findDayCounts } from '../../../../db/queries/dayCounts';
import { inAssociation } from '../../../../db/transaction';
import { makeAssociation, type TestAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { openTestRound, parentsFile, schoolsFile } from '../../../support/playedRound';
import { type TestContext, testContext } from '../../../support/testContext';

const database = testDatabase();

async function playing(now: string) {
  const ctx = testContext(() => database.db, { now });
  const association = await makeAssociation(ctx);
  return { ctx, association };
}

async function send(ctx: TestContext, token: string | undefined): Promise<void> {
  const kept = await recordAnswers(ctx, {
    token: token as string,
    deviceCookie: null,
    page: 'vragen',
    answers: {},
    cleared: [],
    finished: true,
    locale: 'nl',
  });
  if (kept.kind !== 'recorded') throw new Error(kept.state.kind);
}

const countsOf = (ctx: TestContext, { id }: TestAssociation, roundId: string) =>
  inAssociation(ctx.db, id, (tx) => findDayCounts(tx, id, roundId));

async function seal(ctx: TestContext, { id }: TestAssociation, roundId: string): Promise<void> {
  await closeRound(ctx, 'bureau', id, roundId);
  const sealed = await sealRound(ctx, 'bureau', id, roundId);
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.problems));
}

describe('how many were in, day by day', () => {
  it('is kept once a day after that day, without a time, and stays when the round is sealed', async () => {
    const { ctx, association } = await playing('2025-03-03T09:00:00Z');
    const file = schoolsFile(association.schools.slice(0, 6));
    const { roundId, tokens } = await openTestRound(ctx, association, {
      survey: 'scholen',
      year: 2025,
      file,
    });
    const schools = [...tokens.values()];
    await send(ctx, schools[0]);
    await housekeeping(ctx);
    expect(await countsOf(ctx, association, roundId), 'the first day is not over').toEqual([]);
    ctx.setNow('2025-03-04T07:00:00Z');
    await housekeeping(ctx);
    await send(ctx, schools[1]);
    await housekeeping(ctx);
    expect(await countsOf(ctx, association, roundId)).toEqual([{ day: 0, finished: 1 }]);
    // Two days of downtime: what they ended with is not made up.
    ctx.setNow('2025-03-07T07:00:00Z');
    await send(ctx, schools[2]);
    await housekeeping(ctx);
    ctx.setNow('2025-03-10T12:00:00Z');
    await seal(ctx, association, roundId);
    expect(await countsOf(ctx, association, roundId)).toEqual([
      { day: 0, finished: 1 },
      { day: 3, finished: 3 },
      { day: 7, finished: 3 },
    ]);
  });

  it('counts parents in whole fives, so that a day on which one answered does not stand out', async () => {
    const { ctx, association } = await playing('2026-03-02T09:00:00Z');
    const { roundId, tokens } = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(12),
    });
    const parents = [...tokens.values()];
    for (const [day, upTo] of [
      ['2026-03-02', 4],
      ['2026-03-03', 5],
      ['2026-03-04', 9],
    ] as const) {
      ctx.setNow(`${day}T12:00:00Z`);
      for (const token of parents.slice(0, upTo)) await send(ctx, token);
      ctx.setNow(`${day}T23:30:00Z`);
      await housekeeping(ctx);
    }
    expect((await countsOf(ctx, association, roundId)).map(({ finished }) => finished)).toEqual([0, 5, 5]);
  });
});

describe('a round beside the one before', () => {
  it('says what was in on the same day then, and from the way it went then where this one may end', async () => {
    const { ctx, association } = await playing('2025-03-03T09:00:00Z');
    const file = schoolsFile(association.schools);
    const before = await openTestRound(ctx, association, { survey: 'scholen', year: 2025, file });
    const then = [...before.tokens.values()];
    for (let day = 3; day <= 12; day += 1) {
      const on = `2025-03-${String(day).padStart(2, '0')}`;
      ctx.setNow(`${on}T12:00:00Z`);
      await send(ctx, then[day - 3]);
      ctx.setNow(`${on}T23:30:00Z`);
      await housekeeping(ctx);
    }
    ctx.setNow('2025-03-12T23:40:00Z');
    await seal(ctx, association, before.roundId);

    ctx.setNow('2027-03-01T09:00:00Z');
    const { roundId, tokens } = await openTestRound(ctx, association, {
      survey: 'scholen',
      year: 2027,
      file,
    });
    const look = async () => (await viewRound(ctx, association.id, roundId))?.running?.fieldwork;
    expect(await look()).toMatchObject({
      day: 1,
      days: 46,
      earlier: { year: 2025, responseRate: 1 / 12, isAbout: false },
      forecast: null,
    });
    for (const token of [...tokens.values()].slice(0, 6)) await send(ctx, token);
    ctx.setNow('2027-03-06T09:00:00Z');
    expect(await look()).toMatchObject({ day: 6, earlier: { responseRate: 6 / 12 } });
    ctx.setNow('2027-03-24T09:00:00Z');
    // Half of the days are over. Between day 5 and 6 of 11 it was 5 and 6 of 10: 5 more of 12 by the same way, 2 to 6 with the range.
    const half = await look();
    expect(half?.forecast).toMatchObject({ expected: 11, low: 8, high: 12, from: 'earlier-round' });
  });

  it('of a first round there is nothing to lay beside it', async () => {
    const { ctx, association } = await playing('2027-03-01T09:00:00Z');
    const file = schoolsFile(association.schools);
    const { roundId } = await openTestRound(ctx, association, { survey: 'scholen', year: 2027, file });
    const view = await viewRound(ctx, association.id, roundId);
    expect(view?.running?.fieldwork).toMatchObject({ earlier: null, forecast: null });
    expect(view?.running?.invitations).toMatchObject({ sent: 12, delivered: 12, bounced: 0 });
  });
});

describe('the response per group', () => {
  it('of schools is told per board, type and school, and says which is far behind', async () => {
    const { ctx, association } = await playing('2027-03-01T09:00:00Z');
    const file = schoolsFile(association.schools);
    const { roundId, tokens } = await openTestRound(ctx, association, {
      survey: 'scholen',
      year: 2027,
      file,
    });
    // Board A has the odd schools; of Board B only one answers.
    for (const school of [1, 3, 5, 7, 9, 2]) await send(ctx, tokens.get(`school${school}@scholen.example`));
    const { tables } = await viewResponse(ctx, association.id, roundId);
    expect(tables.map(({ by, isAbout }) => [by, isAbout])).toEqual([
      ['board', false],
      ['type', false],
      ['school', false],
    ]);
    expect(tables[0]?.groups).toMatchObject([
      { names: ['Bestuur A'], invited: 6, delivered: 6, bounced: 0, finished: 5, isBehind: false },
      { names: ['Bestuur B'], invited: 6, delivered: 6, bounced: 0, finished: 1, isBehind: true },
    ]);
    expect(tables[2]?.groups.filter(({ finished }) => finished === 0)).toHaveLength(6);
    expect(
      tables[2]?.groups.filter(({ isBehind }) => isBehind),
      'one school is not behind itself',
    ).toEqual([]);
  });

  it('of parents is told of schools with enough of them only, and about', async () => {
    const { ctx, association } = await playing('2026-03-02T09:00:00Z');
    const [big, other, small] = association.schools;
    const rows = Array.from({ length: 44 }, (_, index) => {
      const school = index < 20 ? big : index < 40 ? other : small;
      return `ouder${index + 1}@huis.example;${school}`;
    });
    const file = new TextEncoder().encode(`email;vestiging\n${rows.join('\n')}\n`);
    const { roundId, tokens } = await openTestRound(ctx, association, { survey: 'ouders', year: 2026, file });
    const parents = rows.map((_, index) => tokens.get(`ouder${index + 1}@huis.example`));
    for (const index of [0, 1, 2, 3, 4, 5, 6, 20, 21, 22, 23, 24, 25, 26, 27, 40])
      await send(ctx, parents[index]);
    const { tables } = await viewResponse(ctx, association.id, roundId);
    expect(tables).toMatchObject([{ by: 'school', isAbout: true }]);
    const told = tables[0]?.groups.map(({ names, invited, finished }) => ({ names, invited, finished }));
    expect(told).toHaveLength(2);
    expect(told).toContainEqual({ names: [big], invited: 20, finished: 5 });
    expect(told).toContainEqual({ names: expect.arrayContaining([other, small]), invited: 24, finished: 10 });
  });
});

describe('who is behind', () => {
  it('of schools: every list that is not back, with a letter that holds no link', async () => {
    const { ctx, association } = await playing('2027-03-01T09:00:00Z');
    const file = schoolsFile(association.schools.slice(0, 4));
    const { roundId, tokens } = await openTestRound(ctx, association, {
      survey: 'scholen',
      year: 2027,
      file,
    });
    for (const school of [1, 3]) await send(ctx, tokens.get(`school${school}@scholen.example`));
    const behind = await viewBehind(ctx, association.id, roundId);
    expect(behind).toMatchObject({ asked: 4, audience: 'scholen' });
    expect(behind?.lines.map(({ school }) => school)).toEqual(['School 02', 'School 04']);
    const body = behind?.lines[0]?.letter.body ?? '';
    expect(body).toContain('vroegen wij School 02');
    expect(body).toContain('2 van de 4 lijsten zijn al binnen');
    expect(body).toContain('15 april 2027');
    for (const token of tokens.values()) expect(body).not.toContain(token);
  });

  it('of a round that was closed early: nobody, for a letter would ask what can no longer be done', async () => {
    const { ctx, association } = await playing('2027-03-01T09:00:00Z');
    const file = schoolsFile(association.schools.slice(0, 4));
    const { roundId } = await openTestRound(ctx, association, { survey: 'scholen', year: 2027, file });
    expect((await viewRound(ctx, association.id, roundId))?.closedOn).toBeNull();
    ctx.setNow('2027-03-09T23:30:00Z');
    expect((await closeRound(ctx, 'test', association.id, roundId)).ok).toBe(true);
    expect(await viewBehind(ctx, association.id, roundId)).toBeNull();
    const closed = await viewRound(ctx, association.id, roundId);
    expect(closed).toMatchObject({ closedOn: '2027-03-10', closesOn: '2027-04-15' });
  });

  it('of parents: never a parent', async () => {
    const { ctx, association } = await playing('2026-03-02T09:00:00Z');
    const { roundId } = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(12),
    });
    expect(await viewBehind(ctx, association.id, roundId)).toEqual({
      audience: 'ouders',
      asked: 0,
      lines: [],
    });
  });
});
