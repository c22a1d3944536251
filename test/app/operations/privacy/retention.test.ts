import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { housekeeping } from '../../../../app/jobs/housekeeping';
import { requestSignIn } from '../../../../app/operations/accounts/requestSignIn';
import { viewRetention } from '../../../../app/operations/privacy/retention/viewRetention';
import { closeRound } from '../../../../app/operations/rounds/closeRound';
import { importRecipients } from '../../../../app/operations/rounds/importRecipients';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { sealRound } from '../../../../app/operations/sealing/sealRound';
import { inAssociation, outsideAssociations } from '../../../../db/transaction';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { openTestRound, parentsFile, schoolsFile } from '../../../support/playedRound';
import { type TestContext, testContext } from '../../../support/testContext';
import { makeOfficer, signIn } from '../../routes/visitor';

const database = testDatabase();

async function countOf(ctx: TestContext, associationId: string, from: string): Promise<number> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(from)}`.execute(tx);
    return rows[0]?.n ?? -1;
  });
}

const lineOf = async (ctx: TestContext, associationId: string, key: string) => {
  const { lines } = await viewRetention(ctx, associationId);
  return lines.find((line) => line.key === key);
};

describe('names and addresses of parents', () => {
  it('are gone everywhere once their round is sealed, and housekeeping finds nothing to do', async () => {
    const ctx = testContext(() => database.db);
    const association = await makeAssociation(ctx);
    const { roundId } = await openTestRound(ctx, association, {
      survey: 'ouders',
      year: 2026,
      file: parentsFile(4),
    });
    await closeRound(ctx, 'test', association.id, roundId);
    await sealRound(ctx, 'test', association.id, roundId);
    expect(await countOf(ctx, association.id, 'person')).toBe(0);
    await housekeeping(ctx);
    expect(await lineOf(ctx, association.id, 'parents')).toMatchObject({
      lastRun: ctx.clock.now(),
      removedLastYear: 0,
    });
  });

  it('that something left behind without a list are removed and counted', async () => {
    const ctx = testContext(() => database.db);
    const association = await makeAssociation(ctx);
    await inAssociation(ctx.db, association.id, (tx) =>
      tx
        .insertInto('person')
        .values({
          association_id: association.id,
          id: ctx.random.uuid(),
          audience: 'ouders',
          email: 'achtergebleven@huis.example',
          name: 'Ouder',
          language: 'nl',
        })
        .execute(),
    );
    await housekeeping(ctx);
    expect(await countOf(ctx, association.id, 'person')).toBe(0);
    expect(await lineOf(ctx, association.id, 'parents')).toMatchObject({ removedLastDay: 1 });
  });

  it('leave a round that never opened after 90 days; the round itself stays', async () => {
    const ctx = testContext(() => database.db, { now: '2026-09-01T10:00:00Z' });
    const association = await makeAssociation(ctx);
    const prepared = await prepareRound(ctx, 'test', association.id, { survey: 'ouders', year: 2026 });
    if (!prepared.ok) throw new Error('not prepared');
    const { roundId } = prepared.value;
    await importRecipients(ctx, 'test', association.id, roundId, parentsFile(3));
    ctx.setNow('2026-11-29T10:00:00Z');
    await housekeeping(ctx);
    expect(await countOf(ctx, association.id, 'person')).toBe(3);
    ctx.setNow('2026-11-30T10:00:00Z');
    await housekeeping(ctx);
    expect(await countOf(ctx, association.id, 'person')).toBe(0);
    expect(await countOf(ctx, association.id, 'recipient')).toBe(0);
    expect(await countOf(ctx, association.id, "round where status = 'draft'")).toBe(1);
    expect(await lineOf(ctx, association.id, 'draft-lists')).toMatchObject({ removedLastDay: 1 });
    expect(
      await countOf(
        ctx,
        association.id,
        `audit where action = 'bewaartermijn verstreken' and details = '{"draft-lists": 1, "parents": 3}'`,
      ),
    ).toBe(1);
  });
});

describe('contacts of schools', () => {
  it('stay while a list has them, and for the confirmed time after that', async () => {
    const ctx = testContext(() => database.db, { now: '2027-03-10T10:00:00Z' });
    const association = await makeAssociation(ctx, { schools: 6 });
    const { roundId } = await openTestRound(ctx, association, {
      survey: 'scholen',
      year: 2027,
      file: schoolsFile(association.schools),
    });
    await housekeeping(ctx);
    await closeRound(ctx, 'test', association.id, roundId);
    await sealRound(ctx, 'test', association.id, roundId);
    await housekeeping(ctx);
    expect(await countOf(ctx, association.id, 'person')).toBe(6);
    ctx.setNow('2028-03-08T10:00:00Z');
    await housekeeping(ctx);
    expect(await countOf(ctx, association.id, 'person')).toBe(6);
    ctx.setNow('2028-03-09T10:00:00Z');
    await housekeeping(ctx);
    expect(await countOf(ctx, association.id, 'person')).toBe(0);
    expect(await lineOf(ctx, association.id, 'contacts')).toMatchObject({
      removedLastDay: 6,
      term: '365 dagen',
    });
  });

  it('who come back on a list begin anew', async () => {
    const ctx = testContext(() => database.db, { now: '2027-03-10T10:00:00Z' });
    const association = await makeAssociation(ctx, { schools: 6 });
    const file = schoolsFile(association.schools);
    const first = await openTestRound(ctx, association, { survey: 'scholen', year: 2027, file });
    await closeRound(ctx, 'test', association.id, first.roundId);
    await sealRound(ctx, 'test', association.id, first.roundId);
    await housekeeping(ctx);
    ctx.setNow('2028-03-01T10:00:00Z');
    const prepared = await prepareRound(ctx, 'test', association.id, { survey: 'scholen', year: 2029 });
    if (!prepared.ok) throw new Error('not prepared');
    await importRecipients(ctx, 'test', association.id, prepared.value.roundId, file);
    await housekeeping(ctx);
    ctx.setNow('2028-06-01T10:00:00Z');
    await housekeeping(ctx);
    expect(await countOf(ctx, association.id, 'person')).toBe(6);
  });
});

describe('the log', () => {
  it('forgets lines older than the confirmed time, and keeps the others', async () => {
    const ctx = testContext(() => database.db, { now: '2024-11-01T10:00:00Z' });
    const association = await makeAssociation(ctx);
    const old = await countOf(ctx, association.id, 'audit');
    expect(old).toBeGreaterThan(0);
    ctx.setNow('2026-11-01T09:00:00Z');
    await housekeeping(ctx);
    expect(await countOf(ctx, association.id, 'audit')).toBe(old);
    ctx.setNow('2026-11-01T11:00:00Z');
    await housekeeping(ctx);
    expect(await countOf(ctx, association.id, "audit where at < '2025-01-01'")).toBe(0);
    expect(await lineOf(ctx, association.id, 'log')).toMatchObject({ removedLastDay: old });
  });
});

describe('access', () => {
  it('that has expired is removed and counted for the whole installation', async () => {
    const ctx = testContext(() => database.db, { now: '2026-01-05T10:00:00Z' });
    const association = await makeAssociation(ctx);
    const officer = await makeOfficer(ctx, 'officer@bewaar.example', [association.id]);
    await signIn(ctx, officer);
    await requestSignIn(ctx, 'officer@bewaar.example');
    ctx.setNow('2026-01-07T10:00:00Z');
    await housekeeping(ctx);
    const left = await outsideAssociations(ctx.db, async (tx) => {
      const { rows } = await sql<{ n: number }>`
        select (select count(*) from session where account_id = ${officer})::int
          + (select count(*) from sign_in_link where account_id = ${officer})::int
          + (select count(*) from rate_limit)::int as n`.execute(tx);
      return rows[0]?.n;
    });
    expect(left).toBe(0);
    for (const key of ['sessions', 'sign-in-links', 'tries']) {
      expect(await lineOf(ctx, association.id, key)).toMatchObject({ isShared: true, removedLastYear: 1 });
    }
  });
});
