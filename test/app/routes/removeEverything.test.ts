import { expect, it } from 'vitest';
import * as everythingRoute from '../../../app/routes/_bureau.instellingen_.privacy_.alles';
import { outsideAssociations } from '../../../db/transaction';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { testContext } from '../../support/testContext';
import { makeOfficer, signIn, visit } from './visitor';

const database = testDatabase();

it('who removes everything without the tick and with another name is told both, and finds what was typed', async () => {
  const ctx = testContext(() => database.db);
  const association = await makeAssociation(ctx);
  const officer = await makeOfficer(ctx, 'een@toets.example', [association.id]);
  await outsideAssociations(ctx.db, (tx) =>
    tx.updateTable('account').set({ is_operator: true }).where('id', '=', officer).execute(),
  );
  const session = await signIn(ctx, officer);
  const form = { name: 'Iets anders' };
  const reply = (await visit(ctx, everythingRoute.action, { session, form })) as {
    data: { problems: { field: string; message: string }[]; typed: string };
    init: { status: number };
  };
  expect(reply.init.status).toBe(422);
  expect(reply.data.typed).toBe('Iets anders');
  expect(reply.data.problems.map(({ field }) => field)).toEqual(['name', 'begrepen']);
});
