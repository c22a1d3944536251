import { describe, expect, it } from 'vitest';
import * as testMailRoute from '../../../app/routes/_bureau.instellingen_.proefmail';
import * as prepareRoute from '../../../app/routes/_bureau.programma_.voorbereiden';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { testContext } from '../../support/testContext';
import { makeOfficer, signIn, visit } from './visitor';

const database = testDatabase();

async function signedIn() {
  const ctx = testContext(() => database.db);
  const { id } = await makeAssociation(ctx);
  return { ctx, session: await signIn(ctx, await makeOfficer(ctx, `${id}@toets.example`, [id])) };
}

// The loader of a page runs after a refused post as well, and what it answers is what the officer sees.
describe('an officer whose press is refused', () => {
  it('reads why the test mail from the settings was not sent, with the address she typed', async () => {
    const { ctx, session } = await signedIn();
    const reply = await visit(ctx, testMailRoute.action, { session, form: { to: 'marij.wad.example' } });
    expect(reply).toMatchObject({
      data: { to: 'marij.wad.example', problems: [{ field: 'to' }] },
      init: { status: 422 },
    });
    expect(await visit(ctx, testMailRoute.loader, { session })).toMatchObject({ deliversForReal: true });
  });

  it('reads why a round could not be prepared', async () => {
    const { ctx, session } = await signedIn();
    const form = { survey: 'scholen', year: '1999' };
    expect(await visit(ctx, prepareRoute.action, { session, form })).toMatchObject({ init: { status: 422 } });
    expect(await visit(ctx, prepareRoute.loader, { session })).toBeNull();
  });
});
