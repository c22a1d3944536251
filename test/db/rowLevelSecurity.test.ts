import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { findBoards, recordBoards } from '../../db/queries/schools';
import { inAssociation, outsideAssociations } from '../../db/transaction';
import { makeAssociation } from '../support/association';
import { testDatabase } from '../support/database';
import { testContext } from '../support/testContext';

const database = testDatabase();
const ctx = testContext(() => database.db);

describe('row level security', () => {
  it('guards every table that has a column association_id, but for the routing tables', async () => {
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'association_id'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and not (c.relrowsecurity and c.relforcerowsecurity)
      order by 1`.execute(database.db);
    expect(rows.map(({ name }) => name)).toEqual(['membership', 'round_route', 'session']);
  });

  it('shows one association nothing of another, also when the query asks for it', async () => {
    const one = await makeAssociation(ctx, { name: 'SWV Een' });
    const two = await makeAssociation(ctx, { name: 'SWV Twee' });
    expect(await inAssociation(ctx.db, one.id, (tx) => findBoards(tx, two.id))).toEqual([]);
    expect(await inAssociation(ctx.db, two.id, (tx) => findBoards(tx, two.id))).toHaveLength(2);
    expect(await outsideAssociations(ctx.db, (tx) => findBoards(tx, two.id))).toEqual([]);
    await expect(
      inAssociation(ctx.db, one.id, (tx) =>
        recordBoards(tx, two.id, [{ id: ctx.random.uuid(), name: 'Bestuur C' }]),
      ),
    ).rejects.toThrow('row-level security');
  });

  it('leaves nothing behind on the connection', async () => {
    const one = await makeAssociation(ctx, { name: 'SWV Drie' });
    await inAssociation(ctx.db, one.id, async () => {});
    const { rows } = await sql`select current_user = 'peilstok_app' as as_app,
      nullif(current_setting('app.association', true), '') as association`.execute(ctx.db);
    expect(rows).toEqual([{ as_app: false, association: null }]);
  });

  it('does not let a transaction of one association serve another', async () => {
    const one = await makeAssociation(ctx, { name: 'SWV Vier' });
    const two = await makeAssociation(ctx, { name: 'SWV Vijf' });
    await expect(
      inAssociation(ctx.db, one.id, (tx) => inAssociation(tx, two.id, async () => {})),
    ).rejects.toThrow('cannot serve another');
  });

  it('keeps published versions and sealed rows from being changed by the product', async () => {
    const one = await makeAssociation(ctx, { name: 'SWV Zes' });
    for (const table of [
      'published_version',
      'sealed_response',
      'sealed_text',
      'sealed_aggregate',
      'audit',
    ]) {
      await expect(
        inAssociation(ctx.db, one.id, (tx) =>
          sql`update ${sql.table(table)} set association_id = association_id`.execute(tx),
        ),
      ).rejects.toThrow('permission denied');
    }
  });
});
