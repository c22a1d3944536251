import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { viewResult } from '../../app/operations/results/viewResult';
import { viewProgramme } from '../../app/operations/rounds/viewProgramme';
import { deleteRawTexts } from '../../app/operations/texts/deleteRawTexts';
import { listTexts } from '../../app/operations/texts/listTexts';
import { saveReading } from '../../app/operations/texts/saveReading';
import type { Database, Tx } from '../../db/connection';
import { openPool } from '../../db/connection';
import { migrateToLatest } from '../../db/migrate';
import { countTexts, countUnreadTexts } from '../../db/queries/texts';
import { inAssociation } from '../../db/transaction';
import { readingDay, sealTexts } from '../app/operations/texts/sealedTexts';
import { createTestDatabase, testDatabase } from '../support/database';
import { testContext } from '../support/testContext';

const database = testDatabase();
const context = () => testContext(() => database.db, { now: readingDay });
const texts = Array.from({ length: 12 }, (_, index) => (index < 8 ? `Antwoord nummer ${index}.` : null));

/** How many stand where, counted text by text. */
async function recount(tx: Tx, roundId: string) {
  const { rows } = await sql<{ item: string; status: string; count: number }>`
    select coalesce(sealed.item, reading.item) as item, coalesce(reading.status, 'unread') as status, count(*)::int as count
    from (select * from sealed_text where round_id = ${roundId}) sealed
    full join (select * from text_reading where round_id = ${roundId}) reading on reading.text_id = sealed.id
    group by 1, 2`.execute(tx);
  return rows;
}

const inOrder = (counts: { item: string; status: string; count: number }[]) =>
  counts.map(({ item, status, count }) => `${item} ${status} ${count}`).sort();

describe('how many open answers wait for a reader', () => {
  it('is what counting text by text gives, whatever readers decided, and after the texts were deleted', async () => {
    const decisions = fc.array(
      fc.tuple(fc.nat({ max: 7 }), fc.constantFrom('released', 'withheld', 'unread')),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(decisions, async (course) => {
        const ctx = context();
        const { association, roundId } = await sealTexts(ctx, texts);
        const check = () =>
          inAssociation(ctx.db, association.id, async (tx) => {
            const counts = await countTexts(tx, association.id, roundId);
            expect(inOrder(counts)).toEqual(inOrder(await recount(tx, roundId)));
            const unread = counts.filter(({ status }) => status === 'unread');
            expect((await countUnreadTexts(tx, association.id)).get(roundId)).toBe(unread[0]?.count);
          });
        await check();
        const all = { item: null, status: null, theme: null, page: 1 };
        const ids = ((await listTexts(ctx, association.id, roundId, all))?.texts ?? []).map(({ id }) => id);
        const revisions = new Map<string, number>();
        for (const [index, status] of course) {
          const id = ids[index] as string;
          const revision = revisions.get(id) ?? 0;
          const saved = await saveReading(ctx, 'els', association.id, roundId, id, {
            status: status as 'released',
            spans: [],
            theme: '',
            revision,
          });
          expect(saved.ok).toBe(true);
          revisions.set(id, revision + 1);
        }
        await check();
        ctx.setNow('2028-12-01T09:00:00Z');
        expect(await deleteRawTexts(ctx, association.id)).toBe(8);
        await check();
      }),
      { numRuns: 5, seed: 20261122 },
    );
  });

  it('is told by the pages of a result and of the programme without looking at a single text', async () => {
    const ctx = context();
    const { association, roundId } = await sealTexts(ctx, texts);
    await inAssociation(ctx.db, association.id, async (tx) => {
      const inside = { ...ctx, db: tx as unknown as Database };
      const before = await textsRead(tx);
      const result = await viewResult(inside, association.id, roundId);
      const { reading } = await viewProgramme(inside, association.id);
      expect(result?.texts.map(({ unread }) => unread)).toContain(8);
      expect(reading).toMatchObject([{ roundId, unread: 8 }]);
      expect((await textsRead(tx)) - before).toBe(0);
    });
  });

  it('is known of rounds that were sealed before it was counted, and cannot be added to afterwards', async () => {
    const older = await createTestDatabase({ empty: true });
    await migrateToLatest(older.url, '0027-no-more-samples');
    const superuser = openPool(older.superuserUrl, 1);
    await superuser`set session_replication_role = 'replica'`;
    await superuser`insert into round (association_id, id, survey, year, code, status, published_version_id, opens_on, closes_on,
        seal_by, source, threshold, targets, sealed_at, seal)
      values (${ONE}, ${TWO}, 'ouders', 2024, 'abcdef', 'sealed', ${ONE}, '2024-03-01', '2024-03-20', '2024-03-30', 'list', 5,
        '{}', '2024-03-30', '{}')`;
    await superuser`insert into sealed_text (association_id, round_id, id, item, body)
      select ${ONE}::uuid, ${TWO}::uuid, gen_random_uuid(), case when nr < 4 then 'een' else 'twee' end, 'x'
      from generate_series(1, 5) nr`;
    await migrateToLatest(older.url);
    expect([
      ...(await superuser`select round_id, item, sealed from sealed_text_count order by item`),
    ]).toEqual([
      { round_id: TWO, item: 'een', sealed: 3 },
      { round_id: TWO, item: 'twee', sealed: 2 },
    ]);
    await superuser.end();
    await older.drop();
    const ctx = context();
    const { association, roundId } = await sealTexts(ctx, texts);
    const adding = inAssociation(ctx.db, association.id, (tx) =>
      tx
        .insertInto('sealed_text_count')
        .values({ association_id: association.id, round_id: roundId, item: 'meer', sealed: 1 })
        .execute(),
    );
    await expect(adding).rejects.toThrow('is sealed');
  });
});

const ONE = '00000000-0000-4000-8000-000000000001';
const TWO = '00000000-0000-4000-8000-000000000002';

async function textsRead(tx: Tx): Promise<number> {
  const { rows } = await sql<{ read: number }>`
    select pg_stat_get_xact_tuples_returned('sealed_text'::regclass)
      + pg_stat_get_xact_tuples_returned('sealed_text_pkey'::regclass) as read`.execute(tx);
  return Number(rows[0]?.read);
}
