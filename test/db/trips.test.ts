import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { createDatabase, findPool } from '../../db/connection';
import { bigintLiteral, bytesLiteral, uuidLiteral } from '../../db/literals';
import { inAssociation, readInOneTrip, writeInTwoTrips } from '../../db/transaction';
import { makeAssociation } from '../support/association';
import { testDatabase } from '../support/database';
import { testContext } from '../support/testContext';

const database = testDatabase();
const ctx = testContext(() => database.db);
const optOuts = "select encode(address_hash, 'hex') as hash from opt_out order by 1";
const addOptOut = (associationId: string, hash: string): string =>
  `insert into opt_out values (${uuidLiteral(associationId)}, ${bytesLiteral(Buffer.from(hash, 'hex'))}, now())`;

describe('reading in one trip', () => {
  it('runs as the role that owns nothing and sees one association only', async () => {
    const [mine, other] = [await makeAssociation(ctx), await makeAssociation(ctx, { name: 'SWV Anders' })];
    await writeInTwoTrips(ctx.db, other.id, [], () => ({ write: addOptOut(other.id, 'aa'), value: null }));
    const [who, seen] = await readInOneTrip(ctx.db, mine.id, [
      "select current_user as role, pg_has_role(current_user, 'peilstok_owner', 'member') as owns",
      optOuts,
    ]);
    expect(who).toEqual([{ role: 'peilstok_app', owns: false }]);
    expect(seen).toEqual([]);
    expect((await readInOneTrip(ctx.db, other.id, [optOuts]))[0]).toEqual([{ hash: 'aa' }]);
  });

  it('leaves nothing of it on the connection', async () => {
    const { id } = await makeAssociation(ctx);
    const db = createDatabase({ url: database.url, maxConnections: 1 });
    await readInOneTrip(db, id, ['select 1']);
    const { rows } =
      await sql`select current_user as role, current_setting('app.association', true) as association`.execute(
        db,
      );
    expect(rows).toEqual([{ role: 'peilstok_owner', association: '' }]);
    await db.destroy();
  });

  it('joins the running transaction', async () => {
    const { id } = await makeAssociation(ctx);
    await expect(
      inAssociation(ctx.db, id, async (tx) => {
        await tx
          .insertInto('opt_out')
          .values({ association_id: id, address_hash: Buffer.from('bb', 'hex'), at: new Date() })
          .execute();
        const [rows] = await readInOneTrip(tx as typeof ctx.db, id, [optOuts]);
        expect(rows).toEqual([{ hash: 'bb' }]);
        throw new Error('back');
      }),
    ).rejects.toThrow('back');
    expect((await readInOneTrip(ctx.db, id, [optOuts]))[0]).toEqual([]);
  });
});

describe('writing in two trips', () => {
  it('keeps nothing when the decision is not to, or fails, or the write fails', async () => {
    const { id } = await makeAssociation(ctx);
    const claim = ['select 1 as one'];
    expect(await writeInTwoTrips(ctx.db, id, claim, () => ({ write: null, value: 'refused' }))).toBe(
      'refused',
    );
    const failing = writeInTwoTrips(ctx.db, id, claim, () => {
      throw new Error('undecided');
    });
    await expect(failing).rejects.toThrow('undecided');
    const twice = `${addOptOut(id, 'cc')}; ${addOptOut(id, 'cc')}`;
    await expect(writeInTwoTrips(ctx.db, id, claim, () => ({ write: twice, value: 1 }))).rejects.toThrow(
      'duplicate',
    );
    expect((await readInOneTrip(ctx.db, id, [optOuts]))[0]).toEqual([]);
  });

  it('shows each statement what was committed while it waited for a lock', async () => {
    const { id } = await makeAssociation(ctx);
    const lock = 'select pg_advisory_xact_lock(77)';
    const holder = createDatabase({ url: database.url, maxConnections: 1 });
    let waiting: Promise<number> | null = null;
    await holder.transaction().execute(async (tx) => {
      await sql.raw(lock).execute(tx);
      waiting = writeInTwoTrips(ctx.db, id, [lock, optOuts], (rows) => ({
        write: null,
        value: rows[1]?.length ?? -1,
      }));
      await untilSomeoneWaits(tx);
      await sql`select set_config('app.association', ${id}, true)`.execute(tx);
      await sql.raw(addOptOut(id, 'dd')).execute(tx);
    });
    expect(await waiting).toBe(1);
    await holder.destroy();
  });

  it('fails, and works again, when the database goes away between the trips', async () => {
    const { id } = await makeAssociation(ctx);
    const db = createDatabase({ url: database.url, maxConnections: 1 });
    const cut = writeInTwoTrips(db, id, ['select pg_terminate_backend(pg_backend_pid())'], () => ({
      write: addOptOut(id, 'ee'),
      value: null,
    }));
    await expect(cut).rejects.toThrow();
    expect((await readInOneTrip(db, id, [optOuts]))[0]).toEqual([]);
    await db.destroy();
  });
});

describe('the pool under a database', () => {
  it('is found by the pages too, which are built apart from the server that opened it', async () => {
    vi.resetModules();
    const pages: typeof import('../../db/connection') = await import('../../db/connection');
    expect(pages.findPool).not.toBe(findPool);
    expect(pages.findPool(ctx.db)).not.toBeNull();
    expect(pages.findPool(ctx.db)).toBe(findPool(ctx.db));
    await ctx.db.transaction().execute(async (tx) => expect(findPool(tx)).toBeNull());
  });
});

describe('values in the text of a statement', () => {
  it('are taken only when they can be nothing else', () => {
    expect(() => uuidLiteral("'; drop table round; --")).toThrow('UUID');
    expect(bytesLiteral(Buffer.from([0, 39, 92]))).toBe("decode('00275c', 'hex')");
    expect(bigintLiteral(-(2n ** 63n))).toBe('(-9223372036854775808)::bigint');
  });
});

async function untilSomeoneWaits(tx: Parameters<Parameters<typeof inAssociation>[2]>[0]): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_locks where locktype = 'advisory' and not granted`.execute(
      tx,
    );
    if (rows.length > 0) return;
    await wait(5);
  }
}
